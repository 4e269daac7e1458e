import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAssessment } from "@/db/commands/create-assessment";
import { reviseModel } from "@/db/commands/revise-model";
import { history } from "@/db/queries/history";
import { readCase } from "@/db/queries/read-case";
import { exec, rows, type Steps, type Store } from "@/db/store";
import { model, newAssessment } from "../support/factories";
import { storeKinds } from "../support/fresh-store";
import { at, SLUG } from "../support/small-case";

describe.each(storeKinds)("a model that was stored before tables could be doubted, on %s", (_name, freshStore) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore();
    const { id } = await createAssessment(at(store, "2024-01-01"), newAssessment());
    const { kappa: _, ...before } = model();
    // Written past the commands, as a version of the program without the field wrote it.
    await store.tx(function* (tx): Steps<void> {
      const stamp = { reason: "Old", recordedAt: new Date("2024-01-02T12:00:00Z"), recordedBy: "local" };
      yield* exec(tx.insert(store.t.modelRevision).values({ id, version: 2, model: before, ...stamp }));
      yield* exec(tx.update(store.t.assessment).set({ modelVersion: 2 }).where(eq(store.t.assessment.id, id)));
    });
  });
  afterAll(() => store?.close());

  test("has the usual doubt, in the case and in its history, and nothing is written for that", async () => {
    expect((await readCase(at(store), { slug: SLUG })).model).toMatchObject({ version: 2, kappa: 20 });
    const [old, first] = await history(at(store), { slug: SLUG, entity: "model", id: "" });
    expect([old?.version, old?.record.kappa, first?.record.kappa]).toEqual([2, 20, 20]);
    expect(old?.changed).toEqual(["indicators"]);
    const stored = await store.tx(function* (tx): Steps<unknown[]> {
      return yield* rows(tx.select({ model: store.t.modelRevision.model }).from(store.t.modelRevision));
    });
    expect(JSON.stringify(stored).match(/"kappa"/g)).toHaveLength(1);
  });

  test("is revised like any other: only what changed is named", async () => {
    const { indicators } = model();
    const [first, ...rest] = indicators;
    if (first === undefined) throw new Error("another case");
    const revised = model({ kappa: 5, indicators: [{ ...first, kappa: 100 }, ...rest] });
    const result = await reviseModel(at(store), { slug: SLUG, expectedVersion: 2, model: revised, reason: "Unsure" });
    expect(result).toMatchObject({ version: 3, kappa: 5, indicators: [{ kappa: 100 }, {}] });
    const [latest] = await history(at(store), { slug: SLUG, entity: "model", id: "" });
    expect(latest?.changed.toSorted()).toEqual(["indicators", "kappa"]);
    expect((await readCase(at(store), { slug: SLUG, asOf: "2024-02-01" })).model.kappa).toBe(20);
  });
});
