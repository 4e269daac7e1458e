"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useWords } from "@/app/_i18n/words";
import type { EventImport } from "@/lib/domain/event-import";
import { StoredImport } from "./import-answers";
import { ImportRow } from "./import-row";

const POLL_MS = 1000;

/** The imports of an assessment; one that runs is asked for each second while somebody looks. */
export function ImportList({ slug, imports }: { slug: string; imports: readonly EventImport[] }) {
  const { say } = useWords();
  const router = useRouter();
  const [fresh, setFresh] = useState<ReadonlyMap<string, EventImport>>(new Map());
  useEffect(() => {
    // what the server has just drawn is newer than what was asked for before
    if (imports.length >= 0) setFresh(new Map());
  }, [imports]);
  const shown = imports.map((one) => fresh.get(one.id) ?? one);
  const running = shown
    .filter(({ state }) => state === "running")
    .map(({ id }) => id)
    .join(" ");
  useEffect(() => {
    if (running === "") return;
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      for (const id of running.split(" ")) {
        const one = await readImport(slug, id);
        if (one === null) continue;
        setFresh((known) => new Map(known).set(id, one));
        if (one.state !== "running") router.refresh();
      }
    };
    const timer = setInterval(() => void look(), POLL_MS);
    return () => clearInterval(timer);
  }, [running, slug, router]);
  if (shown.length === 0) return <p className="mut">{say("imports.none")}</p>;
  return (
    <ul className="implist">
      {shown.map((one) => (
        <ImportRow
          key={one.id}
          slug={slug}
          made={one}
          onChanged={(changed) => setFresh((known) => new Map(known).set(changed.id, changed))}
        />
      ))}
    </ul>
  );
}

async function readImport(slug: string, id: string): Promise<EventImport | null> {
  try {
    const response = await fetch(`/api/v1/assessments/${slug}/event-imports/${id}`);
    if (!response.ok) return null;
    return StoredImport.safeParse(await response.json()).data ?? null;
  } catch {
    return null; // the next second asks again
  }
}
