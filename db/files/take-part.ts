import { DomainError } from "@/lib/domain/errors";
import type { Upload } from "@/lib/domain/upload";
import { authorise } from "../access";
import { receiveUploadPart } from "../commands/receive-upload-part";
import type { Context } from "../context";
import { getUpload } from "../queries/get-upload";
import { keepFile, partBytes, writePart } from "./keep-file";

interface Part {
  readonly slug: string;
  readonly id: string;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Uploads that a part is being written of, with the last writer in line: two parts of one file never write at once. */
const busy = new Map<string, Promise<unknown>>();

/**
 * Takes one part of a file. One that does not follow on what is here is not taken, and the answer says where to go on: the disk
 * decides, so a file that lost its end in a crash is asked for again from there.
 * @throws DomainError "invalid-input" for more bytes than were announced, or for an upload that was dropped
 */
export async function takePart(context: Context, part: Part): Promise<Upload> {
  authorise(context.actor, "receiveUploadPart");
  const before = busy.get(part.id) ?? Promise.resolve();
  const own = before.then(() => takeNext(context, part));
  const settled = own.catch(() => undefined);
  busy.set(part.id, settled);
  try {
    return await own;
  } finally {
    if (busy.get(part.id) === settled) busy.delete(part.id);
  }
}

async function takeNext(context: Context, { slug, id, offset, bytes }: Part): Promise<Upload> {
  const upload = await getUpload(context, { slug, id });
  if (upload.state === "complete") return upload;
  if (upload.state === "dropped") throw new DomainError("invalid-input", "This upload was given up: begin it again.");
  const there = Math.min(upload.received, await partBytes(id));
  const note = (received: number, sha256: string | null) =>
    receiveUploadPart(context, { slug, id, before: upload.received, received, sha256 });
  if (offset !== there) return there === upload.received ? upload : await note(there, null);
  const end = offset + bytes.byteLength;
  if (end > upload.bytes) refuseMore(upload.bytes);
  await writePart(id, offset, bytes);
  return await note(end, end === upload.bytes ? await keepFile(id) : null);
}

function refuseMore(announced: number): never {
  throw new DomainError("invalid-input", `More bytes came than the ${announced} that were announced.`, {
    fields: [{ path: "bytes", rule: "too_big", message: `must not go past ${announced}, the announced size` }],
  });
}
