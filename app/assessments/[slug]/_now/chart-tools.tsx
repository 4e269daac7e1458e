import Form from "next/form";
import Link from "next/link";
import type { AsOfRange } from "@/app/_components/charts/as-of-slider";
import { RangeDates } from "@/app/_components/charts/range-dates";
import { SegLink } from "@/app/_components/charts/seg-link";
import { words } from "@/app/_i18n/server";
import { addDays } from "@/lib/domain/instant";
import type { MessageKey } from "@/lib/messages/say";
import { formatChartState, isChartChanged, plainChart } from "@/lib/view/chart-address";
import type { ChartData } from "@/lib/view/chart-data";
import type { ChartState } from "@/lib/view/chart-state";

interface ChartToolsProps {
  path: string;
  state: ChartState;
  data: ChartData;
  asOf: AsOfRange;
}

const ranges = ["7d", "1m", "3m", "all"] as const;
const views = ["lines", "panels", "shares"] as const;
const clocks = ["recorded", "reported"] as const;
const scales = ["linear", "log-odds"] as const;
const switches = ["on", "off"] as const;

/** The settings of the chart, each a link that holds the whole state; the rarer ones are folded away. */
export async function ChartTools(props: ChartToolsProps) {
  const { path, state, data, asOf } = props;
  const { say } = await words();
  const href = (change: Partial<ChartState>) => `${path}${formatChartState({ ...state, ...change })}`;
  return (
    <fieldset className="tools charttools">
      <legend className="vh">{say("chart.settings")}</legend>
      <span className="grp">
        <span className="lb">{say("chart.range")}</span>
        <span className="seg">
          {ranges.map((range) => (
            <SegLink
              key={range}
              href={href({ range })}
              current={state.range === range}
              long={say(`chart.${range}Long`)}
            >
              {say(`chart.${range}`)}
            </SegLink>
          ))}
          <RangeDates
            path={path}
            state={state}
            from={addDays(data.start, data.from)}
            to={data.endDay}
            start={asOf.start}
            until={asOf.until}
          />
        </span>
      </span>
      <Choice
        label="chart.view"
        value={state.view}
        among={views}
        text={(view) => `chart.${view}`}
        href={(view) => href({ view })}
      />
      <Choice
        label="chart.knownBy"
        value={state.by}
        among={clocks}
        text={(by) => `chart.${by}`}
        href={(by) => href({ by })}
      />
      <MoreTools {...props} href={href} />
    </fieldset>
  );
}

async function MoreTools(props: ChartToolsProps & { href: (change: Partial<ChartState>) => string }) {
  const { state, href } = props;
  const { say } = await words();
  const changed = [
    state.scale !== "linear",
    state.bands !== "on",
    state.hindsight !== "off",
    state.fan !== "off",
    state.pin !== null,
  ];
  const count = changed.filter(Boolean).length;
  return (
    <details className="moretools">
      <summary>
        {say("chart.more")}
        {count > 0 && <b>{say("chart.moreCount", { count })}</b>}
      </summary>
      <div className="tools">
        <Choice
          label="chart.scale"
          value={state.scale}
          among={scales}
          text={(scale) => `chart.${scale}`}
          href={(scale) => href({ scale })}
        />
        <Choice
          className="bandswitch"
          label="bands.switch"
          value={state.bands}
          among={switches}
          text={(bands) => `bands.${bands}`}
          href={(bands) => href({ bands })}
        />
        <Choice
          label="chart.hindsight"
          value={state.hindsight}
          among={switches}
          text={(on) => `bands.${on}`}
          href={(hindsight) => href({ hindsight })}
        />
        <Choice
          className="bandswitch"
          label="chart.fan"
          value={state.fan}
          among={switches}
          text={(on) => `bands.${on}`}
          href={(fan) => href({ fan })}
        />
        <PinForm {...props} />
        {isChartChanged(state) && (
          <Link className="t" href={href(plainChart)} replace scroll={false} prefetch={false}>
            {say("chart.reset")}
          </Link>
        )}
      </div>
    </details>
  );
}

/** Chooses the day that is kept for comparison; an ordinary form, so the choice ends up in the address. */
async function PinForm({
  path,
  state,
  asOf,
  href,
}: ChartToolsProps & { href: (change: Partial<ChartState>) => string }) {
  const { say } = await words();
  const hidden = [...new URLSearchParams(formatChartState({ ...state, pin: null }))];
  return (
    <Form action={path} scroll={false} replace className="grp" key={state.pin ?? ""}>
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="grp">
        <span className="lb">{say("chart.pin")}</span>
        <input
          type="date"
          name="pin"
          className="dayinput"
          min={asOf.start}
          max={asOf.until}
          defaultValue={state.pin ?? undefined}
        />
      </label>
      <button type="submit" className="btn">
        {say("chart.pinSet")}
      </button>
      {state.pin !== null && (
        <Link className="t" href={href({ pin: null })} replace scroll={false} prefetch={false}>
          {say("chart.pinRemove")}
        </Link>
      )}
    </Form>
  );
}

async function Choice<Value extends string>(props: {
  label: MessageKey;
  value: Value;
  among: readonly Value[];
  text: (value: Value) => MessageKey;
  href: (value: Value) => string;
  className?: string;
}) {
  const { say } = await words();
  return (
    <span className={props.className === undefined ? "grp" : `grp ${props.className}`}>
      <span className="lb">{say(props.label)}</span>
      <span className="seg">
        {props.among.map((value) => (
          <SegLink key={value} href={props.href(value)} current={props.value === value}>
            {say(props.text(value))}
          </SegLink>
        ))}
      </span>
    </span>
  );
}
