import { and, eq, inArray } from "drizzle-orm";
import { exec, rows, type Steps, type Store } from "@/db/store";
import type { EventDataset } from "@/lib/domain/event";
import type { Handling } from "@/lib/domain/standards/tlp";
import type { RuleEvent } from "@/lib/rules/match-events";
import { ruleEvent } from "./rule-events";

let imports = 0;

/** What a finished import leaves behind: its events, which stand instead of those of the same external id. */
export async function keepEvents(
  store: Store,
  slug: string,
  events: readonly (Partial<RuleEvent> & { readonly externalId: string; readonly occurredOn: string })[],
  dataset: EventDataset = "ucdp",
  handling: Handling = "TLP:GREEN",
): Promise<number[]> {
  imports += 1;
  const importId = `import-${imports}`;
  const at = new Date("2024-02-20T00:00:00Z");
  const { t } = store;
  return store.tx(function* (tx): Steps<number[]> {
    const [assessment] = yield* rows(
      tx.select({ id: t.assessment.id }).from(t.assessment).where(eq(t.assessment.slug, slug)),
    );
    const assessmentId = assessment?.id ?? "";
    const made = { assessmentId, createdAt: at, createdBy: "local" };
    const file = { fileName: "events.csv", mediaType: "text/csv", bytes: 1, received: 1, sha256: null };
    yield* exec(tx.insert(t.upload).values({ id: importId, purpose: "events", state: "complete", ...file, ...made }));
    const counts = { nextByte: 1, rowsRead: 1, rowsNew: 1, rowsChanged: 0, rowsSame: 0, rowsRefused: 0, problems: [] };
    const how = { uploadId: importId, dataset, mapping: {}, handling, state: "done" as const };
    yield* exec(tx.insert(t.eventImport).values({ id: importId, ...how, ...counts, ...made, doneAt: at }));
    const ids = events.map(({ externalId }) => externalId);
    yield* exec(
      tx
        .update(t.event)
        .set({ supersededBy: importId })
        .where(and(eq(t.event.assessmentId, assessmentId), inArray(t.event.externalId, ids))),
    );
    for (const { externalId, occurredOn, ...over } of events) {
      const { seq: _, ...row } = ruleEvent(0, occurredOn, { dataset, ...over });
      const rest = { admin2: "", deathsLow: null, deathsHigh: null, source: "", notes: "", digest: externalId };
      yield* exec(
        tx.insert(t.event).values({ ...row, ...rest, externalId, importId, assessmentId, supersededBy: null }),
      );
    }
    const kept = yield* rows(tx.select({ seq: t.event.seq }).from(t.event).where(eq(t.event.importId, importId)));
    return kept.map(({ seq }) => seq).sort((a, b) => a - b);
  });
}
