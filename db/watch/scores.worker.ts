import { parentPort } from "node:worker_threads";
import { readBandsWork } from "@/lib/view/read-bands-work";
import { thresholdScores } from "@/lib/view/threshold-scores";

// Takes one request as JSON text and answers it; whoever started the thread ends it. (A bundler fills `workerData` with its own.)
parentPort?.on("message", (text: string) => {
  parentPort?.postMessage(thresholdScores(readBandsWork(text)));
});
