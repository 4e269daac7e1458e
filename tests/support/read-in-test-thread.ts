import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import { threadLimits, threadReader } from "@/db/import/read-in-thread";

const script = resolve(import.meta.dirname, "../../db/import/events.worker.ts");

/** As `readInThread`, where nothing has bundled the thread's program. */
export const readInTestThread = threadReader(() => {
  const built = buildSync({ entryPoints: [script], bundle: true, platform: "node", format: "cjs", write: false });
  return new Worker(built.outputFiles[0]?.text ?? "", { eval: true, resourceLimits: threadLimits });
});
