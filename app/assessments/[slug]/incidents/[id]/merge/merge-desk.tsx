"use client";
import { useMemo, useState } from "react";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import type { Day } from "@/lib/domain/instant";
import { afterMove, planMove } from "@/lib/domain/plan-incident-move";
import { FateList } from "../../_parts/fate-list";
import type { MoveData, Side } from "../../_parts/move-data";
import { MovePreview } from "../../_parts/move-preview";
import { useIncidentChange } from "../../_parts/use-incident-change";

/** Two incidents side by side: what becomes of each finding, the scores before and after, and the merge itself. */
export function MergeDesk({ data, other }: { data: MoveData; other: Side }) {
  const { say } = useWords();
  const { slug, here } = data;
  const [days, setDays] = useState<ReadonlyMap<string, Day | null>>(new Map());
  const [reason, setReason] = useState("");
  const { busy, problem, send } = useIncidentChange(slug);
  const chosen = useMemo(() => [...days].map(([finding, day]) => ({ finding, day })), [days]);
  const fates = useMemo(() => planMove(here.findings, other.findings, chosen), [here, other, chosen]);
  const moved = useMemo(() => afterMove(fates), [fates]);
  const isOpen = fates.some((fate) => fate.kind === "asks");
  const base = `/assessments/${slug}/incidents/${here.incident.id}`;
  const merge = () =>
    send(
      `/api/v1/assessments/${encodeURIComponent(slug)}/incidents/${encodeURIComponent(here.incident.id)}/merge`,
      {
        expectedVersion: here.incident.version,
        other: other.incident.id,
        otherVersion: other.incident.version,
        days: chosen,
        reason: reason.trim(),
      },
      say("incidents.undo.merged", { title: other.incident.title }),
      base,
    );
  return (
    <div className="rec inc">
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isOpen) void merge();
        }}
      >
        {fates.length === 0 && <p className="mut">{say("incidents.fate.none", { title: other.incident.title })}</p>}
        <FateList
          data={data}
          fates={fates}
          days={days}
          onDay={(finding, day) => setDays((old) => new Map(old).set(finding, day))}
          target={here.incident.title}
        />
        <TextInput
          label={say("ui.reason")}
          value={reason}
          onChange={setReason}
          hint={say("ui.optional")}
          description={say("incidents.merge.reasonHint")}
        />
        {problem !== null && <ProblemNotice problem={problem} />}
        <div className="acts">
          <button type="submit" className="btn pri" disabled={busy || isOpen}>
            {busy ? say("ui.saving") : say("incidents.merge.do")}
          </button>
          {isOpen && <span className="s">{say("incidents.fate.chooseFirst")}</span>}
        </div>
        <p className="s mut">{say("incidents.merge.what", { title: other.incident.title })}</p>
      </form>
      <MovePreview data={data} moved={moved} />
    </div>
  );
}
