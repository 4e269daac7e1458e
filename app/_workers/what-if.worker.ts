import { type DeskAsked, type DeskTold, deskAnswerer } from "@/lib/view/what-if/desk-talk";

const answer = deskAnswerer();

// Holds one case for as long as the room is open and answers every question in turn.
self.addEventListener("message", ({ data }: MessageEvent<DeskAsked>) => {
  self.postMessage(told(data));
});

function told(asked: DeskAsked): DeskTold {
  try {
    return answer(asked);
  } catch {
    return { kind: "failed", id: asked.id };
  }
}
