import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDocument } from "@/db/commands/create-document";
import { createIncident } from "@/db/commands/create-incident";
import { createQuestion } from "@/db/commands/create-question";
import { createShareLink } from "@/db/commands/create-share-link";
import { recordForecast } from "@/db/commands/record-forecast";
import { resolveQuestion } from "@/db/commands/resolve-question";
import { resolveScenarios } from "@/db/commands/resolve-scenarios";
import { reviseAssessment } from "@/db/commands/revise-assessment";
import { listAudit } from "@/db/queries/list-audit";
import { readCase } from "@/db/queries/read-case";
import { exec, rows, type Store } from "@/db/store";
import { newAssessment } from "../support/factories";
import { storeKinds } from "../support/fresh-store";
import { freezeInto } from "../support/frozen";
import { refusal } from "../support/refusal";
import { at, openSmallCase, SLUG } from "../support/small-case";

const { slug: _, start: _start, dynamics: _dynamics, scenarios: _scenarios, ...details } = newAssessment();

describe.each(storeKinds)("the store on %s", (_name, freshStore) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore();
    await openSmallCase(store);
  });
  afterAll(() => store?.close());

  test("gives back every kind of column as it was written", async () => {
    const when = new Date("2026-11-22T10:11:12.345Z");
    const row = {
      actorId: "é",
      key: "=1+1",
      method: "POST",
      path: "<b>",
      bodySha256: "",
      createdAt: when,
      answer: { status: 201, headers: { "x-é": "\u2028" }, body: "0.1" },
    };
    await store.db.insert(store.t.idempotencyKey).values(row);
    expect(await store.db.select().from(store.t.idempotencyKey)).toEqual([row]);
  });

  test("takes everything back when the body of a transaction throws", async () => {
    const { t } = store;
    const before = await store.db.select().from(t.incident);
    const failing = store.tx(function* (tx) {
      const [assessment] = yield* rows(tx.select().from(t.assessment));
      yield* exec(tx.insert(t.incident).values({ id: "x", assessmentId: assessment?.id ?? "", version: 1 }));
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect(await store.db.select().from(t.incident)).toEqual(before);
  });

  test("hands an error of a statement to the body, and refuses what breaks a constraint", async () => {
    const { t } = store;
    const orphan = { id: "x", assessmentId: "nowhere", version: 1 };
    const seen: unknown[] = [];
    const failing = store.tx(function* (tx) {
      try {
        yield* exec(tx.insert(t.incident).values(orphan));
      } catch (error) {
        seen.push(error);
        throw error;
      }
    });
    await expect(failing).rejects.toThrow();
    expect(seen).toHaveLength(1);
    const [assessment] = await store.db.select().from(t.assessment);
    const zero = { id: "x", assessmentId: assessment?.id ?? "", version: 0 };
    await expect(store.tx((tx) => exec(tx.insert(t.incident).values(zero)))).rejects.toThrow();
  });

  test("loses none of 30 changes made at once, and each has its audit entry", async () => {
    const context = at(store);
    const before = await listAudit(context, { limit: 1000 });
    await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        createIncident(context, {
          slug: SLUG,
          incident: { title: `Raid ${i}`, occurredOn: "2024-02-01", place: null },
        }),
      ),
    );
    const { incidents } = await readCase(context, { slug: SLUG });
    expect(new Set(incidents.map((incident) => incident.title)).size).toBe(30);
    const entries = await listAudit(context, { limit: 1000 });
    expect(entries.length).toBe(before.length + 30);
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((entry) => entry.seq).toSorted((a, b) => b - a));
  });

  test("of 10 edits of one version at once lets one through, and the others learn of it", async () => {
    const edits = Array.from({ length: 10 }, (_, i) =>
      reviseAssessment(at(store), { slug: SLUG, expectedVersion: 1, details: { ...details, title: `Title ${i}` } }),
    );
    const settled = await Promise.allSettled(edits);
    expect(settled.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    const { assessment } = await readCase(at(store), { slug: SLUG });
    expect(assessment.version).toBe(2);
    const loser = settled.findIndex((each) => each.status === "rejected");
    const { code, detail } = await refusal(edits[loser] ?? Promise.resolve());
    expect(code).toBe("version-conflict");
    expect(detail).toMatchObject({
      theirs: { version: 2, title: assessment.title },
      yours: { title: `Title ${loser}` },
    });
  });
});

