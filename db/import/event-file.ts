import { type FileHandle, open } from "node:fs/promises";
import type { Encoding } from "@/lib/exchange/events/import-mapping";
import { filePath } from "../files/file-path";

/** A file of events that is read in pieces, however large it is. */
export class EventFile {
  private constructor(
    private readonly handle: FileHandle,
    readonly size: number,
  ) {}

  static async open(sha256: string): Promise<EventFile> {
    return EventFile.at(filePath(sha256));
  }

  static async at(path: string): Promise<EventFile> {
    const handle = await open(path, "r");
    return new EventFile(handle, (await handle.stat()).size);
  }

  async bytes(from: number, most: number): Promise<Buffer> {
    const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(most, this.size - from)));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await this.handle.read(buffer, filled, buffer.length - filled, from + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

/** Bytes as the text that is cut into cells: a character for each byte, or for each pair in UTF-16 (see decode-cell.ts). */
export function cutText(bytes: Buffer, encoding: Encoding): string {
  if (encoding === "utf-16le") return bytes.toString("utf16le");
  if (encoding === "utf-16be") {
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return Buffer.from(even).swap16().toString("utf16le");
  }
  return bytes.toString("latin1");
}
