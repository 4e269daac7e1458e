import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { count } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { cancelEventImport } from "@/db/commands/cancel-event-import";
import { matchEvents } from "@/db/commands/match-events";
import { resumeEventImport } from "@/db/commands/resume-event-import";
import { withdrawEventImport } from "@/db/commands/withdraw-event-import";
import { localActor } from "@/db/context";
import { readHere } from "@/db/import/event-pieces";
import { discardRows, keepImporting } from "@/db/import/keep-importing";
import { lookAtFile } from "@/db/import/look-at-file";
import { threadReader } from "@/db/import/read-in-thread";
import { runImport } from "@/db/import/run-import";
import { allEvents } from "@/db/queries/all-events";
import { eventDays } from "@/db/queries/event-days";
import { getEvent } from "@/db/queries/get-event";
import { listEventImports } from "@/db/queries/list-event-imports";
import { listEvents } from "@/db/queries/list-events";
import { rows, type Store } from "@/db/store";
import { storeKinds } from "../../support/fresh-store";
import { beginImport, importFile, ucdpFile, ucdpRow, withFile } from "../../support/import-file";
import { readInTestThread } from "../../support/read-in-test-thread";
import { refusal } from "../../support/refusal";
import { at, openSmallCase, SLUG } from "../../support/small-case";

const DAY = "2024-03-01";
const three = ucdpFile(
  ucdpRow(1, { best: "2", low: "1", high: "5" }),
  ucdpRow(2, { date_start: "2022-07-01 00:00:00.000", date_end: "2022-07-03 00:00:00.000", adm_1: "" }),
  ucdpRow(3, { best: "0", low: "0", high: "4", code_status: "Check deaths", type_of_violence: "3" }),
);

