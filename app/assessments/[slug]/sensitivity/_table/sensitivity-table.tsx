import Link from "next/link";
import { Key } from "@/app/_components/ui/key";
import { words } from "@/app/_i18n/server";
import type { SensitivityRoom, SensitivityRow, StepRow } from "@/lib/view/sensitivity/sensitivity-room";
import { AxisTicks } from "../../robustness/_table/dumbbell";
import { StepBars } from "./step-bars";

/** One line a number of the model, the farthest reach first. */
export async function SensitivityTable({ room, base }: { room: SensitivityRoom; base: string }) {
  const { say, formats } = await words();
  return (
    <div className="scroll">
      <table className="chg sst">
        <thead>
          <tr>
            <th scope="col">{say("sensitivity.column.number")}</th>
            <th scope="col" className="ud">
              {say("sensitivity.column.under")}
            </th>
            <th scope="col" className="num">
              {say("sensitivity.column.now")}
            </th>
            <th scope="col" className="bc">
              {say("sensitivity.column.change", { scenario: room.scenarioName })}{" "}
              <span className="mut">{say("sensitivity.key")}</span>
              <AxisTicks axis={room.axis} text={(value) => formats.signed(value / 10, 0)} />
            </th>
            <th scope="col" className="num">
              {say("sensitivity.column.down")}
            </th>
            <th scope="col" className="num">
              {say("sensitivity.column.up")}
            </th>
          </tr>
        </thead>
        <tbody>
          {room.rows.map((row) => (
            <Line key={row.key} row={row} room={room} base={base} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

async function Line({ row, room, base }: { row: SensitivityRow; room: SensitivityRoom; base: string }) {
  const href = row.indicator === null ? `${base}/model` : `${base}/indicators/${row.indicator}`;
  const flips = (row.down?.flipsTo ?? row.up?.flipsTo ?? null) !== null;
  return (
    <tr className={flips ? "flip" : undefined}>
      <th scope="row">
        <Link href={href} prefetch={false}>
          {row.label}
        </Link>
        {row.reading !== "" && `: ${row.reading}`}
      </th>
      <td className="ud">
        <Key scenario={row.scenario} />
        {row.scenarioName}
      </td>
      <td className="num nw">
        {row.valueText}
        {row.word !== "" && <span className="wd">{row.word}</span>}
      </td>
      <td className="bc">
        <StepBars axis={room.axis} down={row.down} up={row.up} />
      </td>
      <StepCell step={row.down} />
      <StepCell step={row.up} />
    </tr>
  );
}

async function StepCell({ step }: { step: StepRow | null }) {
  const { say } = await words();
  if (step === null) return <td className="num nil" />;
  return (
    <td className="num st">
      {step.changeText}
      <span className="wd">{step.toText}</span>
      {step.flipsTo !== null && <span className="wd ink">{say("sensitivity.leads", { name: step.flipsTo })}</span>}
    </td>
  );
}
