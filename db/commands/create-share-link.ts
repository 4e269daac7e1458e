import { createHash, randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { Instant } from "@/lib/domain/instant";
import { parseInput } from "../checks/parse-input";
import { refuseField, refuseMissing } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { type StoredShareLink, shareLinkOf } from "../records/snapshot";
import { standing } from "../records/standing";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";

const DEFAULT_DAYS = 30;
const MILLISECONDS_PER_DAY = 86_400_000;
const TOKEN_BYTES = 32;

const CreateShareLink = z.strictObject({
  snapshotId: z.string(),
  /** For whom it is: one link a reader, so that one can be revoked without the others. */
  name: z.string().trim().min(1).max(120),
  expiresAt: Instant.optional(),
});
type CreateShareLink = z.input<typeof CreateShareLink>;

/** A link that anyone who holds it can read. Its token is said here and never again: only its hash is stored. */
export const createShareLink = command("createShareLink", function* (work, args: CreateShareLink): Steps<
  Outcome<{ link: StoredShareLink; token: string }>
> {
  const { snapshotId, name, expiresAt } = parseInput(CreateShareLink, args);
  const { tx, t, now, actor } = work;
  const assessmentId = yield* shareable(work, snapshotId);
  const until = expiresAt === undefined ? now.getTime() + DEFAULT_DAYS * MILLISECONDS_PER_DAY : Date.parse(expiresAt);
  if (until <= now.getTime()) refuseField("invalid-input", "expiresAt", "must lie in the future");
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const row = {
    id: randomUUID(),
    snapshotId,
    name,
    createdAt: now,
    createdBy: actor.id,
    expiresAt: new Date(until),
    revokedAt: null,
  };
  const tokenSha256 = createHash("sha256").update(token).digest("hex");
  yield* exec(tx.insert(t.shareLink).values({ ...row, tokenSha256 }));
  const link = shareLinkOf(row);
  const detail = { snapshotId, name, expiresAt: link.expiresAt };
  return {
    result: { link, token },
    audit: { assessmentId, entity: "share-link", entityId: link.id, version: 1, detail },
  };
});

/** The assessment of a snapshot that may leave the house. The mark of today binds too, when it was raised since. */
function* shareable({ tx, t }: Work, snapshotId: string): Steps<string> {
  const [found] = yield* rows(
    tx
      .select({ id: t.assessment.id, frozen: t.snapshot.handling, today: t.assessmentRevision.handling })
      .from(t.snapshot)
      .innerJoin(t.assessment, eq(t.assessment.id, t.snapshot.assessmentId))
      .innerJoin(t.assessmentRevision, standing(t.assessment, t.assessmentRevision, null))
      .where(eq(t.snapshot.id, snapshotId)),
  );
  if (found === undefined) return refuseMissing("snapshot", snapshotId);
  const mark = found.frozen === "TLP:CLEAR" ? found.today : found.frozen;
  if (mark !== "TLP:CLEAR")
    throw new DomainError(
      "handling-too-strict",
      `A link that needs no account carries TLP:CLEAR only, and this is ${mark}. Freeze a snapshot of what is TLP:CLEAR.`,
    );
  return found.id;
}
