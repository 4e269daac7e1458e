import type { BandsAnswer } from "@/lib/view/answer-bands";
import { type BandRows, bandRows } from "@/lib/view/band-rows";

/** Why there is no band. */
export type BandsFailure = "changed" | "unreachable" | "impossible" | "refused" | "browser";
export type BandsResult =
  | { readonly kind: "done"; readonly rows: BandRows }
  | { readonly kind: "failed"; readonly why: BandsFailure };

const failed = (why: BandsFailure): BandsResult => ({ kind: "failed", why });

/** Fetches what the bands are computed from and has a worker compute them; `mark` is the state of the case that the page shows. */
export async function computeBands(href: string, mark: string, signal: AbortSignal): Promise<BandsResult> {
  const request = await fetchRequest(href, signal);
  if (request === null) return failed("unreachable");
  if (request.mark !== mark) return failed("changed");
  try {
    const answer = await askWorker(request.text, signal);
    if (answer.ok) return { kind: "done", rows: bandRows(answer.points) };
    return failed(answer.code === "impossible-evidence" ? "impossible" : "refused");
  } catch {
    return failed("browser");
  }
}

async function fetchRequest(href: string, signal: AbortSignal): Promise<{ mark: string; text: string } | null> {
  try {
    const response = await fetch(href, { signal });
    const mark = /^(?:W\/)?"(.*)"$/.exec(response.headers.get("etag") ?? "")?.[1];
    return response.ok && mark !== undefined ? { mark, text: await response.text() } : null;
  } catch {
    return null;
  }
}

/** The answer of a worker of its own; it ends with its answer, or before when `signal` says so. */
function askWorker(text: string, signal: AbortSignal): Promise<BandsAnswer> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL("../../_workers/bands.worker.ts", import.meta.url), { type: "module" });
    const end = () => {
      signal.removeEventListener("abort", fail);
      worker.terminate();
    };
    const fail = (event: Event) => {
      event.preventDefault();
      end();
      reject(new Error("the worker failed"));
    };
    signal.addEventListener("abort", fail);
    worker.addEventListener("error", fail);
    worker.addEventListener("messageerror", fail);
    worker.addEventListener("message", ({ data }: MessageEvent<BandsAnswer>) => {
      end();
      resolve(data);
    });
    worker.postMessage(text);
  });
}
