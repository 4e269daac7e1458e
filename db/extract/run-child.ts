import { type ChildProcess, spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ExtractRefusal } from "@/lib/domain/extracted-text";

export interface ChildLimits {
  readonly milliseconds: number;
  /** Of all its memory, as the system counts it. */
  readonly bytes: number;
}

export const usualLimits: ChildLimits = { milliseconds: 20_000, bytes: 256_000_000 };

/** What it says may be two million characters of text, each six bytes long at worst when escaped. */
const MOST_ANSWER = 16_000_000;
const LOOK_EVERY_MS = 25;

export type ChildAnswer = { readonly kind: "said"; readonly text: string } | { readonly kind: ExtractRefusal };

/**
 * Runs the process that reads foreign files on some bytes. It may read its own program and nothing else, has none of our variables, and is
 * ended by its own id when it passes a limit: V8 watches its heap, and here its whole memory is watched, which pictures and buffers
 * outside of the heap fill too.
 */
export function runChild(bytes: Uint8Array, wish: object, limits: ChildLimits = usualLimits): Promise<ChildAnswer> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, argumentsFor(wish), {
      stdio: ["pipe", "pipe", "ignore"],
      cwd: process.cwd(),
      env: { NODE_ENV: "production" },
    });
    const answer: Buffer[] = [];
    let size = 0;
    let isEnded = false;
    const end = (result: ChildAnswer) => {
      if (isEnded) return;
      isEnded = true;
      clearTimeout(timer);
      clearInterval(look);
      child.kill("SIGKILL");
      resolve(result);
    };
    const timer = setTimeout(() => end({ kind: "too-slow" }), limits.milliseconds);
    const look = setInterval(() => {
      residentBytes(child).then((used) => used > limits.bytes && end({ kind: "too-heavy" }));
    }, LOOK_EVERY_MS);
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > MOST_ANSWER) end({ kind: "too-heavy" });
      else answer.push(chunk);
    });
    child.once("error", () => end({ kind: "damaged" }));
    // V8 ends the process by a signal when its heap is full
    child.once("close", (code, signal) => {
      if (code === 0 && size > 0) end({ kind: "said", text: Buffer.concat(answer).toString("utf8") });
      else end({ kind: signal === null && code !== 134 ? "damaged" : "too-heavy" });
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(bytes);
  });
}

/** Vigie is always started in its own folder; the program is plain JavaScript, so that no bundler stands between. */
function argumentsFor(wish: object): string[] {
  const root = realpathSync(/* turbopackIgnore: true */ process.cwd());
  const [major = 20] = process.versions.node.split(".").map(Number);
  const readable = ["node_modules", "db/extract/child", "lib/exchange", "package.json"];
  return [
    "--max-old-space-size=160",
    "--no-warnings",
    major < 23 ? "--experimental-permission" : "--permission",
    ...readable.map((path) => `--allow-fs-read=${realpathSync(join(root, path))}${path.endsWith(".json") ? "" : "/"}`),
    join(root, "db", "extract", "child", "read-document.mjs"),
    JSON.stringify(wish),
  ];
}

/** Its resident memory; 0 where the system does not say, and the heap's own limit stands alone. */
async function residentBytes(child: ChildProcess): Promise<number> {
  try {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
