import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Context, localActor } from "@/db/context";
import { counts } from "@/db/queries/counts";
import { listAudit } from "@/db/queries/list-audit";
import { readCase } from "@/db/queries/read-case";
import { loadSample } from "@/db/sample/load-sample";
import type { Store } from "@/db/store";
import { storeKinds } from "../support/fresh-store";
import { scoresOf } from "../support/scores-of";

const slug = "mali-after-kati";

describe.each(storeKinds)("the sample on %s", (_name, freshStore) => {
  let store: Store;
  let context: Context;
  beforeAll(async () => {
    store = await freshStore();
    context = { store, actor: localActor, now: new Date("2026-11-22T12:00:00Z") };
  });
  afterAll(() => store?.close());

  test("is loaded once, also when two start at once", async () => {
    const loaded = await Promise.all([loadSample(store), loadSample(store)]);
    expect(loaded.toSorted()).toEqual([false, true]);
    expect(await loadSample(store)).toBe(false);
    expect(await counts(context, slug)).toEqual({
      findings: 19,
      documents: 1,
      indicators: 15,
      questions: 3,
      snapshots: 0,
    });
  });

  test("is read until its last evidence: 19 findings from 25 reports of 10 sources, all counted", async () => {
    const file = await readCase(context, { slug });
    expect(file.cut).toEqual({ until: "2022-07-29", by: "recorded", asOf: null });
    const reports = file.findings.flatMap((finding) => finding.reports);
    expect([file.findings.length, reports.length, new Set(reports.map((report) => report.source)).size]).toEqual([
      19, 25, 10,
    ]);
    expect(new Set(file.findings.map((finding) => finding.status))).toEqual(new Set(["counted"]));
    expect(file.findings.every((finding) => finding.title !== "")).toBe(true);
    expect(file.incidents.map((incident) => incident.id)).toContain("kati-2022-07-22");
    expect(file.questions.every((question) => question.resolutionRule !== "")).toBe(true);
    expect([file.model.kappa, file.model.indicators.filter((indicator) => indicator.kappa !== undefined)]).toEqual([
      20,
      [],
    ]);
  });

  // Printed by the reference engine in tests/fixtures/golden/ref.py for the last day; the earlier ones are this engine's.
  test.each([
    ["2022-07-20", ["37.5", "2.6", "10.5", "16.6", "32.8"]],
    ["2022-07-21", ["36.8", "3.8", "19.2", "16.3", "23.9"]],
    ["2022-07-22", ["45.7", "8.0", "33.7", "4.7", "7.8"]],
    ["2022-07-23", ["54.7", "8.3", "31.4", "2.2", "3.4"]],
    ["2022-07-29", ["43.4", "2.9", "52.6", "0.7", "0.4"]],
  ])("scored as of %s by either clock tells the story as it unfolded", async (asOf, scores) => {
    expect(scoresOf(await readCase(context, { slug, asOf }))).toEqual(scores);
    expect(scoresOf(await readCase(context, { slug, asOf, by: "reported" }))).toEqual(scores);
  });

  test("was recorded through the commands, each report on the evening of its day", async () => {
    const entries = await listAudit(context, { slug, limit: 100 });
    expect(entries.filter((entry) => entry.action === "recordReport")).toHaveLength(25);
    expect(new Set(entries.map((entry) => entry.actorName))).toEqual(new Set(["Sample case"]));
    const { findings } = await readCase(context, { slug });
    for (const report of findings.flatMap((finding) => finding.reports))
      expect(report.recordedAt).toBe(`${report.reportedOn}T18:00:00.000Z`);
  });
});
