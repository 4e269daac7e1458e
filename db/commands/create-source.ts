import { Source } from "@/lib/domain/source";
import type { StoredSource } from "@/lib/domain/source-record";
import { checkNewId } from "../checks/check-new-id";
import { checkSource } from "../checks/check-source";
import { parseInput } from "../checks/parse-input";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { allSources, insertSource } from "../records/source";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  /** A readable id; without it the source gets a random one. */
  readonly id?: string;
  readonly source: Source;
}

export const createSource = command("createSource", function* (work, args: Args): Steps<Outcome<StoredSource>> {
  const assessment = yield* findAssessment(work, args.slug);
  const source = parseInput(Source, args.source);
  checkSource(yield* allSources(work, assessment.id), null, source);
  const id = yield* checkNewId(work, work.t.source, args.id, ["new", "of"]);
  const result = yield* insertSource(work, assessment.id, id, source);
  return { result, audit: { assessmentId: assessment.id, entity: "source", entityId: id, version: 1 } };
});
