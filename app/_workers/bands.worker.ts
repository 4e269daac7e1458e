import { answerBands } from "@/lib/view/answer-bands";
import { readBandsWork } from "@/lib/view/read-bands-work";

// Takes a request as the JSON text that the server wrote and answers once; whoever started the worker ends it.
self.addEventListener("message", ({ data }: MessageEvent<string>) => {
  self.postMessage(answerBands(readBandsWork(data)));
});
