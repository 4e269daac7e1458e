import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEventImport } from "@/db/commands/start-event-import";
import type { Context } from "@/db/context";
import { EventFile } from "@/db/import/event-file";
import { type ReadPieces, readHere } from "@/db/import/event-pieces";
import { dataStart, lookAtFile } from "@/db/import/look-at-file";
import { runImport } from "@/db/import/run-import";
import { listEventImports } from "@/db/queries/list-event-imports";
import { findAssessment } from "@/db/records/assessment";
import { exec } from "@/db/store";
import type { EventImport } from "@/lib/domain/event-import";
import type { ImportMapping } from "@/lib/exchange/events/import-mapping";

export const UCDP_HEADER =
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

/** A row of UCDP that is made up; only what a test looks at is given. */
export function ucdpRow(id: number, over: Readonly<Record<string, string>> = {}): string {
  const told: Record<string, string> = {
    ...{ id: String(id), code_status: "Clear", type_of_violence: "1", side_a: "Government of Mali", side_b: "JNIM" },
    ...{ where_prec: "1", where_coordinates: "Kati town", adm_1: "Koulikoro region", latitude: "12.74" },
    ...{ longitude: "-8.07", country: "Mali", date_prec: "1", date_start: "2022-07-22 00:00:00.000" },
    ...{ date_end: "2022-07-22 00:00:00.000", best: "1", high: "1", low: "1", ...over },
  };
  return UCDP_HEADER.split(",")
    .map((column) => told[column] ?? "")
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(",");
}
export const ucdpFile = (...rows: readonly string[]) => `${[UCDP_HEADER, ...rows].join("\n")}\n`;

/** Writes a file for as long as some work lasts. */
export async function withFile<R>(content: string | Buffer, work: (file: EventFile) => Promise<R>): Promise<R> {
  const folder = mkdtempSync(join(tmpdir(), "vigie-events-"));
  const path = join(folder, "events.csv");
  writeFileSync(path, content);
  const file = await EventFile.at(path);
  try {
    return await work(file);
  } finally {
    await file.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

let uploads = 0;

/** Puts an import of a file on record, without reading it. */
export async function beginImport(
  context: Context,
  slug: string,
  file: EventFile,
  over: Partial<ImportMapping> = {},
): Promise<EventImport> {
  const { store, now } = context;
  uploads += 1;
  const uploadId = `upload-${uploads}`;
  await store.tx(function* (tx) {
    const { id } = yield* findAssessment({ tx, t: store.t, actor: context.actor, now }, slug);
    const row = { id: uploadId, assessmentId: id, purpose: "events" as const, fileName: "events.csv", mediaType: "" };
    const whole = { bytes: file.size, received: file.size, sha256: "0".repeat(64), state: "complete" as const };
    yield* exec(tx.insert(store.t.upload).values({ ...row, ...whole, createdAt: now, createdBy: "test" }));
  });
  const { mapping } = await lookAtFile(file);
  const chosen = { ...mapping, ...over };
  const firstByte = await dataStart(file, chosen.dialect);
  return startEventImport(context, { slug, uploadId, mapping: chosen, handling: "TLP:GREEN", firstByte });
}

/** Imports a file as the job does, and says how it ended. */
export function importFile(
  context: Context,
  slug: string,
  content: string | Buffer,
  over: Partial<ImportMapping> = {},
  read: ReadPieces = readHere,
): Promise<EventImport> {
  return withFile(content, async (file) => {
    const { id } = await beginImport(context, slug, file, over);
    const { store, actor, now } = context;
    await runImport({ store, actor, slug, importId: id, file, read, clock: () => now });
    const made = (await listEventImports(context, slug)).find((one) => one.id === id);
    if (made === undefined) throw new Error("the import is gone");
    return made;
  });
}
