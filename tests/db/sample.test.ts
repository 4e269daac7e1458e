import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Context, localActor } from "@/db/context";
import { counts } from "@/db/queries/counts";
import { readCase } from "@/db/queries/read-case";
import { loadSample } from "@/db/sample/load-sample";
import type { Store } from "@/db/store";
import type { CaseFile } from "@/lib/domain/case-file";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { storeKinds } from "../support/fresh-store";

const slug = "mali-after-kati";

/** Scores in percent with one decimal, in the order of the scenarios. */
function scores(file: CaseFile): string[] {
  const input = toScoringInput(file);
  return [...filteredAt(assess(input), input.asOf).p].map((each) => (each * 100).toFixed(1));
}

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

  test("is read until its last evidence and scores as the reference engine", async () => {
    const file = await readCase(context, { slug });
    expect(file.cut).toEqual({ until: "2022-07-29", by: "recorded", asOf: null });
    expect(file.findings.map((finding) => finding.reports.length).reduce((a, b) => a + b)).toBe(25);
    console.log(scores(file));
    expect(scores(file)).toEqual(["43.4", "2.9", "52.6", "0.7", "0.4"]);
    for (const by of ["recorded", "reported"] as const)
      for (const asOf of ["2022-07-20", "2022-07-21", "2022-07-22", "2022-07-23", "2022-07-29"])
        console.log(by, asOf, scores(await readCase(context, { slug, asOf, by })));
  });
});
