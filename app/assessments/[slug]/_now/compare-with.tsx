import Form from "next/form";
import { SegLink } from "@/app/_components/charts/seg-link";
import { words } from "@/app/_i18n/server";
import { addDays, type Day } from "@/lib/domain/instant";
import { formatChartState } from "@/lib/view/chart-address";
import type { ChartState } from "@/lib/view/chart-state";

const STEPS = [7, 30] as const;

/** Chooses the day that the headline compares with; links and a form, so it needs no script. */
export async function CompareWith(props: {
  path: string;
  state: ChartState;
  since: Day;
  sinceText: string;
  start: Day;
  until: Day;
}) {
  const { path, state, since, start, until } = props;
  const { say, formats } = await words();
  const days = STEPS.filter((step) => addDays(until, -step) > start).map((step) => ({
    day: addDays(until, -step),
    text: say("firm.ago", { days: step }),
    long: say("firm.agoLong", { days: step }),
  }));
  const choices = [...days, { day: start, text: say("firm.fromStart"), long: formats.longDay(start) }];
  const kept = [...new URLSearchParams(formatChartState({ ...state, since: null }))];
  return (
    <div className="tools compare">
      <span className="grp">
        <span className="lb">{say("firm.compare", { day: props.sinceText })}</span>
        <span className="seg">
          {choices.map(({ day, text, long }) => (
            <SegLink
              key={day}
              href={`${path}${formatChartState({ ...state, since: day })}`}
              current={day === since}
              long={long}
            >
              {text}
            </SegLink>
          ))}
        </span>
      </span>
      <details className="otherday">
        <summary>{say("firm.compareDay")}</summary>
        <Form action={path} scroll={false} replace className="grp">
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input
            key={since}
            type="date"
            name="since"
            defaultValue={since}
            min={start}
            max={until}
            required
            aria-label={say("firm.compareDay")}
          />
          <button type="submit" className="btn">
            {say("firm.compareShow")}
          </button>
        </Form>
      </details>
    </div>
  );
}
