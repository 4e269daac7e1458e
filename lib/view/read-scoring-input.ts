import * as z from "zod/mini"; // the small build: workers carry it

export const numbers = z.array(z.number());
const indicator = { id: z.string(), weight: z.number() };
const report = { reliability: z.number(), origin: z.optional(z.string()) };

/** What the engine reads, in the JSON that the server wrote for a worker. */
export const ScoringInputJson = z.object({
  scenarios: z.array(z.object({ id: z.string(), prior: z.number() })),
  dynamics: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("half-life"), halfLifeDays: z.number() }),
    z.object({ kind: z.literal("generator"), generator: z.array(numbers) }),
  ]),
  indicators: z.array(
    z.discriminatedUnion("kind", [
      z.object({
        ...indicator,
        kind: z.literal("categorical"),
        levels: z.array(z.string()),
        likelihood: z.array(numbers),
      }),
      z.object({
        ...indicator,
        kind: z.literal("rate"),
        ratePerDay: numbers,
        monitored: z.object({ from: z.number(), to: z.number() }),
      }),
    ]),
  ),
  findings: z.array(
    z.object({
      id: z.string(),
      indicator: z.string(),
      at: z.number(),
      reports: z.array(
        z.union([z.object({ ...report, level: z.string() }), z.object({ ...report, event: z.literal(true) })]),
      ),
    }),
  ),
  asOf: z.number(),
});
