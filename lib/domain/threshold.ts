import { z } from "zod";
import { Slug } from "./scenario";

/** What is compared with the level: the score, or an edge of its 80 % band. */
export const thresholdMeasures = ["score", "lower", "upper"] as const;
export type ThresholdMeasure = (typeof thresholdMeasures)[number];
export const thresholdDirections = ["above", "below"] as const;
export type ThresholdDirection = (typeof thresholdDirections)[number];

export const DEFAULT_MARGIN = 0.02;
const MOST_MARGIN = 0.5;

const Email = z.email("must be an e-mail address such as desk@example.org").max(254);

/** A line that a score or an edge of its band may pass, and who is told when it does. */
export const Threshold = z
  .strictObject({
    scenario: Slug,
    measure: z.enum(thresholdMeasures),
    direction: z.enum(thresholdDirections),
    level: z.number().gt(0).lt(1),
    /** How far the value must come back before the next passing counts as new. */
    margin: z.number().min(0).max(MOST_MARGIN).default(DEFAULT_MARGIN),
    note: z.string().trim().max(500).default(""),
    deliver: z
      .strictObject({
        emails: z.array(Email).max(10).default([]),
        webhook: z.string().min(1).max(80).nullable().default(null),
      })
      .default({ emails: [], webhook: null }),
  })
  .superRefine(({ direction, level, margin, deliver }, context) => {
    const back = direction === "above" ? level - margin : 1 - level - margin;
    if (level > 0 && level < 1 && margin <= MOST_MARGIN && back <= 0)
      context.addIssue({
        code: "custom",
        params: { rule: "range" },
        path: ["margin"],
        message: "is too wide: no value could ever come back that far",
      });
    const seen = new Set<string>();
    deliver.emails.forEach((email, index) => {
      if (seen.has(email.toLowerCase()))
        context.addIssue({
          code: "custom",
          params: { rule: "unique" },
          path: ["deliver", "emails", index],
          message: "is listed twice",
        });
      seen.add(email.toLowerCase());
    });
  });
export type Threshold = z.infer<typeof Threshold>;

/** What a threshold compares: another one of these makes it another line, about which nothing was said yet. */
export type ThresholdCondition = Pick<Threshold, "scenario" | "measure" | "direction" | "level" | "margin">;

export function sameCondition(a: ThresholdCondition, b: ThresholdCondition): boolean {
  return (
    a.scenario === b.scenario &&
    a.measure === b.measure &&
    a.direction === b.direction &&
    a.level === b.level &&
    a.margin === b.margin
  );
}
