import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { surfaceColours } from "@/lib/view/drawing-colour";
import { scenarioMarks } from "@/lib/view/scenario-mark";
import { contrast, deltaE2000, labSeen, type Triple, type Vision } from "./colour-distance";

const css = readFileSync(new URL("../../public/tokens.css", import.meta.url), "utf8");
type Theme = "light" | "dark";
const themes: readonly Theme[] = ["light", "dark"];

function token(name: string, theme: Theme): string {
  const match = new RegExp(`--${name}:\\s*light-dark\\(\\s*(#[0-9a-f]{6})\\s*,\\s*(#[0-9a-f]{6})\\s*\\)`, "i").exec(
    css,
  );
  const value = theme === "light" ? match?.[1] : match?.[2];
  if (value === undefined) throw new Error(`public/tokens.css has no --${name}`);
  return value.toLowerCase();
}

const scenarios = [1, 2, 3, 4, 5, 6, 7, 8];
const surfaces = ["paper", "alt", "hover", "sel", "field", "future"];

describe("the colour arithmetic itself", () => {
  it("finds the published contrast of black, white and grey", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });
  // pairs 1, 4, 7, 13, 17 and 25 of Sharma, Wu and Dalal 2005, table 1
  it.each<[Triple, Triple, number]>([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ])("CIEDE2000 of %j and %j", (a, b, expected) => {
    expect(deltaE2000(a, b)).toBeCloseTo(expected, 4);
  });
  it("simulates nothing for normal vision, and makes red and green meet for a deuteranope", () => {
    expect(labSeen("#ffffff", "normal").map((value) => Number(value.toFixed(2)) + 0)).toEqual([100, 0, 0]);
    const apart = (vision: Vision) => deltaE2000(labSeen("#c04040", vision), labSeen("#5f6f00", vision));
    expect(apart("deutan")).toBeLessThan(apart("normal") / 2);
  });
});

describe.each(themes)("contrast, %s", (theme) => {
  it.each(["ink", "ink-2", "ink-3", "bad", "warn"])("%s can be read on every surface", (ink) => {
    for (const surface of surfaces)
      expect(contrast(token(ink, theme), token(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(scenarios)("the line of scenario %i stands out on paper and in the future zone", (index) => {
    for (const surface of ["paper", "future"])
      expect(contrast(token(`s${index}`, theme), token(surface, theme))).toBeGreaterThanOrEqual(3);
  });
  it("borders of controls, the focus ring and the signs for and against stand out", () => {
    for (const mark of ["edge", "ring", "for", "against"])
      expect(contrast(token(mark, theme), token("paper", theme))).toBeGreaterThanOrEqual(3);
  });
  it("text in the cells of the matrix can be read", () => {
    expect(contrast(token("on-for3", theme), token("for3", theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token("on-ag3", theme), token("ag3", theme))).toBeGreaterThanOrEqual(4.5);
    for (const cell of ["for1", "for2", "ag1", "ag2"])
      expect(contrast(token("ink", theme), token(cell, theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token("ink-2", theme), token("div0", theme))).toBeGreaterThanOrEqual(4.5);
  });
});

/** The smallest distance between any two, as docs of the design state it: all eight, and the first five. */
const stated: Record<Theme, Record<Vision, readonly [number, number]>> = {
  light: { normal: [17.0, 28.4], protan: [15.6, 22.1], deutan: [15.3, 23.6], tritan: [15.5, 24.5] },
  dark: { normal: [18.6, 28.3], protan: [12.1, 22.3], deutan: [13.0, 21.8], tritan: [12.0, 21.5] },
};
const visions: readonly Vision[] = ["normal", "protan", "deutan", "tritan"];

function smallest(theme: Theme, vision: Vision, count: number): number {
  const labs = scenarios.slice(0, count).map((index) => labSeen(token(`s${index}`, theme), vision));
  return Math.min(...labs.flatMap((a, i) => labs.slice(i + 1).map((b) => deltaE2000(a, b))));
}

describe.each(themes)("distance between scenario colours, %s", (theme) => {
  it.each(visions)("%s vision", (vision) => {
    const [eight, five] = stated[theme][vision];
    expect(smallest(theme, vision, 8)).toBeGreaterThan(eight - 0.15);
    expect(smallest(theme, vision, 5)).toBeGreaterThan(five - 0.15);
  });
  it("for and against stay apart", () => {
    for (const vision of visions)
      expect(
        deltaE2000(labSeen(token("for", theme), vision), labSeen(token("against", theme), vision)),
      ).toBeGreaterThan(20.9);
  });
});

describe("drawings that leave the page", () => {
  it("carry the colours and dashes of the tokens", () => {
    scenarioMarks.forEach((mark, index) => {
      expect(mark.token).toBe(`--s${index + 1}`);
      const again = new RegExp(`--s${index + 1}:var\\(--(s\\d)\\)`).exec(css)?.[1] ?? `s${index + 1}`;
      expect([mark.light, mark.dark]).toEqual([token(again, "light"), token(again, "dark")]);
      const dash = new RegExp(`--d${index + 1}:\\s*([^;]+);`).exec(css)?.[1]?.trim();
      expect(mark.dash ?? "none").toBe(dash);
    });
  });
  it("carry the surfaces of the light theme", () => {
    for (const [name, hex] of Object.entries(surfaceColours)) expect(token(name, "light")).toBe(hex);
  });
  it("give each scenario a dash of its own", () => {
    expect(new Set(scenarioMarks.map((mark) => mark.dash)).size).toBe(12);
  });
});
