"use client";
import { Grade, useGradeLabel } from "@/app/_components/ui/grade";
import { useWords } from "@/app/_i18n/words";
import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";
import type { Day } from "@/lib/domain/instant";
import { type Fate, standingReports } from "@/lib/domain/plan-incident-move";
import { indicatorOf, levelLabel } from "@/lib/view/finding-name";
import type { MoveData } from "./move-data";

interface ListProps {
  data: MoveData;
  fates: readonly Fate[];
  /** What was chosen for findings on two days; a finding without an entry is still open. */
  days: ReadonlyMap<string, Day | null>;
  onDay: (finding: string, day: Day | null) => void;
  /** The incident that gets them, by name. */
  target: string;
}

/** What becomes of each finding, said before it is done; where two days contradict each other, the choice between them. */
export function FateList(props: ListProps) {
  const { say } = useWords();
  const { data, fates, days, target } = props;
  const asked = fates.filter((fate) => fate.kind === "asks" || days.has(fate.finding.id));
  const settled = fates.filter((fate) => !asked.includes(fate));
  const joins = settled.filter((fate) => fate.kind === "joins");
  const moves = settled.filter((fate) => fate.kind === "moves");
  return (
    <>
      {asked.map((fate) => (
        <DayQuestion key={fate.finding.id} {...props} fate={fate} />
      ))}
      {joins.length > 0 && (
        <section className="sec" aria-labelledby="fates-join">
          <h2 id="fates-join">{say("incidents.fate.joins", { count: joins.length })}</h2>
          <p className="mut">{say("incidents.fate.joinsWhat")}</p>
          <ul className="ilist">
            {joins.map((fate) => (
              <li key={fate.finding.id}>
                <b>{nameOf(data, fate.into)}</b>
                <Reports data={data} finding={fate.into} />
                <p className="s mut">{say("incidents.fate.plus")}</p>
                <Reports data={data} finding={fate.finding} against={fate.into} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {moves.length > 0 && (
        <section className="sec" aria-labelledby="fates-move">
          <h2 id="fates-move">{say("incidents.fate.moves", { count: moves.length, title: target })}</h2>
          <ul className="ilist">
            {moves.map(({ finding }) => (
              <li key={finding.id}>
                <b>{nameOf(data, finding)}</b>
                <Reports data={data} finding={finding} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function nameOf(data: MoveData, { id, indicator }: StoredFinding): string {
  const source = id.replace(/^from-/, "");
  return data.names[source] ?? data.indicators.find((one) => one.id === indicator)?.label ?? indicator;
}

function DayQuestion({ data, fate, days, onDay }: ListProps & { fate: Fate }) {
  const { say, formats } = useWords();
  const { finding } = fate;
  const into =
    fate.kind === "moves"
      ? [...data.here.findings, ...(data.there?.findings ?? [])].find(
          (one) =>
            one.indicator === finding.indicator && one.id !== finding.id && one.occurredOn !== finding.occurredOn,
        )
      : fate.into;
  if (into === undefined) return null;
  const chosen = days.get(finding.id);
  const choices: readonly { day: Day | null; label: string }[] = [
    { day: into.occurredOn, label: say("incidents.fate.onDay", { day: formats.day(into.occurredOn) }) },
    { day: finding.occurredOn, label: say("incidents.fate.onDay", { day: formats.day(finding.occurredOn) }) },
    { day: null, label: say("incidents.fate.both") },
  ];
  return (
    <fieldset className="irow" data-invalid={chosen === undefined ? "true" : undefined}>
      <legend>{nameOf(data, finding)}</legend>
      <p className="s">
        {say("incidents.fate.twoDays", { here: formats.day(into.occurredOn), there: formats.day(finding.occurredOn) })}
      </p>
      <div className="irads">
        {choices.map(({ day, label }) => (
          <label className="irad" key={String(day)}>
            <input
              type="radio"
              name={`day-${finding.id}`}
              checked={chosen === day}
              onChange={() => onDay(finding.id, day)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Reports(props: { data: MoveData; finding: StoredFinding; against?: StoredFinding }) {
  const { say } = useWords();
  const { data, finding, against } = props;
  return (
    <ul className="reps">
      {standingReports(finding).map((report) => (
        <li key={report.id}>
          <ReportLine data={data} finding={finding} report={report} />
          {against !== undefined && repeats(report, against) && (
            <span className="tag">{say("incidents.fate.repeats")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** One report in a line: grade, who says so, and what. */
export function ReportLine(props: { data: MoveData; finding: StoredFinding; report: StoredReport }) {
  const { say } = useWords();
  const label = useGradeLabel();
  const { data, finding, report } = props;
  const indicator = indicatorOf({ indicators: [...data.indicators] }, finding.indicator);
  return (
    <>
      <Grade grade={report.grade} label={label(report.grade)} /> {report.source}
      {report.origin !== null && ` ${say("incidents.one.repeats", { name: report.origin })}`}:{" "}
      {report.level === null ? say("evidence.event") : levelLabel(indicator, report.level)}{" "}
    </>
  );
}

const originOf = ({ origin, source }: StoredReport): string => (origin ?? source).trim().toLowerCase();

/** True when the finding has the same reading from the same origin already: it counts once. */
function repeats(report: StoredReport, against: StoredFinding): boolean {
  return standingReports(against).some((there) => originOf(there) === originOf(report) && there.level === report.level);
}
