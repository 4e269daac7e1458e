import type { Upload } from "@/lib/domain/upload";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { findUpload, uploadOf } from "../records/upload";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
}

/** An upload with how much of it is here. */
export const getUpload = query("getUpload", function* (reading: Reading, { slug, id }: Args): Steps<Upload> {
  const assessment = yield* findAssessment(reading, slug);
  return uploadOf(yield* findUpload(reading, assessment.id, id));
});
