import { z } from "zod";
import { Slug } from "@/lib/domain/scenario";

/** An id that Vigie gave out. */
export const Id = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, "is not an id");

export const InAssessment = z.strictObject({ slug: Slug });
export const OneInAssessment = z.strictObject({ slug: Slug, id: Id });
export const IndicatorInAssessment = z.strictObject({ slug: Slug, id: Slug });
export const ReportOfFinding = z.strictObject({ slug: Slug, id: Id, reportId: Id });
export const ById = z.strictObject({ id: Id });
