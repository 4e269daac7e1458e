"use client";
import { useMemo } from "react";
import { PictureExport } from "@/app/_components/charts/picture-export";
import { saveFile } from "@/app/_components/charts/save-picture";
import { useWords } from "@/app/_i18n/words";
import { SelectField } from "@/app/assessments/_parts/select-field";
import { addDays, daysBetween } from "@/lib/domain/calendar";
import { toPermille } from "@/lib/view/permille";
import { compareCsv } from "@/lib/view/what-if/compare-csv";
import type { CompareData } from "@/lib/view/what-if/compare-layout";
import type { ComparedScore } from "@/lib/view/what-if/compare-scores";
import { compareSvg } from "@/lib/view/what-if/compare-svg";
import { firstDay } from "@/lib/view/what-if/room-view";
import type { Scratch } from "@/lib/view/what-if/scratch";
import type { DeskAnswer, Side } from "@/lib/view/what-if/scratch-desk";
import type { WhatIfCase } from "@/lib/view/what-if/what-if-case";
import { CompareChart } from "./compare-chart";
import { CompareTable } from "./compare-table";
import type { DeskLink } from "./desk-link";
import { RefusedScratch } from "./refused-scratch";
import type { WhatIfRoomData } from "./room-data";
import { TwinDays } from "./twin-days";
import type { ScratchSteps } from "./use-scratch-steps";

const PICTURE_WIDTH = 1080;

/** What the scratch does: a sentence, the scores, both trajectories, and the ways to take them along. */
export function ResultPanel(props: {
  data: WhatIfRoomData;
  kase: WhatIfCase;
  scratch: Scratch;
  answer: DeskAnswer;
  rows: readonly ComparedScore[];
  sentence: string;
  isTouched: boolean;
  isWorking: boolean;
  steps: ScratchSteps;
  link: DeskLink;
}) {
  const { data, kase, answer, sentence, steps } = props;
  const { say, formats } = useWords();
  const names = kase.scenarios.map(({ shortLabel }) => shortLabel);
  const chart = useCompareData(data, kase, answer, { sentence, isTouched: props.isTouched }, steps);
  const file = `${data.slug}-what-if-${data.until}`;
  const saveCsv = async () => {
    const days = await props.link.allDays(props.scratch);
    if (days === null) return;
    const ids = kase.scenarios.map(({ id }) => id);
    const source = { title: `${data.subject}: ${sentence}`, provenance: chart.provenance };
    saveFile(`${file}.csv`, new Blob([compareCsv(kase.start, ids, days, source)], { type: "text/csv" }));
  };
  const { range, show } = steps.view;
  return (
    <section className="sec wires" aria-labelledby="wi-result" aria-busy={props.isWorking}>
      <h2 id="wi-result" aria-live="polite">
        {sentence}
      </h2>
      {!answer.tried.ok && <RefusedScratch kase={kase} scratch={props.scratch} refusal={answer.tried} />}
      <CompareTable rows={props.rows} names={names} yardstick={data.yardstick} isTouched={props.isTouched} />
      <div className="swtools witools">
        <SelectField
          label={say("whatif.lines")}
          value={show ?? ""}
          choices={[
            { value: "", text: say("whatif.inFront") },
            ...kase.scenarios.map(({ id, shortLabel }) => ({ value: id, text: shortLabel })),
          ]}
          onChange={(id) => steps.setView({ show: id === "" ? null : id })}
        />
        <fieldset className="seg">
          <legend className="vh">{say("whatif.range")}</legend>
          {(["1m", "3m", "all"] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="segbtn"
              aria-pressed={range === one}
              data-current={range === one || undefined}
              onClick={() => steps.setView({ range: one })}
            >
              {say(`whatif.rangeShort.${one}`)}
              <i className="vh">: {say(`whatif.rangeLong.${one}`)}</i>
            </button>
          ))}
        </fieldset>
      </div>
      <figure className="fig">
        <CompareChart data={chart} />
        <figcaption className="fn">{say("whatif.chartNote", { day: formats.longDay(kase.until) })}</figcaption>
      </figure>
      <p className="tools">
        <button type="button" className="link" onClick={() => void saveCsv()}>
          {say("chart.csv")}
        </button>
        <PictureExport svg={() => compareSvg(chart, PICTURE_WIDTH, say, formats)} name={file} />
      </p>
      <TwinDays kase={kase} answer={answer} />
    </section>
  );
}

function useCompareData(
  data: WhatIfRoomData,
  kase: WhatIfCase,
  answer: DeskAnswer,
  { sentence, isTouched }: { readonly sentence: string; readonly isTouched: boolean },
  { view }: ScratchSteps,
): CompareData {
  const { say, formats } = useWords();
  return useMemo(() => {
    const to = daysBetween(kase.start, kase.until);
    const from = firstDay(view.range, to);
    const printed = (side: Side) => (side.ok ? toPermille(side.p) : null);
    const [nowPermille, triedPermille] = [printed(answer.now), printed(answer.tried)];
    const score = (permille: readonly number[] | null, scenario: number) =>
      permille === null ? say("whatif.noScore") : formats.percent((permille[scenario] ?? 0) / 1000);
    const ends = answer.shown.map((scenario) =>
      say("whatif.chartEnd", {
        name: kase.scenarios[scenario]?.label ?? "",
        now: score(nowPermille, scenario),
        scratch: score(triedPermille, scenario),
      }),
    );
    const days = { from: formats.longDay(addDays(kase.start, from)), to: formats.longDay(kase.until) };
    return {
      subject: data.subject,
      title: sentence,
      description: `${say("whatif.chartSentence", days)} ${ends.join(" ")}`,
      provenance: `${say("whatif.notOnRecord")} ${data.provenance}`,
      start: kase.start,
      ...{ from, to },
      names: kase.scenarios.map(({ shortLabel }) => shortLabel),
      isTouched,
      shown: answer.shown,
      now: answer.nowLine,
      tried: answer.triedLine,
      ...{ nowPermille, triedPermille },
    };
  }, [data, kase, answer, sentence, isTouched, view.range, say, formats]);
}
