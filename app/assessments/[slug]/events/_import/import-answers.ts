import * as z from "zod/mini"; // the small build: no form should carry the large one
import type { ConflictEvent } from "@/lib/domain/event";
import type { EventImport } from "@/lib/domain/event-import";
import type { DateOrderFound } from "@/lib/exchange/events/date-order";
import type { EncodingFound } from "@/lib/exchange/events/detect-encoding";
import type { ImportMapping } from "@/lib/exchange/events/import-mapping";
import type { Doubt, Refusal, RowFate } from "@/lib/exchange/events/row-fate";

/** The server has checked these shapes; a browser need not carry the schemas to check them again. */
const shaped = <T>() => z.custom<T>((value) => typeof value === "object" && value !== null);

export interface Look {
  readonly bytes: number;
  readonly encoding: EncodingFound;
  readonly mapping: ImportMapping;
  readonly dates: DateOrderFound;
  readonly signature: string;
  readonly sample: readonly (readonly string[])[];
}
export const Look = shaped<Look>();

export interface Part {
  readonly nextByte: number;
  readonly nextRow: number;
  readonly isEnd: boolean;
  readonly bytes: number;
  readonly counts: Readonly<Record<RowFate | "doubtful", number>>;
  readonly rows: readonly {
    readonly row: number;
    readonly fate: RowFate;
    readonly doubts: readonly Doubt[];
    readonly event: ConflictEvent;
  }[];
  readonly refusals: readonly Refusal[];
  readonly doubtful: readonly { readonly row: number; readonly doubts: readonly Doubt[] }[];
}
export const Part = shaped<Part>();
export const StoredImport = shaped<EventImport>();
