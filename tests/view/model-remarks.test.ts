import { describe, expect, test } from "vitest";
import type { CategoricalIndicator, RateIndicator } from "@/lib/domain/indicator";
import { type ModelRemarkCode, modelRemarkSeverity } from "@/lib/engine/model/check-model-remark";
import { sayIn } from "@/lib/messages/say";
import { type CheckedModel, modelRemarks, newRemarks, remarkCounts, remarksOn } from "@/lib/view/model-remarks";

const tone: CategoricalIndicator = {
  id: "tone",
  kind: "categorical",
  label: "Tone of the press",
  category: "Media",
  question: "",
  weight: 1,
  note: "",
  levels: [
    { id: "harsh", label: "Harsh words" },
    { id: "calm", label: "Calm words" },
  ],
  likelihood: [
    [0.7, 0.3],
    [0.4, 0.6],
  ],
};
const raids: RateIndicator = {
  id: "raids",
  kind: "rate",
  label: "Raids at night",
  category: "Tempo",
  question: "",
  weight: 1,
  note: "",
  eventsPer30Days: [3, 6],
  monitored: { from: "2022-03-01", to: null },
};
const base = {
  start: "2022-03-01",
  dynamics: { kind: "half-life", halfLifeDays: 90 },
  scenarios: [
    { id: "war", label: "Open war", prior: 0.5 },
    { id: "truce", label: "A truce", prior: 0.5 },
  ],
  indicators: [tone, raids],
} as const satisfies CheckedModel;

const priors = (first: number, second: number) =>
  base.scenarios.map((one, s) => ({ ...one, prior: [first, second][s] ?? 0 }));
const pathways = (generator: number[][]) => ({ kind: "generator", generator }) as const;
const withTone = (change: Partial<CategoricalIndicator>) => ({ ...base, indicators: [{ ...tone, ...change }] });
const withRaids = (change: Partial<RateIndicator>) => ({ ...base, indicators: [{ ...raids, ...change }] });
const NOBODY_AT_FIRST = priors(0, 1);

/** A model for each code, and the names that its sentence has to say. */
const cases: Record<ModelRemarkCode, readonly [model: CheckedModel, ...names: string[]]> = {
  "priors-invalid": [{ ...base, scenarios: priors(0.5, 0.4) }],
  "scenario-repeated": [
    { ...base, scenarios: [...base.scenarios, { id: "war", label: "War again", prior: 0 }] },
    "Open war",
  ],
  "prior-zero": [{ ...base, scenarios: priors(0, 1) }, "Open war"],
  "prior-one": [{ ...base, scenarios: priors(0, 1) }, "A truce"],
  "half-life-invalid": [{ ...base, dynamics: { kind: "half-life", halfLifeDays: 0 } }],
  "pathway-invalid": [
    {
      ...base,
      dynamics: pathways([
        [-1, 2],
        [0, 0],
      ]),
    },
    "Open war",
  ],
  "scenario-absorbing": [
    {
      ...base,
      dynamics: pathways([
        [-1, 1],
        [0, 0],
      ]),
    },
    "A truce",
  ],
  "nothing-changes": [
    {
      ...base,
      dynamics: pathways([
        [0, 0],
        [0, 0],
      ]),
    },
  ],
  "scenario-unreachable": [
    {
      ...base,
      scenarios: priors(0, 1),
      dynamics: pathways([
        [-1, 1],
        [0, 0],
      ]),
    },
    "Open war",
  ],
  "indicator-repeated": [{ ...base, indicators: [tone, tone] }, "Tone of the press"],
  "weight-invalid": [withTone({ weight: 1.5 }), "Tone of the press"],
  "indicator-off": [withRaids({ weight: 0 }), "Raids at night"],
  "levels-invalid": [withTone({ levels: [], likelihood: [[], []] }), "Tone of the press"],
  "row-invalid": [
    withTone({
      likelihood: [
        [0.7, 0.3],
        [0.4, 0.5],
      ],
    }),
    "Tone of the press",
    "A truce",
  ],
  "level-excludes": [
    withTone({
      likelihood: [
        [1, 0],
        [0.4, 0.6],
      ],
    }),
    "Tone of the press",
    "Calm words",
    "Open war",
  ],
  "level-proves": [
    {
      ...withTone({
        likelihood: [
          [0.7, 0.3],
          [0, 1],
        ],
      }),
      scenarios: NOBODY_AT_FIRST,
    },
    ...["Tone of the press", "Harsh words", "Open war"],
  ],
  "level-unpredicted": [
    withTone({
      likelihood: [
        [1, 0],
        [1, 0],
      ],
    }),
    "Tone of the press",
    "Calm words",
  ],
  "indicator-moves-nothing": [
    withTone({
      likelihood: [
        [0.7, 0.3],
        [0.7, 0.3],
      ],
    }),
    "Tone of the press",
  ],
  "rate-invalid": [withRaids({ eventsPer30Days: [3, -1] }), "Raids at night", "A truce"],
  "window-invalid": [withRaids({ monitored: { from: "2022-04-01", to: "2022-03-01" } }), "Raids at night"],
  "event-excludes": [withRaids({ eventsPer30Days: [0, 6] }), "Raids at night", "Open war"],
  "event-proves": [
    { ...withRaids({ eventsPer30Days: [3, 0] }), scenarios: NOBODY_AT_FIRST },
    ...["Raids at night", "Open war"],
  ],
  "event-unpredicted": [withRaids({ eventsPer30Days: [0, 0] }), "Raids at night"],
};
const codes = Object.entries(modelRemarkSeverity);

