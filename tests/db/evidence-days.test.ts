import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withdrawFinding } from "@/db/commands/withdraw-finding";
import { type Context, localActor } from "@/db/context";
import { evidenceDays } from "@/db/queries/evidence-days";
import { readCase } from "@/db/queries/read-case";
import { loadSample } from "@/db/sample/load-sample";
import type { Store } from "@/db/store";
import { storeKinds } from "../support/fresh-store";

const slug = "mali-after-kati";

describe.each(storeKinds)("evidence days on %s", (_name, freshStore) => {
  let store: Store;
  let context: Context;
  beforeAll(async () => {
    store = await freshStore();
    await loadSample(store);
    context = { store, actor: localActor, now: new Date("2026-11-22T12:00:00Z") };
  });
  afterAll(() => store?.close());

  test("say when findings became known, by the first that spoke, up to the last evidence", async () => {
    const days = [
      { day: "2022-04-05", findings: 2 },
      { day: "2022-04-29", findings: 1 },
      { day: "2022-05-23", findings: 1 },
      { day: "2022-06-16", findings: 2 },
      { day: "2022-07-21", findings: 1 },
      { day: "2022-07-22", findings: 3 },
      { day: "2022-07-23", findings: 2 },
      { day: "2022-07-29", findings: 7 },
    ];
    for (const by of ["recorded", "reported"] as const)
      expect(await evidenceDays(context, { slug, by })).toEqual({ start: "2022-03-01", latest: "2022-07-29", days });
  });

  test("leave out what is withdrawn", async () => {
    const { findings } = await readCase(context, { slug });
    const spread = findings.find((finding) => finding.occurredOn === "2022-07-21");
    if (spread === undefined) throw new Error("the sample has a finding of 21 July");
    await withdrawFinding(context, { slug, id: spread.id, expectedVersion: spread.version, reason: "Test" });
    const { days } = await evidenceDays(context, { slug, by: "recorded" });
    expect(days.map((entry) => entry.day)).not.toContain("2022-07-21");
  });

  test("refuse an assessment that is not there", async () => {
    await expect(evidenceDays(context, { slug: "nowhere", by: "recorded" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
