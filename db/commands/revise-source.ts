import { Source } from "@/lib/domain/source";
import type { StoredSource } from "@/lib/domain/source-record";
import { checkSource } from "../checks/check-source";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { changedFields } from "../records/changed-fields";
import { allSources, appendSource, findSource } from "../records/source";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly source: Source;
  readonly reason?: string;
}

/** Changes what the register says; reports that name the source stay as they are. */
export const reviseSource = command("reviseSource", function* (work, args: Args): Steps<Outcome<StoredSource>> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findSource(work, assessment.id, args.id);
  const source = parseInput(Source, args.source);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, source);
  refuseWithdrawn("source", current);
  checkSource(yield* allSources(work, assessment.id), current.id, source);
  const result = yield* appendSource(work, current, source, current.status, reason);
  const detail = { changed: changedFields(current, source) };
  const { id, version } = result;
  return { result, audit: { assessmentId: assessment.id, entity: "source", entityId: id, version, detail } };
});
