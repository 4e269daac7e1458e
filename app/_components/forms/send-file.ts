import * as z from "zod/mini"; // the small build: no form should carry the large one
import { type Answer, type Problem, sendJson } from "./send-json";

const Upload = z.object({
  id: z.string(),
  bytes: z.number(),
  received: z.number(),
  state: z.enum(["open", "complete", "dropped"]),
  sha256: z.nullable(z.string()),
});
type Upload = z.infer<typeof Upload>;
/** A file that has arrived whole. */
export type ArrivedFile = Upload & { readonly sha256: string };

export type SentFile = { ok: true; upload: ArrivedFile } | { ok: false; problem: Problem };

interface Sending {
  readonly slug: string;
  readonly purpose: "document" | "events" | "layer";
  readonly file: File;
  /** Told after each part. */
  readonly onProgress?: (progress: { readonly sent: number; readonly bytes: number }) => void;
  readonly signal?: AbortSignal;
}

/** As lib/domain/upload.ts has it; its schemas are too large for a browser. */
const PART_BYTES = 4_000_000;
/** A part that does not come through is sent again this often, after 1, 2, 4 seconds. */
const MOST_RETRIES = 3;

/**
 * Sends a file in parts and goes on where the server says, so that a broken connection costs one part at most. Never throws:
 * stopping it gives the problem `cancelled`, no answer at all `offline`.
 */
export async function sendFile({ slug, purpose, file, onProgress, signal }: Sending): Promise<SentFile> {
  const doors = `/api/v1/assessments/${slug}/uploads`;
  const announced = { purpose, fileName: file.name.slice(0, 255) || "file", mediaType: file.type, bytes: file.size };
  const first = uploadOf(await sendJson("POST", doors, announced, crypto.randomUUID()));
  if (!first.ok) return first;
  let { upload } = first;
  let failures = 0;
  while (upload.state === "open") {
    if (signal?.aborted) return await giveUp(`${doors}/${upload.id}/drop`);
    const part = file.slice(upload.received, upload.received + PART_BYTES);
    const sent = uploadOf(await putPart(`${doors}/${upload.id}/bytes?offset=${upload.received}`, part, signal));
    if (signal?.aborted) return await giveUp(`${doors}/${upload.id}/drop`);
    if (!sent.ok) {
      failures += 1;
      if (sent.problem.code !== "offline" || failures > MOST_RETRIES) return sent;
      await pause(500 * 2 ** failures, signal);
      continue;
    }
    failures = 0;
    upload = sent.upload;
    onProgress?.({ sent: upload.received, bytes: upload.bytes });
  }
  const { sha256 } = upload;
  return sha256 === null ? { ok: false, problem: unreadable } : { ok: true, upload: { ...upload, sha256 } };
}

const unreadable: Problem = { code: "internal", title: "The server's answer cannot be read." };

async function putPart(path: string, part: Blob, signal: AbortSignal | undefined): Promise<Answer> {
  try {
    const headers = { "content-type": "application/octet-stream" };
    const response = await fetch(path, { method: "PUT", headers, body: part, ...(signal ? { signal } : {}) });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, status: response.status, body };
    const problem = Refusal.safeParse(body);
    return { ok: false, status: response.status, problem: problem.success ? problem.data : unreadable };
  } catch {
    return { ok: false, status: 0, problem: { code: "offline", title: "offline" } };
  }
}

const Refusal = z.object({ code: z.string(), title: z.string(), detail: z.optional(z.string()) });

function uploadOf(answer: Answer): { ok: true; upload: Upload } | { ok: false; problem: Problem } {
  if (!answer.ok) return answer;
  const upload = Upload.safeParse(answer.body);
  return upload.success ? { ok: true, upload: upload.data } : { ok: false, problem: unreadable };
}

async function giveUp(door: string): Promise<SentFile> {
  await sendJson("POST", door, {});
  return { ok: false, problem: { code: "cancelled", title: "cancelled" } };
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
