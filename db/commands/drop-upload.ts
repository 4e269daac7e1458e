import { eq } from "drizzle-orm";
import type { Upload } from "@/lib/domain/upload";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { findUpload, uploadOf } from "../records/upload";
import { exec, type Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
}

/** Gives a file up that was not sent to its end; what has ended already stays as it is. */
export const dropUpload = command("dropUpload", function* (work, args: Args): Steps<Outcome<Upload>> {
  const { tx, t } = work;
  const assessment = yield* findAssessment(work, args.slug);
  const found = yield* findUpload(work, assessment.id, args.id);
  if (found.state !== "open") return { result: uploadOf(found), audit: null };
  const dropped = { ...found, state: "dropped" as const };
  yield* exec(tx.update(t.upload).set({ state: "dropped" }).where(eq(t.upload.id, found.id)));
  return {
    result: uploadOf(dropped),
    audit: { assessmentId: assessment.id, entity: "upload", entityId: found.id, version: 2 },
  };
});
