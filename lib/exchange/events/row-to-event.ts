import type { ConflictEvent } from "../../domain/event";
import type { Day } from "../../domain/instant";
import { dayPrecisionOf, kindOf, placePrecisionOf, targetsCivilians } from "./dataset-words";
import { cellDecoder } from "./decode-cell";
import type { ImportField, ImportMapping } from "./import-mapping";
import { readPlace } from "./place-doubts";
import { type DayForm, readDay } from "./read-day";
import { type Doubt, type Refusal, type RefusalRule, type RowRead, shownValue } from "./row-fate";

/** Larger cells are a mistake in the file, most often a quote that nothing closes. */
export const MOST_CELL = 1_000_000;
const MOST_DEATHS = 10_000_000;

const LENGTHS = {
  ...{ externalId: 200, place: 300, admin1: 200, admin2: 200, country: 120, kind: 200, subKind: 200 },
  ...{ sideA: 500, sideB: 500, quality: 200, source: 1000, notes: 10_000 },
} as const;
type TextField = keyof typeof LENGTHS;
/** Long by nature: that they are cut is no news. */
const LONG: ReadonlySet<ImportField> = new Set(["source", "notes"]);

export interface RowReader {
  /** `row` is its number in the file, counted as a spreadsheet does. */
  read(cells: readonly string[], row: number): RowRead;
}

interface Options {
  readonly today: Day;
  /** How most days of the column are written, when that is known. */
  readonly form?: DayForm | null;
  /** What a row without an id of its own is called: the same row, the same name. */
  readonly nameOf: (event: Omit<ConflictEvent, "externalId">) => string;
}

/** Turns the cut cells of one row into an event, or says what is wrong with it. */
export function rowReader(mapping: ImportMapping, options: Options): RowReader {
  const decode = cellDecoder(mapping.dialect.encoding);
  // the same days come again and again
  const days: Days = new Map();
  return {
    read(cells, row) {
      if (days.size > MOST_DAYS) days.clear();
      return new Row(mapping, options, decode, days, cells, row).read();
    },
  };
}

type Days = Map<string, NonNullable<ReturnType<typeof readDay>>>;
const MOST_DAYS = 5000;
const ISO_TIME = /^\d{4}-\d\d-\d\d[T ]/;

class Row {
  private refusals: Refusal[] | null = null;
  private doubts: Doubt[] | null = null;
  constructor(
    private readonly mapping: ImportMapping,
    private readonly options: Options,
    private readonly decode: (cell: string) => string,
    private readonly knownDays: Days,
    private readonly cells: readonly string[],
    private readonly row: number,
  ) {}