describe.each(storeKinds)("importing events on %s", (_name, freshStore) => {
  let store: Store;
  beforeEach(async () => {
    store = await freshStore();
    await openSmallCase(store);
  });
  afterEach(() => store.close());
  const stored = async () => {
    const [all] = await store.read((tx) => rows(tx.select({ rows: count() }).from(store.t.event)));
    return all?.rows;
  };
  const told = async () => (await allEvents(at(store, DAY), { slug: SLUG })).map((event) => event.externalId);

  test("rows become events; doubt about deaths is no death", async () => {
    const made = await importFile(at(store, DAY), SLUG, three);
    expect(made).toMatchObject({ state: "done", rowsRead: 3, rowsNew: 3, rowsChanged: 0, rowsSame: 0, rowsRefused: 0 });
    const { items, total } = await listEvents(at(store, DAY), { slug: SLUG, limit: 10 });
    expect(total).toBe(3);
    expect(items.find(({ externalId }) => externalId === "3")).toMatchObject({
      ...{ kind: "one-sided", targetsCivilians: true, deathsBest: 0, deathsHigh: 4, quality: "Check deaths" },
    });
    expect(items.find(({ externalId }) => externalId === "2")).toMatchObject({
      ...{ occurredOn: "2022-07-01", untilOn: "2022-07-03", admin1: "" },
    });
    const of = async (deaths: "fatal" | "doubtful") =>
      (await listEvents(at(store, DAY), { slug: SLUG, limit: 10, deaths })).items.map((event) => event.externalId);
    expect((await of("fatal")).sort()).toEqual(["1", "2"]);
    expect(await of("doubtful")).toEqual(["3"]);
  });

  test("the same file again changes nothing", async () => {
    await importFile(at(store, DAY), SLUG, three);
    const before = await stored();
    const again = await importFile(at(store, "2024-03-02"), SLUG, three);
    expect(again).toMatchObject({ state: "done", rowsNew: 0, rowsChanged: 0, rowsSame: 3 });
    expect(await stored()).toBe(before);
  });

  test("a changed row stands in place of the old one, and gives its place back when it is withdrawn", async () => {
    await importFile(at(store, DAY), SLUG, three);
    const changed = ucdpFile(ucdpRow(1, { best: "9", low: "1", high: "9" }), ucdpRow(4));
    const made = await importFile(at(store, "2024-03-05"), SLUG, changed);
    expect(made).toMatchObject({ rowsNew: 1, rowsChanged: 1 });
    const deaths = async (asOf?: string) =>
      (await allEvents(at(store, "2024-03-09"), { slug: SLUG, asOf })).filter(({ externalId }) => externalId === "1");
    expect((await deaths()).map(({ deathsBest }) => deathsBest)).toEqual([9]);
    // a look back sees what stood then
    expect((await deaths("2024-03-03")).map(({ deathsBest }) => deathsBest)).toEqual([2]);
    const [now] = await deaths();
    const file = await getEvent(at(store, DAY), { slug: SLUG, seq: now?.seq ?? 0 });
    expect(file.tellings.map(({ deathsBest }) => deathsBest)).toEqual([2, 9]);
    await withdrawEventImport(at(store, "2024-03-06"), { slug: SLUG, id: made.id, reason: "the wrong release" });
    expect((await deaths()).map(({ deathsBest }) => deathsBest)).toEqual([2]);
    expect((await told()).sort()).toEqual(["1", "2", "3"]);
  });

  test("withdrawing the middle one of three leaves the last one standing", async () => {
    const one = (best: string) => ucdpFile(ucdpRow(1, { best }));
    await importFile(at(store, DAY), SLUG, one("1"));
    const middle = await importFile(at(store, DAY), SLUG, one("2"));
    const last = await importFile(at(store, DAY), SLUG, one("3"));
    const deaths = async () => (await allEvents(at(store, DAY), { slug: SLUG })).map(({ deathsBest }) => deathsBest);
    await withdrawEventImport(at(store, DAY), { slug: SLUG, id: middle.id, reason: "wrong" });
    expect(await deaths()).toEqual([3]);
    await withdrawEventImport(at(store, DAY), { slug: SLUG, id: last.id, reason: "wrong" });
    expect(await deaths()).toEqual([1]);
  });

  test("refused rows are named by row, column and rule; one id with two contents counts once", async () => {
    const made = await importFile(
      at(store, DAY),
      SLUG,
      ucdpFile(
        ucdpRow(1),
        ucdpRow(2, { date_start: "someday" }),
        ucdpRow(1, { best: "7" }),
        ucdpRow(1),
        ucdpRow(5, { latitude: "north" }),
      ),
    );
    expect(made).toMatchObject({ rowsRead: 5, rowsNew: 1, rowsSame: 1, rowsRefused: 3 });
    expect(made.problems.map(({ row, column, value, rule }) => [row, column, value, rule])).toEqual([
      [3, "date_start", "someday", "day"],
      [4, "id", "1", "repeated"],
      [6, "latitude", "north", "number"],
    ]);
  });

  test("nothing is seen before an import is done; paused it goes on, cancelled nothing is kept", async () => {
    const many = ucdpFile(...Array.from({ length: 1000 }, (_, index) => ucdpRow(index + 1)));
    await withFile(many, async (file) => {
      const { id: importId } = await beginImport(at(store, DAY), SLUG, file);
      const { store: own, actor, now } = at(store, DAY);
      let reads = 0;
      const stopping = new Proxy(file, {
        get(target, name) {
          if (name !== "bytes") return Reflect.get(target, name);
          return async (from: number, most: number) => {
            reads += 1;
            if (reads === 3) await cancelEventImport(at(store, DAY), { slug: SLUG, id: importId, to: "paused" });
            return target.bytes(from, most);
          };
        },
      });
      const job = { store: own, actor, slug: SLUG, importId, clock: () => now };
      await runImport({ ...job, file: stopping });
      const [paused] = await listEventImports(at(store, DAY), SLUG);
      expect(paused?.state).toBe("paused");
      expect(paused?.rowsRead).toBeGreaterThan(0);
      expect(paused?.rowsRead).toBeLessThan(1000);
      expect(await stored()).toBe(paused?.rowsRead);
      expect(await told()).toEqual([]);
      await resumeEventImport(at(store, DAY), { slug: SLUG, id: importId });
      await runImport({ ...job, file });
      expect((await listEventImports(at(store, DAY), SLUG))[0]).toMatchObject({ state: "done", rowsNew: 1000 });
      expect(new Set(await told()).size).toBe(1000);
      expect(await stored()).toBe(1000);

      const second = await beginImport(at(store, DAY), SLUG, file);
      await cancelEventImport(at(store, DAY), { slug: SLUG, id: second.id, to: "cancelled" });
      await runImport({ ...job, importId: second.id, file });
      await discardRows(store, second.id);
      expect(await stored()).toBe(1000);
      const other = await refusal(resumeEventImport(at(store, DAY), { slug: SLUG, id: second.id }));
      expect(other.code).toBe("invalid-input");
    });
  });

  test("a job that breaks off leaves the import paused, out of the way of the next one", async () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-no-files-"));
    vi.stubEnv("VIGIE_DATA", folder);
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    try {
      await withFile(three, async (file) => {
        const made = await beginImport(at(store, DAY), SLUG, file);
        // the file that the upload names is not in the data folder
        await keepImporting({ store, actor: localActor, importId: made.id });
        expect((await listEventImports(at(store, DAY), SLUG)).map(({ state }) => state)).toEqual(["paused"]);
        expect(said).toHaveBeenCalledTimes(1);
      });
    } finally {
      said.mockRestore();
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
    }
    expect(await importFile(at(store, DAY), SLUG, three)).toMatchObject({ state: "done", rowsNew: 3 });
  });

  test("an event that tells the same attack counts once, also after its twin was told anew", async () => {
    await importFile(at(store, DAY), SLUG, ucdpFile(ucdpRow(1)));
    const other = "Id,Date,Lat,Lon,Place,Country\nx1,2022-07-22,12.75,-8.07,Kati,Mali\n";
    await importFile(at(store, DAY), SLUG, other);
    const [first, second] = [...(await allEvents(at(store, DAY), { slug: SLUG }))];
    const pairs = [{ seq: second?.seq ?? 0, sameAs: first?.seq ?? 0 }];
    await matchEvents(at(store, DAY), { slug: SLUG, pairs });
    expect(await eventDays(at(store, DAY), { slug: SLUG })).toEqual([{ day: "2022-07-22", events: 1, deaths: 1 }]);
    await importFile(at(store, DAY), SLUG, ucdpFile(ucdpRow(1, { best: "8" })));
    const events = await allEvents(at(store, DAY), { slug: SLUG });
    const heir = events.find(({ dataset }) => dataset === "ucdp");
    expect(heir?.deathsBest).toBe(8);
    expect(events.find(({ dataset }) => dataset === "other")?.sameAs).toBe(heir?.seq);
    const chain = await refusal(
      matchEvents(at(store, DAY), { slug: SLUG, pairs: [{ seq: heir?.seq ?? 0, sameAs: heir?.seq ?? 0 }] }),
    );
    expect(chain.code).toBe("invalid-input");
  });
});

