"use client";
import { useCallback, useMemo } from "react";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import { SelectField } from "@/app/assessments/_parts/select-field";
import type { WayToLead } from "@/lib/engine/explain/what-would-lead";
import { leaderOf } from "@/lib/view/lead-story";
import { toPermille } from "@/lib/view/permille";
import type { ComparedScore } from "@/lib/view/what-if/compare-scores";
import type { Scratch } from "@/lib/view/what-if/scratch";
import type { WhatIfCase } from "@/lib/view/what-if/what-if-case";
import type { DeskLink } from "./desk-link";
import { GradeSelect } from "./grade-select";
import { useLatest } from "./use-latest";
import { useReading } from "./use-reading";
import type { ScratchSteps } from "./use-scratch-steps";

/** How long one would wait for an event. */
const WAIT_DAYS = 30;

/** The fewest readings that would put a chosen scenario in the lead of the scratch copy, the most probable first. */
export function WaysSection(props: {
  kase: WhatIfCase;
  scratch: Scratch;
  rows: readonly ComparedScore[];
  steps: ScratchSteps;
  link: DeskLink;
}) {
  const { kase, scratch, rows, steps, link } = props;
  const { say, formats } = useWords();
  const { lead, grade } = steps.view;
  const behind = [...rows].filter(({ leadsTried }) => !leadsTried).sort((a, b) => (b.tried ?? 0) - (a.tried ?? 0));
  const chosen = kase.scenarios.find(({ id }) => id === lead) ?? kase.scenarios[behind[0]?.scenario ?? 0];
  const question = useMemo(
    () => ({ scratch, scenario: chosen?.id ?? "", grade, days: WAIT_DAYS }),
    [scratch, chosen, grade],
  );
  const ask = useCallback((asked: typeof question) => link.whatWouldLead(asked), [link]);
  const { last, isWorking } = useLatest(question, ask);
  const found = isWorking ? undefined : last?.answer;
  const name = chosen?.shortLabel ?? "";
  const add = ({ readings }: WayToLead) =>
    steps.change(null, (old) => {
      const made = readings.map(({ indicator, level }) => ({ indicator, level, day: kase.until, grade }));
      return { ...old, imagined: [...old.imagined, ...made] };
    });
  return (
    <section className="sec" aria-labelledby="wi-ways">
      <div className="hd">
        <h2 id="wi-ways">{say("whatif.waysTitle", { name })}</h2>
        <p>{say("whatif.waysWhat", { day: formats.longDay(kase.until), days: WAIT_DAYS })}</p>
      </div>
      <div className="swtools">
        <SelectField
          label={say("whatif.scenario")}
          value={chosen?.id ?? ""}
          choices={kase.scenarios.map(({ id, shortLabel }) => ({ value: id, text: shortLabel }))}
          onChange={(id) => steps.setView({ lead: id })}
        />
        <div className="f">
          <span className="lb" aria-hidden="true">
            {say("whatif.waysGrade")}
          </span>
          <GradeSelect name={say("whatif.waysGrade")} value={grade} onChange={(one) => steps.setView({ grade: one })} />
        </div>
      </div>
      <div aria-live="polite">
        {found === undefined ? (
          <p className="mut">{say("whatif.waysWorking")}</p>
        ) : found === null ? (
          <p className="mut">{say("whatif.noScores")}</p>
        ) : found.ways.length === 0 ? (
          <p>{say(found.method === "leads" ? "whatif.waysLeads" : "whatif.waysNone", { name })}</p>
        ) : (
          <>
            <WaysTable kase={kase} ways={found.ways} onAdd={add} />
            <p className="fn">{say(found.method === "exact" ? "whatif.waysExact" : "whatif.waysGreedy")}</p>
          </>
        )}
      </div>
    </section>
  );
}

function WaysTable(props: { kase: WhatIfCase; ways: readonly WayToLead[]; onAdd: (way: WayToLead) => void }) {
  const { say, formats } = useWords();
  const { kase } = props;
  const reading = useReading(kase);
  return (
    <div className="scroll">
      <table className="wiways">
        <thead>
          <tr>
            <th scope="col">{say("whatif.readings")}</th>
            <th scope="col" className="num">
              {say("whatif.chance")}
            </th>
            {kase.scenarios.map(({ id, shortLabel }, index) => (
              <th key={id} scope="col" className="num">
                <Key scenario={index} /> {shortLabel}
              </th>
            ))}
            <th scope="col">
              <span className="vh">{say("whatif.addThese")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.ways.map((way) => {
            const names = way.readings.map(({ indicator, level }) => reading(indicator, level));
            const permille = toPermille(way.p);
            const leader = leaderOf(way.p);
            return (
              <tr key={names.join(" + ")}>
                <th scope="row">
                  <ul>
                    {names.map((one) => (
                      <li key={one}>{one}</li>
                    ))}
                  </ul>
                </th>
                <td className="num">{chanceText(way.chance, say("whatif.below"), formats.percent)}</td>
                {permille.map((value, index) => (
                  <td key={kase.scenarios[index]?.id} className="num">
                    {index === leader ? <b>{formats.number(value / 10)}</b> : formats.number(value / 10)}
                  </td>
                ))}
                <td>
                  <button type="button" className="btn" onClick={() => props.onAdd(way)}>
                    {say("whatif.addThese")}
                    <i className="vh">: {names.join(", ")}</i>
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A chance that would print as 0.0 is no 0. */
function chanceText(chance: number, below: string, percent: (value: number) => string): string {
  return chance > 0 && chance < 0.0005 ? below : percent(chance);
}
