import { join, resolve } from "node:path";
import { readEnv } from "../env";

/** The data folder: never below what the web server serves. */
export function dataFolder(): string {
  return resolve(readEnv().VIGIE_DATA);
}

/** Where a complete file lies: by its content, so that the name it came with leads nowhere. */
export function filePath(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("a file is named by its SHA-256");
  return join(dataFolder(), "files", sha256.slice(0, 2), sha256);
}

/** Where a file grows while its parts arrive. */
export function partPath(uploadId: string): string {
  if (!/^[0-9a-f-]{36}$/.test(uploadId)) throw new Error("an upload is named by its own id");
  return join(dataFolder(), "uploads", `${uploadId}.part`);
}
