import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { heatColours } from "@/lib/view/heat-strip/heat-svg";
import { leaningClass } from "@/lib/view/level-leaning";
import { leanings } from "@/lib/view/matrix/matrix-cell";
import { matrixRoom } from "@/lib/view/matrix/matrix-room";
import { parseMatrixState } from "@/lib/view/matrix/matrix-state";
import { leaningColours, matrixSvg } from "@/lib/view/matrix/matrix-svg";
import { contrast } from "../colour-distance";
import { signal, smallCase, stillModel, twoSignals, watch } from "../small-case";

const css = readFileSync(new URL("../../../public/tokens.css", import.meta.url), "utf8");
function light(token: string): string | undefined {
  return new RegExp(`${token}:\\s*light-dark\\(\\s*(#[0-9a-f]{6})`, "i").exec(css)?.[1];
}

describe("the colours of the picture", () => {
  it.each(leanings)("%s is the tint of the page, and its text can be read", (leaning) => {
    const { token, hex, text } = leaningColours[leaning];
    expect(hex).toBe(light(token));
    expect(contrast(text, hex)).toBeGreaterThanOrEqual(4.5);
  });
  it("those of the strips are the tokens too", () => {
    for (const [name, hex] of Object.entries(heatColours)) expect([name, hex]).toEqual([name, light(`--${name}`)]);
  });
  it("knows every class that a ratio can have", () => {
    expect([-2, -0.5, -0.2, 0, 0.2, 0.5, 2].map(leaningClass)).toEqual(leanings);
  });
});

describe("matrixSvg", () => {
  const model = { ...stillModel, indicators: [...stillModel.indicators, watch] };
  const view = smallCase({
    model,
    findings: [...twoSignals, signal("f3", 25, "yes", { title: "<b>&</b>" })],
    asOf: 30,
  });
  const picture = (cells: string) => {
    const state = parseMatrixState({ cells });
    return matrixSvg(matrixRoom(view, state), view.say, view.formats);
  };

  it("stands alone: title, subject, provenance, no colour from a style sheet", () => {
    const svg = picture("numbers");
    for (const text of ["<title>", "Which road?", "Engine ", "Today’s score", "All silence"])
      expect(svg).toContain(text);
    expect(svg).not.toMatch(/var\(|class=/);
    expect(svg).not.toContain("<b>");
    expect(svg).toContain("&lt;b&gt;");
  });
  it("has a tinted box for each cell of a finding and of silence: 4 rows of 3", () => {
    const tints = new Set(leanings.map((leaning) => leaningColours[leaning].hex));
    const boxes = [...picture("numbers").matchAll(/<rect [^>]*fill="(#[0-9a-f]{6})"/g)].filter(([, hex = ""]) =>
      tints.has(hex),
    );
    expect(boxes).toHaveLength(12);
  });
  it("says the cells as the page does", () => {
    expect(picture("ach")).toContain(">II<");
    expect(picture("words")).toContain(">strongly against<");
    expect(picture("numbers")).toContain(">−0.83<");
  });
});
