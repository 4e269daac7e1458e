import { z } from "zod";
import { EventDataset } from "./event";
import { Instant } from "./instant";
import { Handling } from "./standards/tlp";

export const eventImportStates = ["running", "paused", "done", "cancelled", "failed", "withdrawn"] as const;

/** A row that was refused, as an import keeps it. */
export const ImportProblem = z.strictObject({
  row: z.int().min(0),
  column: z.string(),
  value: z.string(),
  rule: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

/** One file on its way to events. */
export const EventImport = z.strictObject({
  id: z.string(),
  uploadId: z.string(),
  fileName: z.string(),
  bytes: z.int().min(0),
  dataset: EventDataset,
  mapping: z.record(z.string(), z.unknown()),
  handling: Handling,
  state: z.enum(eventImportStates),
  /** How much of the file has been read. */
  nextByte: z.int().min(0),
  rowsRead: z.int().min(0),
  rowsNew: z.int().min(0),
  rowsChanged: z.int().min(0),
  rowsSame: z.int().min(0),
  rowsRefused: z.int().min(0),
  /** The first refusals. */
  problems: z.array(ImportProblem).readonly(),
  createdAt: Instant,
  createdBy: z.string(),
  doneAt: Instant.nullable(),
});
export type EventImport = z.infer<typeof EventImport>;
