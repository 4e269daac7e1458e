import type { Stamp } from "@/lib/domain/stored";
import type { Work } from "../work";

/** The columns that every revision carries beside its content. */
export interface RevisionStamp {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

export function newStamp({ actor, now }: Work, id: string, version: number, reason: string): RevisionStamp {
  return { id, version, reason, recordedAt: now, recordedBy: actor.id };
}

/** A revision's row as a record: the instant becomes text, all else stays. */
export function recordOf<Row extends { readonly recordedAt: Date }>(
  row: Row,
): Omit<Row, "recordedAt"> & Pick<Stamp, "recordedAt"> {
  const { recordedAt, ...content } = row;
  return { ...content, recordedAt: recordedAt.toISOString() };
}
