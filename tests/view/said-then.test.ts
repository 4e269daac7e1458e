import { describe, expect, test } from "vitest";
import { saidDays, saidThen } from "@/lib/view/said-then";
import { saidThenDrawing, saidThenSvg } from "@/lib/view/said-then-svg";
import { svgMarkup } from "@/lib/view/svg-tree";
import { afterOne, afterTwo, dayAfter, lateFinding, modelOf, pastOf, prior, promptFinding } from "./past-case";
import { smallCase, stillModel } from "./small-case";

const SOUTH = 2;
const findings = [lateFinding, promptFinding];
const view = smallCase({ findings, asOf: 30 });
const history = pastOf(findings);
const stops = [
  { day: dayAfter(20), findings: 1 },
  { day: dayAfter(22), findings: 2 },
];
const told = (over: Partial<Parameters<typeof saidThen>[2]> = {}, past = history, of = view) =>
  saidThen(of, past, { by: "recorded", scenario: SOUTH, stops, also: [dayAfter(15)], mostRows: 12, ...over });

function close(p: readonly number[] | null | undefined, expected: readonly number[]): void {
  expect(p).toHaveLength(expected.length);
  expected.forEach((value, index) => {
    expect(p?.[index]).toBeCloseTo(value, 12);
  });
}

describe("a past day three ways", () => {
  test("said then, known now and hindsight are what Bayes' rule gives with what was, is and will be known of it", () => {
    const days = saidDays(view, history, "recorded", [5, 15, 20, 22].map(dayAfter));
    expect(days.map(({ t, modelVersion }) => [t, modelVersion])).toEqual([
      [5, 1],
      [15, 1],
      [20, 1],
      [22, 1],
    ]);
    const [before, between, recorded, last] = days;
    close(before?.said, prior);
    close(before?.known, prior);
    close(between?.said, prior);
    close(between?.known, afterOne);
    close(recorded?.said, afterOne);
    close(last?.said, afterTwo);
    for (const { hindsight } of days) close(hindsight, afterTwo);
  });

  test("by the day of the report it was known earlier", () => {
    const [early, late] = saidDays(view, history, "reported", [13, 14].map(dayAfter));
    close(early?.said, prior);
    close(late?.said, afterOne);
  });

  test("scenarios stand in the order of the model at hand; others than those said nothing", () => {
    const turned = {
      ...{ scenarios: stillModel.scenarios.toReversed() },
      indicators: stillModel.indicators.map((each) =>
        each.kind === "categorical" ? { ...each, likelihood: each.likelihood.toReversed() } : each,
      ),
    };
    const other = stillModel.scenarios.map((each) => (each.id === "south" ? { ...each, id: "west" } : each));
    const models = [modelOf(0, 1, { scenarios: other }), modelOf(12, 2, turned), modelOf(21, 3)];
    const days = saidDays(view, pastOf(findings, models), "recorded", [5, 20, 22].map(dayAfter));
    expect(days.map(({ modelVersion, said }) => [modelVersion, said === null])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
    close(days[1]?.said, afterOne);
  });
});

describe("the table", () => {
  test("has the days with new findings and those asked for, the largest difference named in the title", () => {
    const { rows, title, leftOut, largest } = told();
    expect(title).toBe("On 16 Mar we gave South 20.0\u00a0%; hindsight says 65.3\u00a0%");
    expect(
      rows.map(({ dayText, said, known, hindsight, difference, isLargest }) => [
        ...[dayText, said?.text, known, hindsight.text, difference, isLargest],
      ]),
    ).toEqual([
      ["16 Mar", "20.0", "42.1", "65.3", "+45.3", true],
      ["21 Mar", "42.1", "42.1", "65.3", "+23.2", false],
      ["23 Mar", "65.3", "65.3", "65.3", "0.0", false],
    ]);
    expect(rows.map(({ said }) => said?.word.text)).toEqual(["unlikely", "unlikely", "likely"]);
    expect([leftOut, largest?.dayText]).toEqual([0, "16 Mar"]);
  });

  test("says that it holds when no difference is more than a point", () => {
    expect(told({ also: [], stops: stops.slice(1) }).title).toBe(
      "What we said then holds: hindsight gives South about the same on every day shown",
    );
  });

  test("leaves days out evenly, keeps the first and the last, and never shows the day that is read or one before the start", () => {
    const many = Array.from({ length: 31 }, (_, t) => ({ day: dayAfter(t), findings: t }));
    const { rows, leftOut } = told({ stops: many, also: [dayAfter(-3), dayAfter(40)], mostRows: 4 });
    expect(rows.map(({ day }) => day)).toEqual([0, 10, 19, 29].map(dayAfter));
    expect(leftOut).toBe(26);
  });

  test("says nothing of a day on which nothing was said", () => {
    const other = stillModel.scenarios.map((each) => (each.id === "south" ? { ...each, id: "west" } : each));
    const past = pastOf(findings, [modelOf(0, 1, { scenarios: other }), modelOf(21, 2)]);
    const { rows, title, line } = told({}, past);
    expect(rows.map(({ said, difference, isLargest }) => [said === null, difference, isLargest])).toEqual([
      [true, "", false],
      [true, "", false],
      [false, "0.0", true],
    ]);
    expect(title).toContain("holds");
    expect(line.filter(({ said }) => said === null)).toHaveLength(21);
  });

  test("has a title without a finding, too", () => {
    expect(told({ stops: [], also: [] })).toMatchObject({ title: "What we said then", rows: [], largest: null });
  });

  test("in French", () => {
    const french = smallCase({ findings, asOf: 30, language: "fr" });
    expect(told({}, history, french).title).toMatch(
      /^Le 16 mars, nous donnions à «\u00a0South\u00a0» 20,0\u00a0%.*65,3\u00a0%$/,
    );
  });
});

describe("the drawing", () => {
  const data = told();
  test("has a solid line of what was said, a dotted one of hindsight, and a dot for each row", () => {
    const text = svgMarkup(saidThenDrawing(data, 600, view.say, view.formats));
    const paths = [...text.matchAll(/<path d="([^"]*)"[^>]*>/g)];
    expect(paths).toHaveLength(2);
    expect(paths[0]?.[0]).toContain('stroke-dasharray="2 4"');
    expect(paths[1]?.[0]).not.toContain("dasharray");
    // 36 to 588 px for 30 days, 230 to 12 px... the prior of 0.2 at the start and 0.653 at the end
    expect(paths[1]?.[1]).toMatch(/^M36 186\.4L/);
    expect(paths[1]?.[1]).toMatch(/L588 87\.6$/);
    expect(text.match(/<circle/g)).toHaveLength(3);
    expect(text).toContain('role="img"');
    expect(text).toContain(">said then<");
    expect(text).toContain(">hindsight<");
  });

  test("is broken where nothing was said", () => {
    const other = stillModel.scenarios.map((each) => (each.id === "south" ? { ...each, id: "west" } : each));
    const past = pastOf(findings, [modelOf(0, 1, { scenarios: other }), modelOf(21, 2)]);
    const text = svgMarkup(saidThenDrawing(told({}, past), 600, view.say, view.formats));
    expect([...text.matchAll(/<path d="([^"]*)"[^>]*>/g)][1]?.[1]).toMatch(/^M422\.4 /);
  });

  test("travels alone with title, sentence and provenance", () => {
    const text = saidThenSvg(data, 1000, view.say, view.formats);
    expect(text).toContain(`<title>${data.title}</title>`);
    expect(text).toContain(data.provenance);
    expect(text).not.toContain("var(");
  });
});
