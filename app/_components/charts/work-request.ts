/** What a worker is asked, as the server wrote it, and the state of the case that it was made from; null when it cannot be had. */
export async function fetchWork(href: string, signal: AbortSignal): Promise<{ mark: string; text: string } | null> {
  try {
    const response = await fetch(href, { signal });
    const mark = /^(?:W\/)?"(.*)"$/.exec(response.headers.get("etag") ?? "")?.[1];
    return response.ok && mark !== undefined ? { mark, text: await response.text() } : null;
  } catch {
    return null;
  }
}

/** The answer of a worker of its own; it ends with its answer, or before when `signal` says so. */
export function askWorker<Answer>(start: () => Worker, text: string, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = start();
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
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      end();
      resolve(data);
    });
    worker.postMessage(text);
  });
}
