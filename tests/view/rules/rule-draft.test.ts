import { describe, expect, test } from "vitest";
import { sampleRules } from "@/db/sample/rules";
import { readSample } from "@/db/sample/sample";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { ruleKinds } from "@/lib/rules/rule";
import { firingTitle, valueText } from "@/lib/view/rules/firing-texts";
import { packEvents, unpackEvents } from "@/lib/view/rules/packed-events";
import { draftOfRule, readRuleDraft, readRuleJson } from "@/lib/view/rules/rule-draft";
import { ruleTemplate } from "@/lib/view/rules/rule-template";
import { categorical, rate } from "../../support/factories";
import { ruleEvent, ruleOf } from "../../support/rule-events";

const { indicators } = readSample();

describe("the form of a rule", () => {
  test.each(sampleRules())("holds $id without losing anything", ({ rule }) => {
    expect(readRuleDraft(draftOfRule(rule), indicators).rule).toEqual(rule);
    expect(readRuleJson(JSON.stringify(rule), indicators).rule).toEqual(rule);
  });
  test("names the places that are wrong, and takes a comma for a point", () => {
    const [first] = sampleRules();
    if (first === undefined) throw new Error("there is no rule");
    const draft = draftOfRule(first.rule);
    const steps = draft.steps.map((step, place) => (place === 0 ? { ...step, upTo: "many" } : step));
    const { problems } = readRuleDraft({ ...draft, title: " ", steps, gapDays: "x" }, indicators);
    expect(problems.map(({ path }) => path).sort()).toEqual(["gapDays", "reading.steps.0.upTo", "title"]);
    const comma = draft.steps.map((step, place) => (place === 0 ? { ...step, upTo: "1,5" } : step));
    const { rule } = readRuleDraft({ ...draft, steps: comma }, indicators);
    expect(rule?.reading).toMatchObject({ steps: [{ upTo: 1.5 }, {}, {}, {}] });
  });
  test("says of JSON that it is none, and of a rule that it does not fit", () => {
    expect(readRuleJson("{", indicators).problems).toMatchObject([{ path: "", rule: "json" }]);
    const strange = JSON.stringify({ ...ruleOf(), indicator: "simultaneity" });
    expect(readRuleJson(strange, indicators).problems.map(({ path, rule }) => [path, rule])).toEqual([
      ["reading.steps.0.level", "unknown-level"],
      ["reading.steps.1.level", "unknown-level"],
    ]);
  });
  test.each(ruleKinds)("a template of %s fits indicators of both kinds", (kind) => {
    for (const indicator of [categorical(), rate()]) {
      const rule = ruleTemplate(kind, indicator, "New", "TLP:GREEN");
      expect(readRuleJson(JSON.stringify(rule), [indicator]).problems).toEqual([]);
    }
  });
});

describe("what findings of rules are called", () => {
  const [say, formats] = [sayIn("en"), formatsIn("en")];
  const firing = { key: "", occurredOn: "2022-07-21", reportedOn: "2022-07-21", value: 4, level: null, events: [] };
  test("by their number, day and dataset", () => {
    const title = (measure: object, value: number) =>
      firingTitle(ruleOf({ measure }), { ...firing, value }, "UCDP", say, formats);
    expect(title({ kind: "localities-on-one-day" }, 4)).toBe("4 localities on 21 Jul 2022 (UCDP)");
    expect(title({ kind: "localities-on-one-day" }, 1)).toBe("1 locality on 21 Jul 2022 (UCDP)");
    expect(title({ kind: "count-in-window", windowDays: 7 }, 4)).toBe("4 events in 7 days up to 21 Jul 2022 (UCDP)");
    expect(title({ kind: "count-in-window", windowDays: 1 }, 4)).toBe("4 events on 21 Jul 2022 (UCDP)");
    const point = { name: "Bamako", latitude: 12.65, longitude: -8 };
    expect(title({ kind: "nearest-distance", point }, 12.345)).toBe(
      "Nearest event 12.3 km from Bamako on 21 Jul 2022 (UCDP)",
    );
  });
  test("a share is a percentage, diversity is bits", () => {
    const value = (measure: object, number: number) => valueText(ruleOf({ measure }), number, say, formats);
    expect(value({ kind: "civilian-share", windowDays: 7 }, 0.625)).toBe("63\u00a0%");
    expect(value({ kind: "target-diversity", windowDays: 7 }, 1.5)).toBe("1.50 bits");
  });
});

test("packed events are the same events", () => {
  const events = [
    ruleEvent(1, "2024-01-01", { latitude: null, longitude: null, targetsCivilians: null, deathsBest: null }),
    ruleEvent(7, "2024-01-01", { sameAs: 1, dataset: "acled", place: "Other", quality: "" }),
  ];
  expect(unpackEvents(JSON.parse(JSON.stringify(packEvents(events))))).toEqual(events);
});
