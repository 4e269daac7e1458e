import { inlineRuns } from "@/lib/view/method/inline-runs";

/** A text of the method with its code and strong runs. */
export function InlineText({ text }: { text: string }) {
  return inlineRuns(text).map((run) => {
    if (run.kind === "code") return <code key={run.at}>{run.text}</code>;
    if (run.kind === "strong") return <b key={run.at}>{run.text}</b>;
    return run.text;
  });
}