describe.each(storeKinds)("what was recorded on %s", (_name, freshStore) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore();
    const context = at(store);
    await openSmallCase(store);
    await createIncident(context, { slug: SLUG, incident: { title: "Raid", occurredOn: "2024-02-01", place: null } });
    const document = {
      title: "D",
      publisher: "",
      author: "",
      language: null,
      grade: null,
      originalSha256: null,
      publishedOn: null,
      url: null,
      text: "words",
      note: "",
    };
    await createDocument(context, { slug: SLUG, document: { ...document, handling: "TLP:CLEAR" } });
    const chanceIfScenario = { up: 0.1, down: 0.2 };
    const question = { text: "Q", resolutionRule: "", openedOn: "2024-02-01", horizonDays: 9, chanceIfScenario };
    const { id: asked } = await createQuestion(context, { slug: SLUG, question });
    const early = at(store, "2024-02-02");
    await recordForecast(early, { slug: SLUG, id: asked, forecast: { probability: 0.1, reason: "A guess" } });
    const settled = { resolvedOn: "2024-02-03", source: "Agency", note: "" };
    const yes = { ...settled, outcome: "yes" as const };
    await resolveQuestion(context, { slug: SLUG, id: asked, expectedVersion: 1, resolution: yes });
    await resolveScenarios(context, { slug: SLUG, expectedVersion: 2, resolution: { ...settled, scenario: "up" } });
    const { id } = await freezeInto(store);
    await createShareLink(context, { snapshotId: id, name: "reader" });
  });
  afterAll(() => store?.close());

  const tables = [
    "assessmentRevision",
    "modelRevision",
    "documentText",
    "documentRevision",
    "incidentRevision",
    "findingRevision",
    "reportRevision",
    "questionRevision",
    "forecast",
    "questionResolution",
    "scenarioResolution",
    "snapshot",
    "auditEntry",
  ] as const;
  test.each(tables)("%s can be neither changed nor deleted", async (name) => {
    const table = store.t[name];
    const before = await store.db.select().from(table);
    expect(before.length).toBeGreaterThan(0);
    const changed = store.tx((tx) => exec(tx.update(table).set(firstColumn(table))));
    expect(await messagesOf(changed)).toContain("is append-only");
    expect(await messagesOf(store.tx((tx) => exec(tx.delete(table))))).toContain("is append-only");
    expect(await store.db.select().from(table)).toEqual(before);
  });

  test("a share link can be revoked once, and nothing else about it can change", async () => {
    const { shareLink } = store.t;
    const later = new Date("2030-01-01T00:00:00Z");
    const set = (values: { expiresAt?: Date; revokedAt?: Date | null }) =>
      store.tx((tx) => exec(tx.update(shareLink).set(values)));
    expect(await messagesOf(set({ expiresAt: later }))).toContain("can only be revoked");
    expect(await messagesOf(store.tx((tx) => exec(tx.delete(shareLink))))).toMatch(/append-only|only be revoked/);
    await set({ revokedAt: later });
    expect(await messagesOf(set({ revokedAt: null }))).toContain("can only be revoked");
    const [link] = await store.db.select().from(shareLink).where(eq(shareLink.revokedAt, later));
    expect(link?.name).toBe("reader");
  });
});

/** What an attempt was refused with, and what caused that; empty when it succeeded. */
async function messagesOf(attempt: Promise<unknown>): Promise<string> {
  const messages: string[] = [];
  const thrown = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  for (let each = thrown; each instanceof Error; each = each.cause) messages.push(each.message);
  return messages.join(": ");
}

/** Sets a column to itself: a change that changes nothing, and is refused all the same. */
function firstColumn(table: Store["t"][keyof Store["t"]]): Record<string, ReturnType<typeof sql>> {
  if ("recordedBy" in table) return { recordedBy: sql`${table.recordedBy}` };
  if ("createdBy" in table) return { createdBy: sql`${table.createdBy}` };
  if ("actorName" in table) return { actorName: sql`${table.actorName}` };
  return "text" in table ? { text: sql`${table.text}` } : {};
}
