"use client";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import { toPermille } from "@/lib/view/permille";
import { HALF_LIFE_STEPS, halfLifeAt, halfLifeStep } from "@/lib/view/what-if/half-life-scale";
import { type Scratch, without } from "@/lib/view/what-if/scratch";
import type { WhatIfCase } from "@/lib/view/what-if/what-if-case";
import { withPrior } from "@/lib/view/what-if/with-prior";
import { SliderField } from "./slider-field";
import { SwitchSection } from "./switch-section";
import type { ScratchSteps } from "./use-scratch-steps";

interface Props {
  readonly kase: WhatIfCase;
  readonly scratch: Scratch;
  readonly change: ScratchSteps["change"];
}

/** Priors in percent; the others share what one of them leaves. */
export function PriorSwitches({ kase, scratch, change }: Props) {
  const { say, formats } = useWords();
  const model = toPermille(kase.scenarios.map(({ prior }) => prior));
  const { priors } = scratch;
  const values = kase.scenarios.map(({ id }, index) => (priors === null ? (model[index] ?? 0) : (priors[id] ?? 0)));
  const set = (index: number, permille: number) =>
    change(`prior ${index}`, (old) => {
      const from = kase.scenarios.map(({ id }, place) => old.priors?.[id] ?? model[place] ?? 0);
      const next = withPrior(from, index, permille, model);
      if (next.every((value, place) => value === model[place])) return { ...old, priors: null };
      return { ...old, priors: Object.fromEntries(kase.scenarios.map(({ id }, place) => [id, next[place] ?? 0])) };
    });
  return (
    <SwitchSection
      title={say("whatif.priors")}
      note={say(priors === null ? "whatif.asInModel" : "whatif.changed")}
      isOpen={true}
    >
      <p className="s mut">{say("whatif.priorsWhat")}</p>
      {kase.scenarios.map(({ id, shortLabel }, index) => (
        <SliderField
          key={id}
          label={
            <>
              <Key scenario={index} />
              {shortLabel}
            </>
          }
          name={say("whatif.priorOf", { name: shortLabel })}
          value={(values[index] ?? 0) / 10}
          {...{ min: 0, max: 100, step: 0.1, digits: 1 }}
          unit="%"
          valueText={formats.percent((values[index] ?? 0) / 1000)}
          isChanged={values[index] !== model[index]}
          onChange={(percent) => set(index, percent * 10)}
          onReset={() => set(index, model[index] ?? 0)}
        />
      ))}
      <p className="s swsum">
        <span className="mut">
          {say("whatif.sum", { sum: formats.percent(values.reduce((a, b) => a + b, 0) / 1000) })}
        </span>
        {priors !== null && (
          <button type="button" className="link" onClick={() => change(null, (old) => ({ ...old, priors: null }))}>
            {say("whatif.resetPriors")}
          </button>
        )}
      </p>
    </SwitchSection>
  );
}

/** How long what is known lasts. */
export function MemorySwitch({ kase, scratch, change }: Props) {
  const { say, formats } = useWords();
  const { dynamics } = kase;
  const isChanged = scratch.halfLifeDays !== null;
  if (dynamics.kind !== "half-life")
    return (
      <SwitchSection title={say("whatif.memory")} note={say("whatif.asInModel")} isOpen={false}>
        <p className="s mut">{say("whatif.pathways")}</p>
      </SwitchSection>
    );
  const days = scratch.halfLifeDays ?? dynamics.halfLifeDays;
  const digits = Number.isInteger(days) ? 0 : 1;
  const set = (value: number) =>
    change("half-life", (old) => ({ ...old, halfLifeDays: value === dynamics.halfLifeDays ? null : value }));
  return (
    <SwitchSection
      title={say("whatif.memory")}
      note={isChanged ? say("whatif.changed") : say("whatif.asInModel")}
      isOpen={true}
    >
      <p className="s mut">{say("whatif.memoryWhat")}</p>
      <SliderField
        label={say("whatif.halfLife")}
        name={say("whatif.halfLife")}
        value={days}
        {...{ min: 0.1, max: 36_500, step: 1, digits: 1 }}
        scale={{ steps: HALF_LIFE_STEPS, at: halfLifeAt, stepOf: halfLifeStep }}
        unit={say("whatif.days")}
        valueText={say("whatif.someDays", { days: formats.number(days, digits) })}
        isChanged={isChanged}
        onChange={set}
        onReset={() => set(dynamics.halfLifeDays)}
      />
    </SwitchSection>
  );
}

/** How much each indicator counts. */
export function WeightSwitches({ kase, scratch, change }: Props) {
  const { say, formats } = useWords();
  const weights = new Map(Object.entries(scratch.weights));
  const set = (id: string, model: number, value: number) =>
    change(`weight ${id}`, (old) => ({
      ...old,
      weights: value === model ? without(old.weights, id) : { ...old.weights, [id]: value },
    }));
  return (
    <SwitchSection
      title={say("whatif.weights")}
      note={weights.size === 0 ? say("whatif.asInModel") : say("whatif.changedCount", { count: weights.size })}
      isOpen={weights.size > 0}
    >
      <p className="s mut">{say("whatif.weightsWhat")}</p>
      {kase.indicators.map(({ id, label, weight }) => {
        const value = weights.get(id) ?? weight;
        return (
          <SliderField
            key={id}
            label={label}
            name={say("whatif.weightOf", { name: label })}
            value={value}
            {...{ min: 0, max: 1, step: 0.05, digits: 2 }}
            unit=""
            valueText={formats.number(value, 2)}
            isChanged={weights.has(id)}
            onChange={(next) => set(id, weight, next)}
            onReset={() => set(id, weight, weight)}
          />
        );
      })}
    </SwitchSection>
  );
}
