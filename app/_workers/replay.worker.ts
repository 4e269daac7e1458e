import { readReplay } from "@/lib/view/read-replay";
import { ReplayDesk, type ReplayQuestion } from "@/lib/view/replay-desk";

// Takes a replay as the JSON text that the server wrote and says "ready", then answers questions in the order they come in.
let desk: ReplayDesk | null = null;
self.addEventListener("message", ({ data }: MessageEvent<string | ReplayQuestion>) => {
  if (typeof data === "string") {
    desk = new ReplayDesk(readReplay(data));
    self.postMessage("ready");
  } else if (desk !== null) self.postMessage(desk.answer(data));
});
