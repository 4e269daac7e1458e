import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { faultCode, fileFault } from "./file-fault";
import { filePath, partPath } from "./file-path";

/** How many bytes of an upload are on the disk: 0 when its file is not there. */
export async function partBytes(uploadId: string): Promise<number> {
  try {
    return (await stat(partPath(uploadId))).size;
  } catch (error) {
    if (faultCode(error) === "ENOENT") return 0;
    throw fileFault(error);
  }
}

/** Puts one part at its place, cuts what an earlier attempt left behind it, and is on the disk when it returns. */
export async function writePart(uploadId: string, offset: number, bytes: Uint8Array): Promise<void> {
  const path = partPath(uploadId);
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, offset === 0 ? "w" : "r+", 0o600);
    try {
      // a disk that runs full takes a part of the bytes and says so only in the count
      for (let done = 0; done < bytes.byteLength; ) {
        const { bytesWritten } = await file.write(bytes, done, bytes.byteLength - done, offset + done);
        done += bytesWritten;
      }
      await file.truncate(offset + bytes.byteLength);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileFault(error);
  }
}

/** Moves a file whose last part has come to the place that its content names, whole or not at all. */
export async function keepFile(uploadId: string): Promise<string> {
  try {
    const sha256 = await hashOf(partPath(uploadId));
    const path = filePath(sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(partPath(uploadId), path);
    await syncFolder(dirname(path));
    return sha256;
  } catch (error) {
    throw fileFault(error);
  }
}

/** Bytes that came another way than in parts, kept under their content. */
export async function keepBytes(bytes: Uint8Array, draft: string): Promise<string> {
  await writePart(draft, 0, bytes);
  return keepFile(draft);
}

export async function dropPart(uploadId: string): Promise<void> {
  await rm(partPath(uploadId), { force: true });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1_048_576 })) hash.update(chunk);
  return hash.digest("hex");
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
