"use client";
import Link from "next/link";
import { useWords } from "@/app/_i18n/words";
import type { Entry } from "./entry";
import type { RoomData } from "./room-data";
import type { Recorder } from "./use-recorder";

/** What happened to the last entry, with the way to take it back. */
export function SaveNotice({ data, recorder }: { data: RoomData; recorder: Recorder }) {
  const { say } = useWords();
  const { notice, last } = recorder;
  if (notice === null) return null;
  const name = entryName(notice.saved.entry, data, say("record.draftUnnamed"));
  if (notice.kind === "undone") return <p className="notice">{say("record.undone", { name })}</p>;
  const { saved } = notice;
  const text = saved.draft ? "record.savedDraft" : saved.joined ? "record.savedJoined" : "record.saved";
  return (
    <div className={saved.draft ? "notice bad" : "notice"}>
      <span>{say(text, { name })}</span>
      <span className="linklist">
        {last !== null && (
          <button type="button" className="btn quiet" onClick={() => void recorder.undo()}>
            {say("record.undo")} <kbd>Ctrl Z</kbd>
          </button>
        )}
        {saved.draft && (
          <Link href={`/assessments/${data.slug}/evidence/${saved.findingId}`}>{say("record.savedDraftLook")}</Link>
        )}
      </span>
    </div>
  );
}

/** "Indicator, reading" of an entry, or whatever of it there is. */
export function entryName(entry: Entry, data: RoomData, unnamed: string): string {
  if (entry.title.trim() !== "") return entry.title.trim();
  const indicator = data.indicators.find((one) => one.id === entry.indicator);
  if (indicator === undefined) return entry.indicatorText.trim() === "" ? unnamed : entry.indicatorText.trim();
  const level = indicator.kind === "categorical" ? indicator.levels.find((one) => one.id === entry.level) : undefined;
  return level === undefined ? indicator.label : `${indicator.label}: ${level.label}`;
}
