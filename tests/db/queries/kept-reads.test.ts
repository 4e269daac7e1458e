import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addReport } from "@/db/commands/add-report";
import { createDocument } from "@/db/commands/create-document";
import { createIncident } from "@/db/commands/create-incident";
import { recordReport } from "@/db/commands/record-report";
import { restoreFinding } from "@/db/commands/restore-finding";
import { reviseAssessment } from "@/db/commands/revise-assessment";
import { reviseDocument } from "@/db/commands/revise-document";
import { reviseModel } from "@/db/commands/revise-model";
import { withdrawFinding } from "@/db/commands/withdraw-finding";
import { withdrawReport } from "@/db/commands/withdraw-report";
import type { Context } from "@/db/context";
import { counts } from "@/db/queries/counts";
import { evidenceDays } from "@/db/queries/evidence-days";
import { getAssessment } from "@/db/queries/get-assessment";
import { readCase } from "@/db/queries/read-case";
import type { Step, Steps, Store } from "@/db/store";
import { finding, model, newAssessment, report } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { at, openSmallCase, SLUG } from "../../support/small-case";

const slug = SLUG;
const TODAY = "2024-02-01";

/** The same store, with a count of the statements that its reads make. */
function counted(store: Store): { readonly store: Store; statements(): number } {
  let count = 0;
  function* counting<R>(body: Steps<R>): Generator<Step, R, void> {
    let step = body.next();
    while (!step.done) {
      count += 1;
      yield step.value;
      step = body.next();
    }
    return step.value;
  }
  return {
    store: { ...store, read: (body) => store.read((tx) => counting(body(tx))) },
    statements: () => {
      const seen = count;
      count = 0;
      return seen;
    },
  };
}

/** The same rows, read by a store that has kept nothing. */
const anew = (context: Context): Context => ({ ...context, store: { ...context.store, cache: new Map() } });

const document = {
  title: "D",
  publisher: "",
  author: "",
  language: null,
  grade: null,
  originalSha256: null,
  publishedOn: null,
  url: null,
  text: null,
  note: "",
  handling: "TLP:CLEAR" as const,
};

describe.each(storeKinds)("what was read is kept until something is written, on %s", (kind, freshStore) => {
  let store: Store;
  let spy: ReturnType<typeof counted>;
  const now = (day = TODAY): Context => at(spy.store, day);
  beforeAll(async () => {
    store = await freshStore();
    spy = counted(store);
    await openSmallCase(store);
    await createDocument(now(), { slug, id: "paper", document });
  });
  afterAll(() => store.close());
  const read = () => readCase(now(), { slug });
  /** One on SQLite, where one number says that nothing was written; PostgreSQL counts the entries too. */
  const asking = kind === "better-sqlite3" ? 1 : 2;

  test("the second reader pays for asking whether something was written, and gets the same value", async () => {
    const first = await read();
    await Promise.all([getAssessment(now(), slug), counts(now(), slug), evidenceDays(now(), { slug, by: "recorded" })]);
    spy.statements();
    expect(await read()).toBe(first);
    expect(spy.statements()).toBe(asking);
    await Promise.all([getAssessment(now(), slug), counts(now(), slug), evidenceDays(now(), { slug, by: "recorded" })]);
    expect(spy.statements()).toBe(3 * asking);
  });

  test("after every kind of write the case is what a store without memory reads", async () => {
    const ids: string[] = [];
    const record = async (day: string, documentId: string | null = null) => {
      const { finding: stored } = await recordReport(now(), {
        slug,
        finding: finding({ occurredOn: day }),
        report: report({ reportedOn: day, documentId }),
        separate: true,
      });
      ids.push(stored.id);
    };
    const writes: readonly (() => Promise<unknown>)[] = [
      () => record("2024-01-05", "paper"),
      () => record("2024-01-03"),
      () => record("2024-01-09"),
      () => addReport(now(), { slug, findingId: ids[1] ?? "", report: report({ source: "Radio" }) }),
      () => withdrawFinding(now(), { slug, id: ids[2] ?? "", expectedVersion: 1, reason: "Doubtful" }),
      () => restoreFinding(now(), { slug, id: ids[2] ?? "", expectedVersion: 2, reason: "Confirmed" }),
      async () => {
        const stored = (await read()).findings.find(({ id }) => id === ids[1]);
        const last = stored?.reports.at(-1);
        const id = last?.id ?? "";
        return withdrawReport(now(), { slug, findingId: ids[1] ?? "", id, expectedVersion: 1, reason: "Wrong" });
      },
      () => createDocument(now(), { slug, id: "letter", document }),
      () =>
        reviseDocument(now(), {
          slug,
          id: "paper",
          expectedVersion: 1,
          document: { ...document, handling: "TLP:AMBER" as const },
          reason: "Marked",
        }),
      () => createIncident(now(), { slug, incident: { title: "Raid", occurredOn: "2024-01-05", place: null } }),
      () =>
        reviseModel(now(), {
          slug,
          expectedVersion: 2,
          model: model({ dynamics: { kind: "half-life", halfLifeDays: 30 } }),
          reason: "Faster",
        }),
    ];
    for (const [index, write] of writes.entries()) {
      const before = await read();
      await write();
      const after = await read();
      expect(after, `write ${index}`).not.toBe(before);
      expect(after, `write ${index}`).toEqual(await readCase(anew(now()), { slug }));
      const lookBack = { slug, asOf: "2024-01-20" };
      expect(await readCase(now(), lookBack), `look back ${index}`).toEqual(await readCase(anew(now()), lookBack));
      expect(await counts(now(), slug)).toEqual(await counts(anew(now()), slug));
    }
    expect((await read()).findings.map(({ occurredOn }) => occurredOn)).toEqual([
      "2024-01-03",
      "2024-01-05",
      "2024-01-09",
    ]);
  });

  test("a new report leaves the other findings the values they were, and reads no more of them", async () => {
    const before = await read();
    await recordReport(now(), {
      slug,
      finding: finding({ occurredOn: "2024-01-12" }),
      report: report({ reportedOn: "2024-01-12" }),
      separate: true,
    });
    const after = await read();
    expect(after.findings).toHaveLength(before.findings.length + 1);
    for (const kept of before.findings) expect(after.findings.find(({ id }) => id === kept.id)).toBe(kept);
  });

  test("a case that is read until today moves on with the day", async () => {
    expect((await readCase(now("2024-02-01"), { slug })).cut.until).toBe("2024-02-01");
    expect((await readCase(now("2024-02-02"), { slug })).cut.until).toBe("2024-02-02");
  });

  test("another title is seen at once, and another assessment's writes do not matter", async () => {
    const before = await read();
    await getAssessment(now(), slug);
    const { slug: _slug, start: _start, dynamics: _dynamics, scenarios: _scenarios, ...details } = newAssessment();
    await reviseAssessment(now(), {
      slug,
      expectedVersion: before.assessment.version,
      details: { ...details, title: "Another title" },
      reason: "",
    });
    expect((await getAssessment(now(), slug)).title).toBe("Another title");
    const own = await read();
    await openSmallCase(spy.store, {}, "other");
    expect(await read()).toBe(own);
  });
});
