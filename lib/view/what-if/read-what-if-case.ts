import * as z from "zod/mini"; // the small build: the browser carries it
import type { WhatIfCase } from "./what-if-case";

const numbers = z.array(z.number());
const Report = z.tuple([z.string(), z.number(), z.string(), z.number(), z.number()]);
const Case = z.object({
  mark: z.string(),
  slug: z.string(),
  version: z.number(),
  start: z.string(),
  until: z.string(),
  yardstick: z.enum(["icd-203", "phia"]),
  scenarios: z.array(z.object({ id: z.string(), label: z.string(), shortLabel: z.string(), prior: z.number() })),
  dynamics: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("half-life"), halfLifeDays: z.number() }),
    z.object({ kind: z.literal("generator"), generator: z.array(numbers) }),
  ]),
  gradeWeights: z.record(z.string(), z.number()),
  indicators: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      category: z.string(),
      weight: z.number(),
      levels: z.array(z.object({ id: z.string(), label: z.string() })),
      numbers: z.array(numbers),
      watch: z.nullable(z.object({ from: z.number(), to: z.nullable(z.number()) })),
    }),
  ),
  names: z.array(z.string()),
  findings: z.array(z.tuple([z.string(), z.number(), z.number(), z.string(), z.array(Report)])),
});

/** The case in the JSON that the server wrote; null when it is anything else. */
export function readWhatIfCase(text: string): WhatIfCase | null {
  try {
    const result = Case.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
