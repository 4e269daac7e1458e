import type { BandsAnswer } from "@/lib/view/answer-bands";
import { type BandRows, bandRows } from "@/lib/view/band-rows";
import { askWorker, fetchWork } from "./work-request";

/** Why there is no band. */
export type BandsFailure = "changed" | "unreachable" | "impossible" | "refused" | "browser";
export type BandsResult =
  | { readonly kind: "done"; readonly rows: BandRows }
  | { readonly kind: "failed"; readonly why: BandsFailure };

const failed = (why: BandsFailure): BandsResult => ({ kind: "failed", why });

const startWorker = () => new Worker(new URL("../../_workers/bands.worker.ts", import.meta.url), { type: "module" });

/** Fetches what the bands are computed from and has a worker compute them; `mark` is the state of the case that the page shows. */
export async function computeBands(href: string, mark: string, signal: AbortSignal): Promise<BandsResult> {
  const request = await fetchWork(href, signal);
  if (request === null) return failed("unreachable");
  if (request.mark !== mark) return failed("changed");
  try {
    const answer = await askWorker<BandsAnswer>(startWorker, request.text, signal);
    if (answer.ok) return { kind: "done", rows: bandRows(answer.points) };
    return failed(answer.code === "impossible-evidence" ? "impossible" : "refused");
  } catch {
    return failed("browser");
  }
}
