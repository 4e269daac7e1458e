import { z } from "zod";
import { Day } from "./instant";
import { Slug } from "./scenario";

/** A dated yes/no forecast; its probability follows from the scores. */
export const Question = z.strictObject({
  text: z.string().trim().min(1).max(500),
  resolutionRule: z.string().trim().max(2000).default(""),
  openedOn: Day,
  horizonDays: z.int().min(1).max(3650),
  /** Chance that it happens within the horizon if this scenario holds all the while; below 1. */
  chanceIfScenario: z.record(Slug, z.number().min(0).lt(1, "must be below 1: nothing is certain in advance")),
});
export type Question = z.infer<typeof Question>;
