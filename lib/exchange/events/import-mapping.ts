import { z } from "zod";
import { EventDataset } from "../../domain/event";

/** The fields of an event that a column of a file, or one word for all rows, can fill. */
export const importFields = [
  "externalId",
  "occurredOn",
  "untilOn",
  "dayPrecision",
  "latitude",
  "longitude",
  "placePrecision",
  "place",
  "admin1",
  "admin2",
  "country",
  "kind",
  "subKind",
  "sideA",
  "sideB",
  "targetsCivilians",
  "deathsBest",
  "deathsLow",
  "deathsHigh",
  "quality",
  "source",
  "notes",
] as const;
export type ImportField = (typeof importFields)[number];

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];
export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];
export const newlines = ["\n", "\r\n", "\r"] as const;
export type Newline = (typeof newlines)[number];
export const dateOrders = ["dmy", "mdy"] as const;
export type DateOrder = (typeof dateOrders)[number];
/** How the values of the columns are to be read: as these datasets write them, or as anybody would. */
export const eventFormats = ["acled", "ucdp", "columns"] as const;
export type EventFormat = (typeof eventFormats)[number];

/** How the text of a file falls into cells. */
export const Dialect = z.strictObject({
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  quote: z.enum(['"', "'"]).default('"'),
  newline: z.enum(newlines),
  header: z.boolean(),
  /** A second row of HXL tags below the header. */
  tagRow: z.boolean().default(false),
});
export type Dialect = z.infer<typeof Dialect>;

const FieldSource = z.union([
  z.strictObject({ column: z.int().min(0).max(999) }),
  z.strictObject({ constant: z.string().trim().min(1).max(500) }),
]);
export type FieldSource = z.infer<typeof FieldSource>;

/** How the columns of a file become events. */
export const ImportMapping = z
  .strictObject({
    name: z.string().trim().max(120).default(""),
    dataset: EventDataset,
    format: z.enum(eventFormats),
    dialect: Dialect,
    /** How many columns a row has, and what the header calls them. */
    columns: z.array(z.string().max(300)).min(1).max(1000),
    /** Which number comes first in a day such as 04/05/2022. */
    dateOrder: z.enum(dateOrders).default("dmy"),
    decimal: z.enum([".", ","]).default("."),
    /** Where a row's coordinates lie outside its country and lie inside when they change places: change them. */
    swapCoordinates: z.boolean().default(false),
    fields: z.partialRecord(z.enum(importFields), FieldSource),
  })
  .superRefine(({ fields, columns, dataset, format }, context) => {
    for (const [field, source] of Object.entries(fields))
      if ("column" in source && source.column >= columns.length)
        context.addIssue({
          code: "custom",
          path: ["fields", field],
          message: `must be one of the ${columns.length} columns`,
        });
    if (fields.occurredOn === undefined || "constant" in fields.occurredOn)
      context.addIssue({
        code: "custom",
        path: ["fields", "occurredOn"],
        message: "choose the column that holds the day of the event",
      });
    if (format !== "columns" && dataset !== format)
      context.addIssue({ code: "custom", path: ["dataset"], message: `this file is read as ${format}` });
  });
export type ImportMapping = z.infer<typeof ImportMapping>;
