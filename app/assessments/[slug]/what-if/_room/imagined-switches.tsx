"use client";
import { type FormEvent, useRef, useState } from "react";
import { DayField } from "@/app/_components/forms/day-field";
import { useWords } from "@/app/_i18n/words";
import { SelectField } from "@/app/assessments/_parts/select-field";
import type { Day } from "@/lib/domain/instant";
import { imaginedProblem } from "@/lib/view/what-if/fit-scratch";
import type { ImaginedFinding, Scratch } from "@/lib/view/what-if/scratch";
import type { WhatIfCase } from "@/lib/view/what-if/what-if-case";
import { GradeSelect } from "./grade-select";
import { SwitchSection } from "./switch-section";
import { useReading } from "./use-reading";
import type { ScratchSteps } from "./use-scratch-steps";

/** Findings that nobody made: each one report on a day, with a grade. */
export function ImaginedSwitches(props: { kase: WhatIfCase; scratch: Scratch; change: ScratchSteps["change"] }) {
  const { kase, scratch, change } = props;
  const { say, formats } = useWords();
  const reading = useReading(kase);
  const list = useRef<HTMLUListElement>(null);
  const about = useRef<HTMLParagraphElement>(null);
  const remove = (place: number) => {
    change(null, (old) => ({ ...old, imagined: old.imagined.filter((_, at) => at !== place) }));
    // the button that was pressed goes with its row, and the list with its last one
    (scratch.imagined.length > 1 ? list.current : about.current)?.focus();
  };
  const { imagined } = scratch;
  return (
    <SwitchSection
      title={say("whatif.imagined")}
      note={imagined.length === 0 ? say("whatif.none") : say("whatif.imaginedCount", { count: imagined.length })}
      isOpen={true}
    >
      <p className="s mut" ref={about} tabIndex={-1}>
        {say("whatif.imaginedWhat")}
      </p>
      {imagined.length > 0 && (
        <ul className="swimagined" ref={list} tabIndex={-1} aria-label={say("whatif.imagined")}>
          {imagined
            .map((one, place) => ({ ...one, place }))
            .map(({ place, ...one }) => (
              <li key={place}>
                <span>
                  {reading(one.indicator, one.level)} <span className="s mut nw">{formats.day(one.day)}</span>{" "}
                  <span className="gr">{one.grade}</span>
                </span>
                <button
                  type="button"
                  className="link"
                  onClick={() => remove(place)}
                  aria-label={say("whatif.removeOne", { name: reading(one.indicator, one.level) })}
                >
                  {say("whatif.remove")}
                </button>
              </li>
            ))}
        </ul>
      )}
      <ImaginedForm
        kase={kase}
        onAdd={(one) => change(null, (old) => ({ ...old, imagined: [...old.imagined, one] }))}
      />
    </SwitchSection>
  );
}

function ImaginedForm({ kase, onAdd }: { kase: WhatIfCase; onAdd: (imagined: ImaginedFinding) => void }) {
  const { say, formats } = useWords();
  const [indicator, setIndicator] = useState(kase.indicators[0]?.id ?? "");
  const [level, setLevel] = useState("");
  const [day, setDay] = useState<Day | null>(kase.until);
  const [grade, setGrade] = useState("B2");
  const [isChecked, setIsChecked] = useState(false);
  const there = kase.indicators.find(({ id }) => id === indicator);
  const levels = there?.levels ?? [];
  const taken = levels.some(({ id }) => id === level) ? level : (levels[0]?.id ?? null);
  const asked = { indicator, level: taken, day: day ?? "" };
  const problem = imaginedProblem(kase, asked);
  const bounds = { from: formats.day(kase.start), to: formats.day(kase.until) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(problem !== null);
    if (problem === null) onAdd({ ...asked, grade });
  };
  return (
    <form className="swform" onSubmit={submit} noValidate>
      <SelectField
        label={say("whatif.indicator")}
        value={indicator}
        choices={kase.indicators.map(({ id, label }) => ({ value: id, text: label }))}
        onChange={setIndicator}
      />
      {levels.length === 0 ? (
        <p className="f s">
          <b>{say("whatif.reading")}</b>
          <span>{say("whatif.event")}</span>
        </p>
      ) : (
        <SelectField
          label={say("whatif.reading")}
          value={taken ?? ""}
          choices={levels.map(({ id, label }) => ({ value: id, text: label }))}
          onChange={setLevel}
        />
      )}
      <DayField
        label={say("whatif.day")}
        value={day}
        onChange={setDay}
        error={
          isChecked && problem !== null
            ? say(problem === "watch" ? "whatif.wrongWatch" : "whatif.wrongDay", bounds)
            : undefined
        }
      />
      <div className="f">
        <span className="lb" aria-hidden="true">
          {say("whatif.grade")}
        </span>
        <GradeSelect name={say("whatif.grade")} value={grade} onChange={setGrade} />
      </div>
      <button type="submit" className="btn">
        {say("whatif.add")}
      </button>
    </form>
  );
}
