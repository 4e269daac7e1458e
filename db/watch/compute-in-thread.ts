import { Worker } from "node:worker_threads";
import { z } from "zod";
import { errorCodes } from "@/lib/domain/errors";
import type { BandsWork } from "@/lib/view/bands-work";
import type { ThresholdScores } from "@/lib/view/threshold-scores";

export type ComputeScores = (work: BandsWork) => Promise<ThresholdScores>;

const PATIENCE_MS = 120_000;
const MOST_MEGABYTES = 512;

const numbers = z.array(z.number());
const Answer = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), score: numbers, edges: z.object({ lower: numbers, upper: numbers }).nullable() }),
  z.object({ ok: z.literal(false), code: z.enum(errorCodes) }),
]);

/** Scores and bands in a thread of their own, which ends with its answer: requests wait for none of it, and idle it costs nothing. */
export function computeInThread(work: BandsWork): Promise<ThresholdScores> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./scores.worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    const timer = setTimeout(() => end(new Error("the thread that computes scores took too long")), PATIENCE_MS);
    timer.unref();
    worker.unref();
    const end = (error: unknown) => {
      clearTimeout(timer);
      void worker.terminate();
      reject(error);
    };
    worker.once("error", end);
    worker.once("exit", () => end(new Error("the thread that computes scores ended without an answer")));
    worker.once("message", (answer: unknown) => {
      const read = Answer.safeParse(answer);
      if (read.success) resolve(read.data);
      end(read.error);
    });
    worker.postMessage(JSON.stringify(work));
  });
}
