"use client";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { DayField } from "@/app/_components/forms/day-field";
import { useWords } from "@/app/_i18n/words";
import type { Day } from "@/lib/domain/instant";
import type { ChartState } from "@/lib/view/chart-state";
import { useChartAddress } from "./use-chart-address";

/** The last choice of the range picker: two days of one's own. */
export function RangeDates(props: { path: string; state: ChartState; from: Day; to: Day; start: Day; until: Day }) {
  const { say, formats } = useWords();
  const { pending, go } = useChartAddress(props.path, props.state);
  const own = typeof props.state.range !== "string";
  return (
    <DialogTrigger>
      <Button className="segbtn" data-current={own || undefined} aria-pressed={own}>
        {own ? `${formats.shortDay(props.from)} – ${formats.shortDay(props.to)}` : say("chart.dates")}
        {pending && <i className="wait" aria-hidden="true" />}
      </Button>
      <Popover className="pop" placement="bottom start">
        <Dialog className="datespop" aria-label={say("chart.dates")}>
          {({ close }) => (
            <DatesForm
              {...props}
              onShow={(from, to) => {
                close();
                go({ range: { from, to } });
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function DatesForm(props: { from: Day; to: Day; start: Day; until: Day; onShow: (from: Day, to: Day) => void }) {
  const { say } = useWords();
  const [from, setFrom] = useState<Day | null>(props.from);
  const [to, setTo] = useState<Day | null>(props.to);
  const [tried, setTried] = useState(false);
  const wrong =
    from === null || to === null ? say("chart.datesMissing") : from > to ? say("chart.datesOrder") : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (wrong === undefined && from !== null && to !== null) props.onShow(from, to);
      }}
    >
      <DayField label={say("chart.from")} value={from} onChange={setFrom} minDay={props.start} maxDay={props.until} />
      <DayField
        label={say("chart.to")}
        value={to}
        onChange={setTo}
        minDay={props.start}
        maxDay={props.until}
        error={tried ? wrong : undefined}
      />
      <Button type="submit" className="btn">
        {say("chart.apply")}
      </Button>
    </form>
  );
}