describe.each(["en", "fr"] as const)("in %s", (language) => {
  const say = sayIn(language);
  test.each(Object.entries(cases))("%s: found, and said with the names that it is about", (code, [model, ...names]) => {
    const found = modelRemarks(model, say).filter((remark) => remark.code === code);
    expect(found.length).toBeGreaterThan(0);
    const [{ sentence } = { sentence: "" }] = found;
    for (const name of names) expect(sentence).toContain(name);
    expect(sentence).not.toMatch(/[{}]|check\./);
    expect(sentence.split(/[.:] /).length).toBeGreaterThan(1);
  });
  test("each code has a sentence of its own", () => {
    const names = { indicator: "I", level: "L", scenario: "S" };
    const sentences = codes.map(([code]) => say(sentenceOf(code), names));
    expect(new Set(sentences).size).toBe(23);
    expect(Object.keys(cases).length).toBe(23);
  });
  test("a table with rows too many is said to be wrong as a whole", () => {
    const rows = modelRemarks(withTone({ likelihood: [...tone.likelihood, [0.5, 0.5]] }), say);
    const rates = modelRemarks(withRaids({ eventsPer30Days: [3, 6, 9] }), say);
    const ways = modelRemarks(
      {
        ...base,
        dynamics: pathways([
          [0, 0],
          [0, 0],
          [0, 0],
        ]),
      },
      say,
    );
    const [whole, rate, way] = ["row-invalid", "rate-invalid", "pathway-invalid"] as const;
    const name = { indicator: "Tone of the press" };
    expect(rows.map(({ sentence }) => sentence)).toEqual([say(`check.whole.${whole}`, name)]);
    expect(rates.map(({ sentence }) => sentence)).toEqual([
      say(`check.whole.${rate}`, { indicator: "Raids at night" }),
    ]);
    expect(ways.map(({ sentence }) => sentence)).toEqual([say(`check.whole.${way}`)]);
  });
});

function sentenceOf(code: string): `check.sentence.${ModelRemarkCode}` {
  const known = codes.find(([name]) => name === code)?.[0];
  const typed = Object.keys(cases).find((name): name is ModelRemarkCode => name === known);
  if (typed === undefined) throw new Error(code);
  return `check.sentence.${typed}`;
}

describe("the list", () => {
  const say = sayIn("en");
  test("a model in order has no remarks", () => {
    expect(modelRemarks(base, say)).toEqual([]);
    expect(remarkCounts([], say)).toBe("");
  });
  test("errors stand before warnings and these before notes, whatever the order of the model", () => {
    const model = {
      ...base,
      indicators: [
        { ...raids, weight: 0 },
        {
          ...tone,
          id: "mood",
          likelihood: [
            [0.7, 0.3],
            [0.7, 0.3],
          ],
        },
        { ...tone, weight: 2 },
        { ...raids, id: "night", weight: 0 },
      ],
    };
    const remarks = modelRemarks(model, say);
    expect(remarks.map(({ severity, indicator }) => [severity, indicator])).toEqual([
      ["error", "tone"],
      ["warning", "mood"],
      ["note", "raids"],
      ["note", "night"],
    ]);
    expect(remarkCounts(remarks, say)).toBe("1 error, 1 warning, 2 notes");
    expect(remarkCounts(remarks, sayIn("fr"))).toBe("1 erreur, 1 avertissement, 2 remarques");
    expect(remarksOn("night", remarks).map(({ code }) => code)).toEqual(["indicator-off"]);
  });
  test("the same remark is made once", () => {
    const twice = modelRemarks({ ...base, indicators: [tone, { ...tone, weight: 0 }, { ...tone, weight: 0 }] }, say);
    expect(twice.map(({ code }) => code)).toEqual(["indicator-repeated", "indicator-off"]);
  });
  test("what a change adds: what was there before is not said again", () => {
    const before = modelRemarks(
      withTone({
        likelihood: [
          [1, 0],
          [0.4, 0.6],
        ],
      }),
      say,
    );
    const after = modelRemarks(
      {
        ...withTone({
          likelihood: [
            [1, 0],
            [0.4, 0.6],
          ],
        }),
        scenarios: priors(1, 0),
      },
      say,
    );
    expect(newRemarks(before, after).map(({ code, scenario }) => [code, scenario])).toEqual([
      ["prior-one", "war"],
      ["prior-zero", "truce"],
      ["scenario-unreachable", "truce"],
      ["level-proves", "truce"],
    ]);
    expect(newRemarks(after, after)).toEqual([]);
  });
});
