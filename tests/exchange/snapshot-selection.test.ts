import { describe, expect, test } from "vitest";
import { canonicalJson } from "@/lib/exchange/canonical-json";
import { freezeContent } from "@/lib/view/freeze-content";
import { freezePreview } from "@/lib/view/freeze-preview";
import { incident, report, signal } from "../view/small-case";
import { caseWith, clear, content, document, red, request } from "./sealed-case";

/** An event of the watch on day 5 that may be shown, and one on day 8 that may not. */
const event = (id: string, t: number, handling: "TLP:CLEAR" | "TLP:RED") =>
  signal(id, t, "yes", {
    indicator: "alerts",
    handling,
    effectiveHandling: handling,
    reports: [report(`${id}-r`, null, { source: handling === "TLP:RED" ? "CANARY mission" : "Mission" })],
  });

function expectNear(given: readonly number[], wanted: readonly number[]): void {
  expect(given).toHaveLength(wanted.length);
  for (const [k, p] of wanted.entries()) expect(given[k]).toBeCloseTo(p, 12);
}

describe("only what the mark allows goes in", () => {
  test("nothing of what stays out, is withdrawn, unused or the store's own is anywhere in the text", () => {
    const text = canonicalJson(content);
    expect(text).not.toMatch(/CANARY/);
    expect(text).not.toMatch(/store-id|store-incident|store-document|recordedBy|"local"|findingId/);
    expect(text).toContain("It was seen.");
    expect(text).toContain("First bulletin");
  });
  test("it is counted, and it is not in the scores: those are what Bayes gives without it", () => {
    expect(content.leftOut).toEqual({ cap: "TLP:CLEAR", findings: 1, watches: 0, findingsOfWatches: 0 });
    expect(content.findings.map(({ id, indicator }) => [id, indicator])).toEqual([["f0001", "signal"]]);
    // .5 x .2 x 1/2 (30 days of silence), .3 x .4, .2 x .8 = .05, .12, .16 of .33
    expectNear(content.results.p, [5 / 33, 12 / 33, 16 / 33]);
    expect(content.results.permille).toEqual([151, 364, 485]);
    expect(content.handling).toBe("TLP:CLEAR");
  });
  test("under a looser cap it goes in, and the snapshot carries its mark", () => {
    const all = freezeContent(request(caseWith([clear, red]), { cap: "TLP:RED" }));
    expect(all.handling).toBe("TLP:RED");
    expect(all.leftOut.findings).toBe(0);
    // the red finding reads "no" on day 20: x .8, .6, .2 -> .04, .072, .032 of .144
    expectNear(all.results.p, [40 / 144, 72 / 144, 32 / 144]);
  });
  test("a mark that was raised since then binds an old picture too", () => {
    const raised = { ...clear, effectiveHandling: "TLP:AMBER" as const };
    const frozen = freezeContent(request(caseWith([clear]), { now: caseWith([raised]) }));
    expect(frozen.findings).toEqual([]);
    expect(frozen.leftOut.findings).toBe(1);
  });
  test("a document that was marked stricter keeps out the findings that quote it", () => {
    const marked = [document("store-document-1", "CANARY", "TLP:GREEN")];
    const frozen = freezeContent(request(caseWith([clear]), { documents: marked }));
    expect([frozen.findings, frozen.documents, frozen.leftOut.findings]).toEqual([[], [], 1]);
  });
  test("a stricter assessment makes a stricter snapshot, whatever the cap", () => {
    const file = caseWith([clear]);
    const amber = { ...file, assessment: { ...file.assessment, handling: "TLP:AMBER" as const } };
    expect(freezeContent(request(amber)).handling).toBe("TLP:AMBER");
  });
});

describe("what does not count does not go in", () => {
  test("drafts, withdrawn findings and those after the as-of day", () => {
    const draft = signal("d", 11, "no", { status: "draft", title: "CANARY draft" });
    const withdrawn = signal("w", 12, "no", { status: "withdrawn", title: "CANARY withdrawn" });
    const later = signal("l", 31, "no", { title: "CANARY later" });
    const frozen = freezeContent(request(caseWith([clear, draft, withdrawn, later])));
    expect(canonicalJson(frozen)).not.toMatch(/CANARY/);
    expect(frozen.leftOut.findings).toBe(0);
    expect(frozen.results.p).toEqual(freezeContent(request(caseWith([clear]))).results.p);
  });
  test("an incident that nothing inside belongs to", () => {
    expect(content.incidents).toEqual([{ id: "i0001", title: "At the gate", occurredOn: "2022-03-11", place: null }]);
    const file = caseWith([clear], { incidents: [incident("store-incident-1", 10, "At the gate")] });
    expect(freezeContent(request(file)).findings[0]?.incident).toBe("i0001");
  });
});

describe("a watch with hidden events", () => {
  const file = caseWith([clear, event("e1", 5, "TLP:CLEAR"), event("e2", 8, "TLP:RED")]);
  const frozen = freezeContent(request(file));
  test("is left out whole, because its silence would say that they did not happen", () => {
    expect(frozen.leftOut).toEqual({ cap: "TLP:CLEAR", findings: 1, watches: 1, findingsOfWatches: 1 });
    expect(frozen.model.indicators.map(({ id }) => id)).toEqual(["signal"]);
    expect(frozen.findings.map(({ indicator }) => indicator)).toEqual(["signal"]);
    expect(canonicalJson(frozen)).not.toMatch(/CANARY|Alerts/);
  });
  test("leaves the scores that the rest gives: no silence halves the first scenario", () => {
    // .5 x .2, .3 x .4, .2 x .8 = .1, .12, .16 of .38
    expectNear(frozen.results.p, [10 / 38, 12 / 38, 16 / 38]);
  });
});

describe("the preview before freezing", () => {
  test("names what stays out and gives the scores that the snapshot will have", () => {
    const preview = freezePreview(request(caseWith([clear, red])));
    expect(preview.forbidden).toEqual([{ id: "store-id-2", name: "CANARY red title" }]);
    expect(preview.scores?.map(({ permille }) => permille)).toEqual([485, 364, 151]);
    expect([preview.findings, preview.handling]).toEqual([1, "TLP:CLEAR"]);
  });
  test("says so when what is left has no scores", () => {
    const file = caseWith([clear]);
    const model = { ...file.model, scenarios: file.model.scenarios.map((one) => ({ ...one, prior: 0 })) };
    expect(freezePreview(request({ ...file, model })).scores).toBeNull();
  });
});

test("a day that has not come is refused at its field", () => {
  const file = caseWith([clear]);
  const future = { ...file, cut: { ...file.cut, until: "2022-04-01", asOf: "2022-04-01T23:59:59.999Z" } };
  expect(() => freezeContent(request(future))).toThrowError(
    expect.objectContaining({
      code: "invalid-input",
      detail: { fields: [expect.objectContaining({ path: "asOf", rule: "future" })] },
    }),
  );
});

test("steps, silence and memory add up to the change of every scenario", () => {
  const { p, change } = freezeContent(request(caseWith([clear, red], {}), { cap: "TLP:RED" })).results;
  for (const [k, now] of p.entries()) {
    const moved = [...change.findings, ...change.silence].reduce((sum, { delta }) => sum + (delta[k] ?? 0), 0);
    expect((change.before[k] ?? 0) + moved + (change.memory[k] ?? 0)).toBeCloseTo(now, 12);
  }
  expect(change.silence.map(({ indicator }) => indicator)).toEqual(["alerts"]);
});
