import { z } from "zod";
import { Day } from "./instant";
import { Slug } from "./scenario";
import { Handling } from "./standards/tlp";

/** What counts once: the reports on one indicator and one incident, with the day it occurred. */
export const Finding = z.strictObject({
  indicator: Slug,
  occurredOn: Day,
  incidentId: z.string().max(80).nullable().default(null),
  /** A short sentence for lists; empty means: indicator and level. */
  title: z.string().trim().max(120).default(""),
  place: z.string().trim().max(120).default(""),
  handling: Handling,
});
export type Finding = z.infer<typeof Finding>;

/** `draft` findings are kept but not counted: they would be impossible under every scenario. */
export const findingStatuses = ["counted", "draft", "withdrawn"] as const;
export type FindingStatus = (typeof findingStatuses)[number];
