import { SegLink } from "@/app/_components/charts/seg-link";
import { words } from "@/app/_i18n/server";
import type { CaseFile } from "@/lib/domain/case-file";
import type { HeatRoom } from "@/lib/view/heat-strip/heat-room";
import { formatHeatState, type HeatState, heatParams, heatRanges, heatSorts } from "@/lib/view/heat-strip/heat-state";
import { RangeForm } from "./range-form";

/** What steers the strips: the window, the scenario that the colours speak of, and the order of the rows. */
export async function HeatTools(props: { room: HeatRoom; state: HeatState; file: CaseFile; path: string }) {
  const { room, state, file, path } = props;
  const { say } = await words();
  const href = (change: Partial<HeatState>) => `${path}${formatHeatState({ ...state, page: 1, ...change })}`;
  const hidden = heatParams({ ...state, page: 1 }).filter(([name]) => name !== "range");
  return (
    <>
      <fieldset className="tools">
        <legend className="vh">{say("matrix.strip.settings")}</legend>
        <span className="grp">
          <span className="lb">{say("matrix.strip.range")}</span>
          <span className="seg">
            {heatRanges.map((range) => (
              <SegLink
                key={range}
                href={href({ range })}
                current={state.range === range}
                long={say(`chart.${range}Long`)}
              >
                {say(`chart.${range}`)}
              </SegLink>
            ))}
          </span>
        </span>
        <span className="grp">
          <span className="lb">{say("matrix.strip.sort")}</span>
          <span className="seg">
            {heatSorts.map((sort) => (
              <SegLink key={sort} href={href({ sort })} current={state.sort === sort}>
                {say(`matrix.strip.sortBy.${sort}`)}
              </SegLink>
            ))}
          </span>
        </span>
        <span className="grp wraps">
          <span className="lb">{say("matrix.strip.colour")}</span>
          <span className="seg">
            {file.model.scenarios.map((scenario, s) => (
              <SegLink key={scenario.id} href={href({ scenario: scenario.id })} current={s === room.scenario}>
                {scenario.shortLabel}
              </SegLink>
            ))}
          </span>
        </span>
      </fieldset>
      <RangeForm
        key={`${room.fromDay}${room.toDay}`}
        action={path}
        hidden={hidden}
        from={room.fromDay}
        to={room.toDay}
        minDay={file.model.start}
        maxDay={file.cut.until}
        words={{
          label: say("matrix.strip.range"),
          from: say("matrix.strip.from"),
          to: say("matrix.strip.to"),
          show: say("matrix.strip.show"),
        }}
      />
    </>
  );
}
