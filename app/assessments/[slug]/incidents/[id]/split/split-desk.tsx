"use client";
import { useMemo, useState } from "react";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { useWords } from "@/app/_i18n/words";
import type { Incident } from "@/lib/domain/incident";
import type { Day } from "@/lib/domain/instant";
import { afterSplit, planSplit } from "@/lib/domain/plan-incident-move";
import { FateList } from "../../_parts/fate-list";
import type { MoveData } from "../../_parts/move-data";
import { MovePreview } from "../../_parts/move-preview";
import { useIncidentChange } from "../../_parts/use-incident-change";
import { SplitParts } from "./split-parts";
import { SplitTarget } from "./split-target";

export interface SplitDeskData extends MoveData {
  /** Incidents that the parts may go to. */
  readonly others: readonly { readonly id: string; readonly title: string; readonly occurredOn: Day }[];
}

/** Tick what belongs to another incident, say which one, see the scores before and after, and split. */
export function SplitDesk({ data }: { data: SplitDeskData }) {
  const { say } = useWords();
  const { slug, here, there } = data;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [fresh, setFresh] = useState<Incident>({ title: "", occurredOn: here.incident.occurredOn, place: null });
  const [days, setDays] = useState<ReadonlyMap<string, Day | null>>(new Map());
  const [missing, setMissing] = useState(false);
  const { busy, problem, send } = useIncidentChange(slug);
  const chosen = useMemo(() => [...days].map(([finding, day]) => ({ finding, day })), [days]);
  const parts = useMemo(() => partsOf(ticked), [ticked]);
  const moved = useMemo(
    () => afterSplit(there?.findings ?? [], planSplit(here.findings, parts), chosen),
    [here, there, parts, chosen],
  );
  const isOpen = moved.fates.some((fate) => fate.kind === "asks");
  const target = there?.incident.title ?? fresh.title.trim();
  const split = () => {
    if (target === "") return setMissing(true);
    if (ticked.size === 0 || isOpen) return;
    const into = there === null ? { incident: fresh } : { id: there.incident.id };
    void send(
      `/api/v1/assessments/${encodeURIComponent(slug)}/incidents/${encodeURIComponent(here.incident.id)}/split`,
      { expectedVersion: here.incident.version, split: { ...parts, into, days: chosen } },
      say("incidents.undo.split", { title: target }),
      `/assessments/${slug}/incidents/${here.incident.id}`,
    );
  };
  return (
    <div className="rec inc">
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          split();
        }}
      >
        <SplitParts
          data={data}
          ticked={ticked}
          onTick={(key, isOn) =>
            setTicked((old) => {
              const next = new Set(old);
              if (isOn) next.add(key);
              else next.delete(key);
              return next;
            })
          }
        />
        <SplitTarget
          data={data}
          fresh={fresh}
          onFresh={(part) => {
            setMissing(false);
            setFresh((old) => ({ ...old, ...part }));
          }}
          error={missing ? say("incidents.check.title") : undefined}
        />
        {ticked.size > 0 && there !== null && (
          <FateList
            data={data}
            fates={moved.fates}
            days={days}
            onDay={(finding, day) => setDays((old) => new Map(old).set(finding, day))}
            target={target}
          />
        )}
        {problem !== null && <ProblemNotice problem={problem} />}
        <div className="acts">
          <button type="submit" className="btn pri" disabled={busy || ticked.size === 0 || isOpen}>
            {busy ? say("ui.saving") : say("incidents.split.do", { count: ticked.size })}
          </button>
          {ticked.size === 0 && <span className="s">{say("incidents.split.tickFirst")}</span>}
          {isOpen && <span className="s">{say("incidents.fate.chooseFirst")}</span>}
        </div>
      </form>
      <MovePreview data={data} moved={moved} />
    </div>
  );
}

/** The ticks: "FINDING" for a whole finding, "FINDING REPORT" for one of its reports. */
function partsOf(ticked: ReadonlySet<string>) {
  const findings: string[] = [];
  const reports: { finding: string; report: string }[] = [];
  for (const key of ticked) {
    const [finding = "", report] = key.split(" ");
    if (report === undefined) findings.push(finding);
    else if (!ticked.has(finding)) reports.push({ finding, report });
  }
  return { findings, reports };
}
