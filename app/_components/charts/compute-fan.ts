import type { FanAnswer } from "@/lib/view/answer-fan";
import type { FanRow } from "@/lib/view/chart-overlay";
import { askWorker, fetchWork } from "./work-request";

/** Why there is no fan. */
export type FanFailure = "changed" | "unreachable" | "refused" | "browser";
export type FanResult =
  | { readonly kind: "done"; readonly rows: readonly FanRow[] }
  | { readonly kind: "failed"; readonly why: FanFailure };

const failed = (why: FanFailure): FanResult => ({ kind: "failed", why });

const startWorker = () => new Worker(new URL("../../_workers/fan.worker.ts", import.meta.url), { type: "module" });

/** Fetches what futures are drawn from and has a worker draw them; `mark` is the state of the case that the page shows. */
export async function computeFan(href: string, mark: string, signal: AbortSignal): Promise<FanResult> {
  const request = await fetchWork(href, signal);
  if (request === null) return failed("unreachable");
  if (request.mark !== mark) return failed("changed");
  try {
    const answer = await askWorker<FanAnswer>(startWorker, request.text, signal);
    return answer.ok ? { kind: "done", rows: answer.rows } : failed("refused");
  } catch {
    return failed("browser");
  }
}
