import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { Day } from "@/lib/domain/instant";
import { Handling } from "@/lib/domain/standards/tlp";
import { makeSnapshotBundle } from "@/lib/exchange/snapshot-bundle";
import { freezeContent } from "@/lib/view/freeze-content";
import { parseInput } from "../checks/parse-input";
import { command, type Outcome } from "../command";
import { readEnv } from "../env";
import { instanceKey } from "../instance-key";
import { readCaseFile } from "../records/case-file";
import { citedDocuments } from "../records/cited-documents";
import { type StoredSnapshot, snapshotOf } from "../records/snapshot";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";

const FreezeSnapshot = z.strictObject({
  slug: z.string(),
  title: z.string().trim().min(1).max(160),
  note: z.string().trim().max(5000).default(""),
  asOf: Day.nullable().default(null),
  by: z.enum(["recorded", "reported"]).default("recorded"),
  /** The strictest mark that may go in. */
  cap: Handling,
  language: z.enum(["en", "fr"]).default("en"),
});
type FreezeSnapshot = z.input<typeof FreezeSnapshot>;

/** A frozen, signed copy of an assessment at a cut. */
export const freezeSnapshot = command("freezeSnapshot", function* (work, args: FreezeSnapshot): Steps<
  Outcome<StoredSnapshot>
> {
  const { slug, asOf, by, ...wanted } = parseInput(FreezeSnapshot, args);
  const file = yield* readCaseFile(work, { slug, asOf, by });
  const { id: assessmentId } = file.assessment;
  const content = freezeContent({
    ...wanted,
    file,
    now: yield* readCaseFile(work, { slug }),
    documents: yield* citedDocuments(work, assessmentId),
    author: work.actor.name,
    createdAt: work.now.toISOString(),
    previousSha256: yield* newestHash(work, assessmentId),
  });
  const { bundle, text } = makeSnapshotBundle(content, instanceKey(readEnv().VIGIE_DATA));
  const row = {
    id: randomUUID(),
    assessmentId,
    title: wanted.title,
    note: wanted.note,
    asOf: file.cut.until,
    handling: content.handling,
    createdAt: work.now,
    createdBy: work.actor.id,
    sha256: bundle.sha256,
    keyId: bundle.signature.keyId,
    bundle: text,
  };
  yield* exec(work.tx.insert(work.t.snapshot).values(row));
  const detail = { asOf: row.asOf, by, cap: wanted.cap, handling: row.handling, sha256: row.sha256 };
  return {
    result: snapshotOf(row, slug),
    audit: { assessmentId, entity: "snapshot", entityId: row.id, version: 1, detail },
  };
});

function* newestHash({ tx, t }: Work, assessmentId: string): Steps<string | null> {
  const [newest] = yield* rows(
    tx
      .select({ sha256: t.snapshot.sha256 })
      .from(t.snapshot)
      .where(eq(t.snapshot.assessmentId, assessmentId))
      .orderBy(desc(t.snapshot.createdAt), desc(t.snapshot.id))
      .limit(1),
  );
  return newest?.sha256 ?? null;
}
