import { randomUUID } from "node:crypto";
import { NewUpload, type Upload } from "@/lib/domain/upload";
import { parseInput } from "../checks/parse-input";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { uploadOf } from "../records/upload";
import { exec, type Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly upload: NewUpload;
}

/** Announces a file; its parts follow. */
export const createUpload = command("createUpload", function* (work, args: Args): Steps<Outcome<Upload>> {
  const { tx, t, now, actor } = work;
  const assessment = yield* findAssessment(work, args.slug);
  const announced = parseInput(NewUpload, args.upload);
  const row = {
    ...announced,
    id: randomUUID(),
    assessmentId: assessment.id,
    received: 0,
    sha256: null,
    state: "open" as const,
    createdAt: now,
    createdBy: actor.id,
  };
  yield* exec(tx.insert(t.upload).values(row));
  const detail = { purpose: row.purpose, fileName: row.fileName, bytes: row.bytes };
  return {
    result: uploadOf(row),
    audit: { assessmentId: assessment.id, entity: "upload", entityId: row.id, version: 1, detail },
  };
});
