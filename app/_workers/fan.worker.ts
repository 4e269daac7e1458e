import { answerFan, readFanWork } from "@/lib/view/answer-fan";

// Takes a request as the JSON text that the server wrote and answers once; whoever started the worker ends it.
self.addEventListener("message", ({ data }: MessageEvent<string>) => {
  self.postMessage(answerFan(readFanWork(data)));
});