  read(): RowRead {
    const { cells, mapping } = this;
    const width = mapping.columns.length;
    // by number: an iterator would make an array for each of the millions of cells
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? "";
      if (cell.length > MOST_CELL) return this.refusedAt(column, cell, "cell-too-large");
    }
    const isTooLong = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "");
    if (cells.length < width || isTooLong)
      return { ok: false, refusals: [this.refusal("", null, String(cells.length), "columns")] };
    const event = this.event();
    if (event === null || this.refusals !== null) return { ok: false, refusals: this.refusals ?? [] };
    return { ok: true, event, doubts: this.doubts ?? [] };
  }

  private event(): ConflictEvent | null {
    const { format, dataset, swapCoordinates } = this.mapping;
    const days = this.days();
    const country = this.text("country");
    const spot = this.spot(country, swapCoordinates);
    if (days === null) return null;
    const told = {
      dataset,
      ...days,
      dayPrecision: this.grade("dayPrecision", 5, (grade) => dayPrecisionOf(format, grade)),
      latitude: spot.latitude,
      longitude: spot.longitude,
      placePrecision: this.grade("placePrecision", 7, (grade) => placePrecisionOf(format, grade)),
      place: this.text("place"),
      admin1: this.text("admin1"),
      admin2: this.text("admin2"),
      country,
      kind: kindOf(format, this.text("kind")),
      subKind: this.text("subKind"),
      sideA: this.text("sideA"),
      sideB: this.text("sideB"),
      targetsCivilians:
        this.mapping.fields.targetsCivilians === undefined
          ? null
          : targetsCivilians(format, this.cell("targetsCivilians")),
      deathsBest: this.deaths("deathsBest"),
      deathsLow: this.deaths("deathsLow"),
      deathsHigh: this.deaths("deathsHigh"),
      quality: this.text("quality"),
      source: this.text("source"),
      notes: this.text("notes"),
    };
    const own = this.text("externalId");
    if (own === "" && this.mapping.format !== "columns") this.refuse("externalId", "", "required");
    return { ...told, externalId: own === "" ? this.options.nameOf(told) : own };
  }

  private days(): Pick<ConflictEvent, "occurredOn" | "untilOn"> | null {
    const occurred = this.day("occurredOn", true);
    if (occurred === null) return null;
    const until = this.day("untilOn", false);
    if (occurred > this.options.today) this.doubt({ kind: "future", field: "occurredOn", value: occurred });
    if (until !== null && until < occurred) {
      this.doubt({ kind: "until-before", field: "untilOn", value: until });
      return { occurredOn: occurred, untilOn: occurred };
    }
    return { occurredOn: occurred, untilOn: until ?? occurred };
  }

  private day(field: "occurredOn" | "untilOn", isRequired: boolean): Day | null {
    const cell = this.cell(field);
    if (cell === "") {
      if (isRequired) this.refuse(field, cell, "required");
      return null;
    }
    // a cut cell holds on to the piece it was cut from; so short a part of it does not
    const key = ISO_TIME.test(cell) ? cell.slice(0, 10) : cell;
    const found = this.knownDays.get(key) ?? readDay(cell, this.mapping.dateOrder);
    if (found === null) {
      this.refuse(field, cell, "day");
      return null;
    }
    this.knownDays.set(key, found);
    const usual = this.options.form ?? null;
    if (usual !== null && found.form !== usual) this.doubt({ kind: "other-date-form", field, value: shownValue(cell) });
    return found.day;
  }

  private spot(country: string, swap: boolean): Pick<ConflictEvent, "latitude" | "longitude"> {
    const as = { latitude: this.degrees("latitude"), longitude: this.degrees("longitude") };
    const spot = readPlace(as, country, swap);
    const { latitude, longitude } = spot;
    if (latitude !== null && Math.abs(latitude) > 90) {
      const wouldHelp = spot.doubts.some(({ kind }) => kind === "swapped");
      this.refuse("latitude", String(latitude), wouldHelp ? "swapped" : "range");
    } else for (const doubt of spot.doubts) this.doubt(doubt);
    return { latitude, longitude };
  }

  /** A latitude may be read up to 180: it may be a longitude in the wrong place. */
  private degrees(field: "latitude" | "longitude"): number | null {
    const cell = this.cell(field);
    if (cell === "") return null;
    const number = this.number(cell);
    if (number === null) return this.refuse(field, cell, "number");
    return Math.abs(number) > 180 ? this.refuse(field, cell, "range") : number;
  }

  private grade(field: "dayPrecision" | "placePrecision", most: number, of: (grade: number) => number): number {
    const cell = this.cell(field);
    if (cell === "") return 1;
    const number = this.number(cell);
    if (number === null || !Number.isInteger(number)) return this.refuse(field, cell, "number") ?? 1;
    const grade = of(number);
    return grade < 1 || grade > most ? (this.refuse(field, cell, "range") ?? 1) : grade;
  }

  /** An empty cell is not known, which is another thing than none. */
  private deaths(field: "deathsBest" | "deathsLow" | "deathsHigh"): number | null {
    const cell = this.cell(field);
    if (cell === "") return null;
    const number = this.number(cell);
    if (number === null) return this.refuse(field, cell, "number");
    return number < 0 || number > MOST_DEATHS || !Number.isInteger(number) ? this.refuse(field, cell, "range") : number;
  }

  private number(cell: string): number | null {
    const text = this.mapping.decimal === "," ? cell.replace(",", ".") : cell;
    return /^[-+]?\d+(\.\d*)?$/.test(text) ? Number(text) : null;
  }

  private text(field: TextField): string {
    const cell = this.cell(field);
    const most = LENGTHS[field];
    if (cell.length <= most) return cell;
    if (field === "externalId") this.refuse(field, cell, "range");
    else if (!LONG.has(field)) this.doubt({ kind: "shortened", field, value: shownValue(cell) });
    return `${cell.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
  }

  /** What stands in the column, or the word chosen for all rows; a formula is text like any other. */
  private cell(field: ImportField): string {
    const source = this.mapping.fields[field];
    if (source === undefined) return "";
    if ("constant" in source) return source.constant;
    const text = this.decode(this.cells[source.column] ?? "").trim();
    if (isUnstorable(text)) this.refuse(field, text, "text");
    return text;
  }

  private refuse(field: ImportField, value: string, rule: RefusalRule): null {
    const source = this.mapping.fields[field];
    const column = source !== undefined && "column" in source ? (this.mapping.columns[source.column] ?? "") : field;
    this.refusals ??= [];
    this.refusals.push(this.refusal(column, field, value, rule));
    return null;
  }

  private refusedAt(column: number, cell: string, rule: RefusalRule): RowRead {
    const name = this.mapping.columns[column] ?? String(column + 1);
    return { ok: false, refusals: [this.refusal(name, null, this.decode(cell.slice(0, 200)), rule)] };
  }

  private refusal(column: string, field: ImportField | null, value: string, rule: RefusalRule): Refusal {
    return { row: this.row, column, field, value: shownValue(value).replace(/\p{Surrogate}|\0/gu, "\uFFFD"), rule };
  }

  private doubt(doubt: Doubt): void {
    this.doubts ??= [];
    this.doubts.push(doubt);
  }
}

/** NUL characters and halves of surrogate pairs. */
function isUnstorable(text: string): boolean {
  return text.includes("\0") || (SURROGATE.test(text) && /\p{Surrogate}/u.test(text));
}
/** Whole pairs too, but found by a plain scan. */
const SURROGATE = /[\uD800-\uDFFF]/;
