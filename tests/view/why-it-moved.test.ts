import { describe, expect, it } from "vitest";
import { waterfallSvg } from "@/lib/view/waterfall-svg";
import { waterfallSentence, waterfallTitle } from "@/lib/view/waterfall-title";
import { whyItMoved } from "@/lib/view/why-it-moved";
import { signal, smallCase, stillModel, twoSignals } from "./small-case";

const nothing = { since: null, until: null, scenario: null };
const view = smallCase({ findings: twoSignals, asOf: 30 });

describe("whyItMoved", () => {
  it("explains the leading scenario over the last 30 days unless told otherwise", () => {
    const why = whyItMoved(view, nothing);
    expect([why.scenario, why.from, why.to]).toEqual([0, 0, 30]);
    // 50.0 to 26.3 to 43.5
    expect(why.fall.rows.filter(({ kind }) => kind === "finding").map(({ permille }) => permille)).toEqual([-237, 172]);
    expect(waterfallTitle(view, why)).toBe("Why North fell 6.5 points");
    expect(waterfallSentence(view, why)).toBe(
      "Waterfall of the score of The north road from 50.0\u00a0% on 1 March 2022 to 43.5\u00a0% on 31 March 2022, in 3 steps that add up exactly.",
    );
  });
  it("takes days in either order, and the scenario by its name", () => {
    const why = whyItMoved(view, { since: "2022-03-16", until: "2022-03-02", scenario: "south" });
    expect([why.scenario, why.from, why.to]).toEqual([2, 1, 15]);
    expect(waterfallTitle(view, why)).toBe("Why South rose 22.1 points");
    expect(whyItMoved(view, { ...nothing, scenario: "nobody" }).scenario).toBe(0);
    const still = whyItMoved(view, { since: "2022-03-12", until: "2022-03-14", scenario: null });
    expect(waterfallTitle(view, still)).toBe("Why North stands where it stood");
  });
  it("names the findings that were joined into one row, and their points add up to it", () => {
    const many = smallCase({
      findings: Array.from({ length: 30 }, (_, t) => signal(`f${t}`, t + 1, t % 2 === 0 ? "yes" : "no")),
      asOf: 40,
    });
    const { fall } = whyItMoved(many, { since: "2022-03-01", until: "2022-04-10", scenario: "east" });
    const others = fall.rows.find(({ kind }) => kind === "others");
    expect(others?.members).toHaveLength(30 - 23);
    const points = (text: string) => Number(text.replace("\u2212", "-"));
    const sum = (others?.members ?? []).reduce((total, member) => total + points(member.points) * 10, 0);
    expect(Math.round(sum)).toBe(others?.permille);
  });
});

describe("waterfallSvg", () => {
  const hostile = `</text><script>alert("x")</script>`;
  const model = {
    ...stillModel,
    scenarios: stillModel.scenarios.map((scenario) => ({ ...scenario, shortLabel: `${hostile}${scenario.id}` })),
  };
  const words = { subject: hostile, title: "Why", description: "Steps.", provenance: "Engine 1, model v2." };
  const svg = (findings = twoSignals) => {
    const own = smallCase({ model, findings, asOf: 30 });
    return waterfallSvg(whyItMoved(own, nothing).fall, words, own.formats);
  };
  it("stands alone: no token of the page, title and source inside, every text escaped", () => {
    const text = svg();
    expect(text).not.toContain("var(");
    expect(text).not.toContain("<script");
    expect(text).toContain("<title>Why</title>");
    expect(text).toContain("<desc>Steps. Engine 1, model v2.</desc>");
    expect(text.replaceAll(/<[^>]*>/g, "\n")).toContain("\nEngine 1, model v2.\n");
  });
  it("draws each step where the one above ended, in the colour of its direction", () => {
    // 50.0 to 26.3 to 43.5 on an axis to 60; bars from 462 over 362 px
    const rects = [...svg().matchAll(/<rect x="([\d.]+)" width="([\d.]+)"[^>]* fill="(#[0-9a-f]+)"/g)].map(
      ([, x, width, fill]) => [Number(x), Number(width), fill],
    );
    const px = (permille: number) => 462 + (permille / 600) * 362;
    const near = (value: number) => expect.closeTo(value, 0);
    expect(rects).toEqual([
      [near(px(0)), near(px(500) - px(0)), "#4b535b"],
      [near(px(263)), near(px(500) - px(263)), "#96601f"],
      [near(px(263)), near(px(435) - px(263)), "#1c7a72"],
      [near(px(0)), near(px(435) - px(0)), "#4b535b"],
    ]);
  });
});
