import { eq } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import type { Upload } from "@/lib/domain/upload";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { findUpload, uploadOf } from "../records/upload";
import { exec, type Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
  /** How much was here when the part was written. */
  readonly before: number;
  /** How much is here now; less than before when the disk has lost something. */
  readonly received: number;
  /** Of the whole file, when this was its last part. */
  readonly sha256: string | null;
}

/** Notes that a part of a file lies on the disk; the last one makes the upload complete. */
export const receiveUploadPart = command("receiveUploadPart", function* (work, args: Args): Steps<Outcome<Upload>> {
  const { tx, t } = work;
  const assessment = yield* findAssessment(work, args.slug);
  const found = yield* findUpload(work, assessment.id, args.id);
  if (found.state !== "open" || found.received !== args.before)
    throw new DomainError("version-conflict", "Another part of this file arrived in the meantime.", {
      theirs: uploadOf(found),
    });
  const { received, sha256 } = args;
  const state = sha256 === null ? ("open" as const) : ("complete" as const);
  yield* exec(tx.update(t.upload).set({ received, sha256, state }).where(eq(t.upload.id, found.id)));
  const result = uploadOf({ ...found, received, sha256, state });
  if (sha256 === null) return { result, audit: null };
  const audit = { assessmentId: assessment.id, entity: "upload", entityId: found.id, version: 2, detail: { sha256 } };
  return { result, audit };
});
