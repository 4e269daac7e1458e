"use client";
import { useWords } from "@/app/_i18n/words";
import { Grade } from "@/lib/domain/standards/admiralty";
import { leaderOf } from "@/lib/view/lead-story";
import { previewStory } from "../../_room/preview-story";
import { PreviewTable } from "../../_room/preview-table";
import type { IncidentEntry } from "./incident-entry";
import type { IncidentRoomData } from "./incident-room-data";
import { ASSUMED_GRADE, type IncidentPreview } from "./use-incident-preview";

interface PanelProps {
  data: IncidentRoomData;
  entry: IncidentEntry;
  preview: IncidentPreview;
}

/** What saving all readings together would do to every score; nothing of it is stored. */
export function IncidentPreviewPanel(props: PanelProps) {
  const { say, formats } = useWords();
  const { data, preview } = props;
  const { now, after: scored } = preview;
  const scores = scored?.kind === "scores" ? scored : null;
  return (
    <section className="sec" aria-labelledby="incident-preview">
      <div className="hd" aria-live="polite">
        <h2 id="incident-preview">{usePreviewTitle(props)}</h2>
        <Story {...props} />
      </div>
      <PreviewTable scenarios={data.scenarios} now={now} then={scores?.permille ?? null} expects={null} />
      {preview.readings.length > 0 && (
        <p className="fn">
          {say("incidents.preview.footnote", {
            count: preview.readings.length,
            day: formats.day(scores?.until ?? data.base.until),
          })}
        </p>
      )}
    </section>
  );
}

/** From what to what the leader would go. */
export function usePreviewTitle({ data, preview }: Pick<PanelProps, "data" | "preview">): string {
  const { say, formats } = useWords();
  const { now, after: scored } = preview;
  const score = (permille: number | undefined) => `${formats.number((permille ?? 0) / 10)}\u00a0%`;
  if (scored === null) {
    const lead = leaderOf(now);
    return say("record.nowLead", { name: data.scenarios[lead]?.shortLabel ?? "", now: score(now[lead]) });
  }
  if (scored.kind === "refused")
    return say(scored.code === "impossible-evidence" ? "record.previewImpossible" : "record.previewRefused");
  const name = data.scenarios[scored.lead]?.shortLabel ?? "";
  const reached = score(scored.permille[scored.lead]);
  if (scored.permille[scored.lead] === now[scored.lead]) return say("record.ifSavedSame", { name, after: reached });
  return say("record.ifSaved", { name, before: formats.number((now[scored.lead] ?? 0) / 10), after: reached });
}

function Story({ data, entry, preview }: PanelProps) {
  const { say, formats } = useWords();
  const { now, after: scored } = preview;
  if (scored === null) return <p>{say("incidents.preview.none")}</p>;
  if (scored.kind === "refused")
    return (
      <p>
        {scored.code === "impossible-evidence" ? say("incidents.preview.impossible") : say(`errors.${scored.code}`)}
      </p>
    );
  const names = data.scenarios.map(({ shortLabel }) => shortLabel);
  const sentences = previewStory(now, scored.permille, { say, formats, yardstick: data.yardstick, names });
  if (!Grade.safeParse(entry.grade).success) sentences.push(say("incidents.preview.assumed", { grade: ASSUMED_GRADE }));
  return <p>{sentences.join(" ")}</p>;
}
