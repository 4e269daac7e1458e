"use client";
import { useRef, useState } from "react";
import { z } from "zod";
import { sendFile } from "@/app/_components/forms/send-file";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { ExtractedText, extractRefusals } from "@/lib/domain/extracted-text";
import { SimilarDocuments } from "@/lib/domain/similar-document";
import type { ReadFile } from "./document-draft";

const Answer = ExtractedText.extend(SimilarDocuments.shape).extend({
  uploadId: z.string().optional(),
  url: z.string().optional(),
});
export type ReadAnswer = z.infer<typeof Answer>;

export interface FoundFile {
  readonly uploadId: string;
  readonly fileName: string;
  readonly answer: ReadAnswer;
}

export type Stage = "idle" | "sending" | "reading" | "fetching";
/** As NewUpload has it; said before anything is sent. */
const MOST_BYTES = 25_000_000;

/** Takes a file or a page in: sends it, has it read, and hands its text on to be looked over. Nothing is stored as a document. */
export function useIntake(slug: string, onRead: (read: ReadFile, answer: ReadAnswer) => void) {
  const [stage, setStage] = useState<Stage>("idle");
  const [share, setShare] = useState(0);
  const [found, setFound] = useState<FoundFile | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<AbortController | null>(null);
  const base = `/api/v1/assessments/${slug}`;

  const begin = (next: Stage): AbortController => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setProblem(null);
    setShare(0);
    setStage(next);
    return own;
  };
  const end = (failure: Problem | null) => {
    setStage("idle");
    setProblem(failure);
  };
  const settle = (
    own: AbortController,
    sent: Awaited<ReturnType<typeof sendJson>>,
    file: Omit<FoundFile, "answer">,
  ) => {
    if (own.signal.aborted) return;
    if (!sent.ok) return end(sent.problem);
    const answer = Answer.safeParse(sent.body);
    if (!answer.success) return end({ code: "internal", title: "" });
    end(null);
    const uploadId = answer.data.uploadId ?? file.uploadId;
    setFound({ uploadId, fileName: file.fileName, answer: answer.data });
    const { text, title, author, publisher, publishedOn, language, sha256 } = answer.data;
    onRead({ text, title, author, publisher, publishedOn, language, sha256, fileName: file.fileName }, answer.data);
  };
  const take = async (file: File) => {
    if (file.size === 0) return end(refusal("empty"));
    if (file.size > MOST_BYTES) return end({ code: "too-large", title: "" });
    const own = begin("sending");
    const onProgress = ({ sent, bytes }: { sent: number; bytes: number }) => setShare(sent / bytes);
    const sent = await sendFile({ slug, purpose: "document", file, onProgress, signal: own.signal });
    if (own.signal.aborted) return;
    if (!sent.ok) return end(sent.problem);
    setStage("reading");
    const { id } = sent.upload;
    settle(own, await sendJson("POST", `${base}/uploads/${id}/extract`, {}), { uploadId: id, fileName: file.name });
  };
  const readAs = async (encoding: string) => {
    if (found === null) return;
    const own = begin("reading");
    settle(own, await sendJson("POST", `${base}/uploads/${found.uploadId}/extract`, { encoding }), found);
  };
  const fetchPage = async (url: string) => {
    const own = begin("fetching");
    settle(own, await sendJson("POST", `${base}/documents/fetch`, { url }), { uploadId: "", fileName: url });
  };
  const cancel = () => {
    running.current?.abort();
    end(null);
  };
  const forget = () => {
    setFound(null);
    setProblem(null);
  };
  return { stage, share, found, problem, take, readAs, fetchPage, cancel, forget };
}
export type Intake = ReturnType<typeof useIntake>;

function refusal(rule: keyof typeof extractRefusals): Problem {
  const message = extractRefusals[rule];
  return { code: "invalid-input", title: message, fields: [{ path: "file", rule, message }] };
}
