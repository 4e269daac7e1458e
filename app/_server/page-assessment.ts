import { cache } from "react";
import { getAssessment } from "@/db/queries/get-assessment";
import type { StoredAssessment } from "@/lib/domain/case-file";
import { pageContext } from "./actor";
import { orNotFound } from "./or-not-found";

/** The assessment of this request's address, asked for once however many parts of the page need it. */
export const pageAssessment = cache(
  async (slug: string): Promise<StoredAssessment> => orNotFound(getAssessment(await pageContext(), slug)),
);
