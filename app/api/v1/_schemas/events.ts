import { z } from "zod";
import { ConflictEvent, EventDataset } from "@/lib/domain/event";
import { EventImport } from "@/lib/domain/event-import";
import { Day, Instant } from "@/lib/domain/instant";
import { Handling } from "@/lib/domain/standards/tlp";
import { Dialect, dateOrders, encodings, ImportMapping, importFields } from "@/lib/exchange/events/import-mapping";
import { doubtKinds, refusalRules, rowFates } from "@/lib/exchange/events/row-fate";
import { Id } from "./paths";

export const StoredEvent = z.strictObject({
  ...ConflictEvent.shape,
  seq: z.int().min(1),
  importId: z.string(),
  sameAs: z.int().min(1).nullable(),
});
export const StoredEventImport = EventImport;

const DatedRow = z.strictObject({ row: z.int(), value: z.string() });

export const LookAtEvents = z.strictObject({
  uploadId: Id,
  /** What somebody has set right; the rest is detected. */
  dialect: z
    .strictObject({
      encoding: Dialect.shape.encoding.optional(),
      delimiter: Dialect.shape.delimiter.optional(),
      quote: z.enum(['"', "'"]).optional(),
      header: z.boolean().optional(),
      tagRow: z.boolean().optional(),
    })
    .default({}),
});
export const EventFileLook = z.strictObject({
  bytes: z.int().min(0),
  encoding: z.strictObject({
    encoding: z.enum(encodings),
    mark: z.int().min(0),
    because: z.enum(["mark", "zeros", "valid", "invalid"]),
  }),
  mapping: ImportMapping,
  dates: z.strictObject({
    /** Null: nothing tells which number is the day, and somebody must say. */
    order: z.enum(dateOrders).nullable(),
    evidence: DatedRow.nullable(),
    against: DatedRow.nullable(),
    form: z.enum(["iso", "compact", "words", "numbers"]).nullable(),
    others: z.array(DatedRow).readonly(),
  }),
  signature: z.string(),
  sample: z.array(z.array(z.string()).readonly()).readonly(),
});

export const StartEventImport = z.strictObject({
  uploadId: Id,
  mapping: ImportMapping,
  handling: Handling,
});
export const PreviewEvents = z.strictObject({
  uploadId: Id,
  mapping: ImportMapping,
  /** Where the part before ended. */
  from: z
    .strictObject({ byte: z.int().min(0), row: z.int().min(1) })
    .nullable()
    .default(null),
  showRows: z.int().min(0).max(200).default(200),
});
const count = z.int().min(0);
const Doubt = z.strictObject({
  kind: z.enum(doubtKinds),
  field: z.enum(importFields).nullable(),
  value: z.string(),
});
export const EventPreview = z.strictObject({
  nextByte: count,
  nextRow: count,
  isEnd: z.boolean(),
  bytes: count,
  counts: z.strictObject({ new: count, same: count, changed: count, refused: count, doubtful: count }),
  rows: z
    .array(
      z.strictObject({
        row: z.int(),
        fate: z.enum(rowFates),
        doubts: z.array(Doubt).readonly(),
        event: ConflictEvent,
      }),
    )
    .readonly(),
  refusals: z
    .array(
      z.strictObject({
        row: z.int(),
        column: z.string(),
        field: z.enum(importFields).nullable(),
        value: z.string(),
        rule: z.enum(refusalRules),
      }),
    )
    .readonly(),
  doubtful: z.array(z.strictObject({ row: z.int(), doubts: z.array(Doubt).readonly() })).readonly(),
});

export const EventsQuery = z.strictObject({
  asOf: z.union([Day, Instant], { error: "must be a day such as 2022-07-22 or a moment in UTC" }).optional(),
  from: Day.optional(),
  to: Day.optional(),
  dataset: EventDataset.optional(),
  kind: z.string().trim().min(1).max(200).optional(),
  country: z.string().trim().min(1).max(120).optional(),
  admin1: z.string().trim().min(1).max(200).optional(),
  text: z.string().trim().min(1).max(200).optional(),
  deaths: z.enum(["fatal", "doubtful", "none", "unknown"]).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  cursor: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}_\d{1,15}$/, "must be a nextCursor of this list")
    .optional(),
});

export const EventInAssessmentSeq = z.coerce.number().int().min(1);
export const MatchEvents = z.strictObject({
  pairs: z
    .array(z.strictObject({ seq: z.int().min(1), sameAs: z.int().min(1).nullable() }))
    .min(1)
    .max(1000),
});
const MatchSide = z.strictObject({
  ...{ seq: z.int(), dataset: EventDataset, externalId: z.string(), occurredOn: Day, place: z.string() },
  ...{ sideA: z.string(), sideB: z.string(), deathsBest: z.int().nullable() },
});
export const EventMatches = z.strictObject({
  total: z.int().min(0),
  items: z
    .array(
      z.strictObject({
        event: MatchSide,
        same: MatchSide,
        km: z.number(),
        days: z.int(),
        confidence: z.enum(["high", "some"]),
      }),
    )
    .readonly(),
});
