import type { EventImport } from "@/lib/domain/event-import";
import type { Handling } from "@/lib/domain/standards/tlp";
import type { Dialect, ImportMapping } from "@/lib/exchange/events/import-mapping";
import { refuseField } from "../checks/refuse";
import { startEventImport } from "../commands/start-event-import";
import type { Context } from "../context";
import { getUpload } from "../queries/get-upload";
import { EventFile } from "./event-file";
import { dataStart, type FileLook, lookAtFile } from "./look-at-file";

interface InUpload {
  readonly slug: string;
  readonly uploadId: string;
}

/** Opens the file of an upload for as long as some work lasts. @throws DomainError "invalid-input" when it has not arrived whole */
export async function withEventFile<R>(
  context: Context,
  { slug, uploadId }: InUpload,
  work: (file: EventFile) => Promise<R>,
): Promise<R> {
  const upload = await getUpload(context, { slug, id: uploadId });
  const { sha256 } = upload;
  if (sha256 === null || upload.purpose !== "events" || upload.state !== "complete")
    return refuseField("invalid-input", "uploadId", "must name a file of events that has arrived whole");
  const file = await EventFile.open(sha256);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/** What a file is, before anything of it is kept. */
export function lookAtUpload(context: Context, at: InUpload, chosen: Partial<Dialect>): Promise<FileLook> {
  return withEventFile(context, at, (file) => lookAtFile(file, chosen));
}

interface Start extends InUpload {
  readonly mapping: ImportMapping;
  readonly handling: Handling;
}

/** Puts an import on record, from the first row below the header on. */
export async function startImport(context: Context, args: Start): Promise<EventImport> {
  const firstByte = await withEventFile(context, args, (file) => dataStart(file, args.mapping.dialect));
  return startEventImport(context, { ...args, firstByte });
}
