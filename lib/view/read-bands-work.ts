import * as z from "zod/mini"; // the small build: a worker carries it
import type { BandsWork } from "./bands-work";
import { numbers, ScoringInputJson } from "./read-scoring-input";

const Work = z.object({
  mark: z.string(),
  input: ScoringInputJson,
  kappa: z.number(),
  kappaOf: z.array(z.tuple([z.string(), z.number()])),
  draws: z.number(),
  shares: numbers,
  times: numbers,
});

/** The request for bands in the JSON that the server wrote. @throws when it is anything else */
export function readBandsWork(text: string): BandsWork {
  return Work.parse(JSON.parse(text));
}
