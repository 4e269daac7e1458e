"use client";
import Link from "next/link";
import { useUndo } from "@/app/_components/undo/use-undo";
import { useWords } from "@/app/_i18n/words";
import type { SavedIncident } from "./save-incident";

/** What was saved last, and the way back: one undo takes all of it back. */
export function SavedNotice({ slug, saved }: { slug: string; saved: SavedIncident | null }) {
  const { say } = useWords();
  const undo = useUndo(slug);
  if (saved === null) return null;
  return (
    <div className="notice">
      <span>
        {say("incidents.saved", { title: saved.title, count: saved.findings })}{" "}
        {saved.drafts > 0 && say("incidents.savedDrafts", { count: saved.drafts })}
      </span>
      <span className="linklist">
        <Link href={`/assessments/${slug}/incidents/${saved.id}`}>{say("incidents.open")}</Link>
        <button
          type="button"
          className="btn quiet"
          disabled={!undo.canUndo || undo.busy}
          onClick={() => void undo.undo()}
        >
          {say("ui.undo")}
        </button>
      </span>
    </div>
  );
}
