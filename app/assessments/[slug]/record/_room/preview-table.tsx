"use client";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import { leaderOf } from "@/lib/view/lead-story";
import type { Expectation } from "./expectation";
import type { ScenarioName } from "./room-data";

interface Columns {
  readonly now: readonly number[];
  /** null: nothing to compare with yet. */
  readonly then: readonly number[] | null;
  readonly expects: Expectation | null;
}

/** Scores now and then with the way between them; every column adds up. Without `then`, the scores as they stand. */
export function PreviewTable({ scenarios, ...columns }: Columns & { scenarios: readonly ScenarioName[] }) {
  const { now, then } = columns;
  const axis = Math.min(Math.ceil(Math.max(...now, ...(then ?? [])) / 100) * 100, 1000);
  const lead = leaderOf(then ?? now);
  return (
    <div className="scroll0">
      <table className="pv">
        <Head {...columns} axis={axis} />
        <tbody>
          {scenarios.map((scenario, index) => (
            <Row
              key={scenario.id}
              {...columns}
              axis={axis}
              scenario={index}
              name={scenario.shortLabel}
              leads={index === lead}
            />
          ))}
        </tbody>
        <Foot {...columns} />
      </table>
    </div>
  );
}

function Head({ then, expects, axis }: Columns & { axis: number }) {
  const { say } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{say("record.column.scenario")}</th>
        {expects !== null && (
          <th scope="col" className="num lk">
            {expects.level === null
              ? say("record.column.events")
              : say("record.column.expects", { level: expects.level })}
          </th>
        )}
        <th scope="col" className="num">
          {say("record.column.now")}
        </th>
        <th scope="col" className="bc">
          {say("record.column.bar", { max: axis / 10 })}
        </th>
        {then !== null && (
          <>
            <th scope="col" className="num">
              {say("record.column.then")}
            </th>
            <th scope="col" className="num">
              {say("record.column.change")}
            </th>
          </>
        )}
      </tr>
    </thead>
  );
}

function Row(props: Columns & { axis: number; scenario: number; name: string; leads: boolean }) {
  const { formats } = useWords();
  const { scenario, expects, axis } = props;
  const now = props.now[scenario] ?? 0;
  const then = props.then?.[scenario] ?? null;
  return (
    <tr className={props.leads ? "lead" : undefined}>
      <th scope="row">
        <span className="nm">
          <Key scenario={scenario} />
          {props.name}
        </span>
      </th>
      {expects !== null && <td className="num mut lk">{expects.values[scenario]}</td>}
      <td className="num">{formats.number(now / 10)}</td>
      <td className="bc">
        <Bar scenario={scenario} axis={axis} from={now} to={then} />
      </td>
      {then !== null && (
        <>
          <td className="num">
            <b>{formats.number(then / 10)}</b>
          </td>
          <td className="num">{formats.signed((then - now) / 10)}</td>
        </>
      )}
    </tr>
  );
}

function Foot({ now, then, expects }: Columns) {
  const { say, formats } = useWords();
  return (
    <tfoot>
      <tr>
        <td>{say("record.column.sum")}</td>
        {expects !== null && <td className="lk" />}
        <td className="num">{formats.number(sum(now) / 10)}</td>
        <td className="bc" />
        {then !== null && (
          <>
            <td className="num">{formats.number(sum(then) / 10)}</td>
            <td className="num">{formats.signed((sum(then) - sum(now)) / 10)}</td>
          </>
        )}
      </tr>
    </tfoot>
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** From the score as it stands (thin mark) to what it would be (thick mark); alone, the score itself. */
function Bar(props: { scenario: number; axis: number; from: number; to: number | null }) {
  const { axis, from, to } = props;
  const left = Math.min(from, to ?? 0);
  const width = Math.max(Math.abs(from - (to ?? 0)), 2);
  return (
    <svg
      className={`bar k${props.scenario + 1}`}
      viewBox={`0 0 ${axis} 14`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="trk" width={axis} y="5" height="4" />
      <rect className="val" x={left} width={width} y="5" height="4" />
      {to !== null && <path className="was" d={`M${from} 1V13`} />}
      {to !== null && <path className="becomes" d={`M${to} 0V14`} />}
    </svg>
  );
}
