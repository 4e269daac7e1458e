"use client";
import { useEffect, useState } from "react";
import { sendJson } from "@/app/_components/forms/send-json";
import { SimilarDocuments } from "@/lib/domain/similar-document";

const WAIT_MS = 700;
/** Less says too little. */
const FEWEST_CHARACTERS = 120;

/** The documents that a text is like, looked for when its typing or pasting pauses; none when that cannot be told. */
export function useSimilar(slug: string, text: string, except: string | null): SimilarDocuments | null {
  const [found, setFound] = useState<SimilarDocuments | null>(null);
  useEffect(() => {
    if (text.length < FEWEST_CHARACTERS || text.length > 2_000_000) {
      setFound(null);
      return;
    }
    let isCurrent = true;
    const look = async () => {
      const body = except === null ? { text } : { text, except };
      const answer = await sendJson("POST", `/api/v1/assessments/${slug}/documents/similar`, body);
      const similar = SimilarDocuments.safeParse(answer.ok ? answer.body : null);
      if (isCurrent) setFound(similar.success ? similar.data : null);
    };
    const timer = setTimeout(() => void look(), WAIT_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [slug, text, except]);
  return found;
}
