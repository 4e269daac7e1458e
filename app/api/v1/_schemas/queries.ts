import { z } from "zod";
import { findingStatuses } from "@/lib/domain/finding";
import { Day, Instant } from "@/lib/domain/instant";
import { Slug } from "@/lib/domain/scenario";
import { Id } from "./paths";

const cutting = {
  /** Only what was recorded (or reported) by then counts; a day includes all of it. */
  asOf: z.union([Day, Instant], { error: "must be a day such as 2022-07-22 or a moment in UTC" }).optional(),
  by: z.enum(["recorded", "reported"]).default("recorded"),
};
const paging = {
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  cursor: Id.optional(),
};

export const PageQuery = z.strictObject(paging);
export const CutQuery = z.strictObject(cutting);
export const FindingsQuery = z.strictObject({
  ...cutting,
  ...paging,
  indicator: Slug.optional(),
  status: z.enum(findingStatuses).optional(),
  documentId: Id.optional(),
});
export const MatrixQuery = z.strictObject({
  ...cutting,
  ...paging,
  rows: z.enum(["findings", "indicators"]).default("findings"),
});
export type MatrixQuery = z.infer<typeof MatrixQuery>;
export const RobustnessQuery = z.strictObject({ ...cutting, limit: paging.limit });
export const SensitivityQuery = z.strictObject({ ...cutting, scenario: Slug.optional() });
export const QuestionsQuery = z.strictObject({ ...cutting, ...paging });
export const TrajectoryQuery = z.strictObject({
  ...cutting,
  from: Day.optional(),
  to: Day.optional(),
  projectDays: z.coerce.number().int().min(0).max(3650).default(60),
});
export const ChangeQuery = z.strictObject({ ...cutting, from: Day, to: Day });
export const AuditQuery = z.strictObject({
  slug: Slug.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});
export const ThresholdEventsQuery = z.strictObject({
  threshold: Id.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});
/** Where in the file a part begins. */
export const PartQuery = z.strictObject({
  offset: z
    .string()
    .regex(/^\d{1,10}$/, "must be a whole number of bytes")
    .transform(Number),
});
