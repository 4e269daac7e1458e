"use client";
import { Checkbox } from "react-aria-components/Checkbox";
import { useWords } from "@/app/_i18n/words";
import { leaderOf } from "@/lib/view/lead-story";
import { repeatsOrigin } from "@/lib/view/record-preview";
import type { Entry } from "./entry";
import { expectation } from "./expectation";
import { ASSUMED_GRADE } from "./imagined-report";
import { previewStory } from "./preview-story";
import { PreviewTable } from "./preview-table";
import { ReadingsTable } from "./readings-table";
import type { RoomData } from "./room-data";
import type { RoomPreview } from "./use-preview";

interface PanelProps {
  data: RoomData;
  entry: Entry;
  preview: RoomPreview;
  dayIsWrong: boolean;
  onSeparate: (separate: boolean) => void;
}

/** What saving would do to every score, said first and then shown; nothing of it is stored. */
export function PreviewPanel(props: PanelProps) {
  const { say, formats } = useWords();
  const { data, entry, preview } = props;
  const { chosen, readings, now } = preview;
  const indicator = data.indicators.find((one) => one.id === entry.indicator);
  const scores = chosen?.preview.kind === "scores" ? chosen.preview : null;
  return (
    <section className="sec" aria-labelledby="preview-title">
      <div className="hd" aria-live="polite">
        <h2 id="preview-title">{usePreviewTitle(props)}</h2>
        <Story {...props} />
      </div>
      <PreviewTable
        scenarios={data.scenarios}
        now={now}
        then={scores?.permille ?? null}
        expects={scores === null ? null : expectation(indicator, chosen?.level ?? null, formats)}
      />
      <Joining {...props} />
      {readings.length > 1 && <ReadingsTable scenarios={data.scenarios} readings={readings} />}
      {preview.report !== null && (
        <p className="fn">
          {say("record.footnote", {
            day: formats.day(scores?.until ?? data.base.until),
            grade: preview.report.grade,
          })}{" "}
          {say("record.footnoteJoin")}
        </p>
      )}
    </section>
  );
}

/** The headline: from what to what the leader would go. */
export function usePreviewTitle({ data, preview }: Pick<PanelProps, "data" | "preview">): string {
  const { say, formats } = useWords();
  const { chosen, now } = preview;
  const score = (permille: number | undefined) => `${formats.number((permille ?? 0) / 10)}\u00a0%`;
  if (chosen === null) {
    const lead = leaderOf(now);
    return say("record.nowLead", { name: data.scenarios[lead]?.shortLabel ?? "", now: score(now[lead]) });
  }
  if (chosen.preview.kind === "refused")
    return chosen.preview.code === "impossible-evidence"
      ? say("record.previewImpossible")
      : say("record.previewRefused");
  const { lead, permille } = chosen.preview;
  const name = data.scenarios[lead]?.shortLabel ?? "";
  if (permille[lead] === now[lead]) return say("record.ifSavedSame", { name, after: score(permille[lead]) });
  const before = formats.number((now[lead] ?? 0) / 10);
  return say("record.ifSaved", { name, before, after: score(permille[lead]) });
}

function Story({ data, entry, preview, dayIsWrong }: PanelProps) {
  const { say, formats } = useWords();
  const { chosen, now } = preview;
  if (chosen === null)
    return <p>{entry.indicator === null ? say("record.previewNone") : say("record.previewReading")}</p>;
  if (chosen.preview.kind === "refused") {
    if (chosen.preview.code === "impossible-evidence") return <p>{say("record.previewImpossibleWhat")}</p>;
    const between = { start: formats.day(data.base.start), today: formats.day(data.today) };
    return <p>{`${say(`errors.${chosen.preview.code}`)}. ${say("record.previewNoDay", between)}`}</p>;
  }
  const { permille, until } = chosen.preview;
  const names = data.scenarios.map((scenario) => scenario.shortLabel);
  const sentences = previewStory(now, permille, { say, formats, yardstick: data.yardstick, names });
  if (preview.report?.grade === ASSUMED_GRADE && entry.grade.trim().toUpperCase() !== ASSUMED_GRADE)
    sentences.push(say("record.gradeAssumed"));
  if (dayIsWrong) sentences.push(say("record.dayToMend"));
  if (until !== data.base.until)
    sentences.push(say("record.untilMoves", { day: formats.day(until), until: formats.day(data.base.until) }));
  return <p>{sentences.join(" ")}</p>;
}

/** Says that the report joins a finding, and offers to count it apart. */
function Joining({ data, entry, preview, onSeparate }: PanelProps) {
  const { say, formats } = useWords();
  const joins = preview.chosen?.preview.joins ?? null;
  if (joins === null && !entry.separate) return null;
  const day = joins === null ? "" : formats.day(joins.occurredOn);
  return (
    <div className="joins" aria-live="polite">
      {joins === null || preview.report === null ? (
        <p className="s">{say("record.separateOn")}</p>
      ) : (
        <p className="s">
          {say(
            repeatsOrigin(data.base, { ...preview.report, level: preview.chosen?.level ?? null }, joins)
              ? "record.joinsRepeated"
              : "record.joins",
            { name: joins.name, day },
          )}
        </p>
      )}
      <Checkbox className="check" isSelected={entry.separate} onChange={onSeparate}>
        <span className="box" aria-hidden="true" />
        {say("record.separate")}
      </Checkbox>
    </div>
  );
}