test("a quote that nothing closes ends an import, and nothing of it is kept", async () => {
  const store = await sqliteOf();
  await openSmallCase(store);
  const made = await importFile(at(store, DAY), SLUG, `${ucdpFile(ucdpRow(1))}2,"${"x".repeat(40_000_000)}`);
  expect(made).toMatchObject({ state: "failed", problems: [{ row: 3, column: "", value: "", rule: "quote" }] });
  expect(await allEvents(at(store, DAY), { slug: SLUG })).toEqual([]);
  await store.close();
});

test("read in a thread, the same events come out as without one", async () => {
  const odd = { source_article: 'He said "no"\nat Ségou’s gate', best: "9", high: "9" };
  const lines = Array.from({ length: 2500 }, (_, id) =>
    ucdpRow(id % 2400, id % 3 === 0 ? odd : id % 100 === 1 ? { latitude: "north" } : {}),
  );
  const outcomes = [];
  for (const read of [readHere, readInTestThread]) {
    const store = await sqliteOf();
    await openSmallCase(store);
    const { id, createdAt, doneAt, uploadId, ...made } = await importFile(
      at(store, DAY),
      SLUG,
      ucdpFile(...lines),
      {},
      read,
    );
    outcomes.push({
      made,
      events: (await allEvents(at(store, DAY), { slug: SLUG })).map(({ importId, ...event }) => event),
    });
    await store.close();
  }
  expect(outcomes[0]?.events).toHaveLength(2384);
  expect(outcomes[0]?.made).toMatchObject({ rowsSame: 99, rowsRefused: 17 });
  expect(outcomes[1]).toEqual(outcomes[0]);
}, 60_000);

test("a thread that ends fails the piece that is waited for", async () => {
  await withFile(ucdpFile(ucdpRow(1)), async (file) => {
    const { mapping } = await lookAtFile(file);
    const read = threadReader(() => new Worker("process.exit(3)", { eval: true }));
    const pieces = read(file, mapping, "2024-03-01");
    await expect(pieces.from(0, 1)).rejects.toThrow("the thread that reads events ended");
    await expect(pieces.from(0, 1)).rejects.toThrow("the thread that reads events ended");
    await pieces.close();
  });
});

async function sqliteOf(): Promise<Store> {
  const store = await storeKinds[0]?.[1]();
  if (store === undefined) throw new Error("there is no SQLite");
  return store;
}
