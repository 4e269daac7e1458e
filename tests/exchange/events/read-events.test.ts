import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ConflictEvent } from "@/lib/domain/event";
import { findDateOrder } from "@/lib/exchange/events/date-order";
import { detectDialect } from "@/lib/exchange/events/detect-dialect";
import { detectEncoding } from "@/lib/exchange/events/detect-encoding";
import type { ImportMapping } from "@/lib/exchange/events/import-mapping";
import { acledColumns } from "@/lib/exchange/events/known-formats";
import { compare } from "@/lib/exchange/events/match-events";
import { headRows, proposeMapping } from "@/lib/exchange/events/propose-mapping";
import { readDay } from "@/lib/exchange/events/read-day";
import { readRows } from "@/lib/exchange/events/read-rows";
import { MOST_CELL, rowReader } from "@/lib/exchange/events/row-to-event";

const fixture = readFileSync(resolve(import.meta.dirname, "../../fixtures/events/ucdp-candidate.csv"));

/** A whole file as the import reads it. */
function readAll(bytes: Buffer, over: Partial<ImportMapping> = {}, isUtf8 = true) {
  const { encoding, mark } = detectEncoding(bytes.subarray(0, 4096), isUtf8);
  const body = bytes.subarray(mark);
  const text = encoding === "utf-16le" ? body.toString("utf16le") : body.toString("latin1");
  const dialect = detectDialect(text, encoding, true);
  const rows = readRows(text, dialect, true).rows.filter((cells) => cells.length > 1);
  const decoder = new TextDecoder(encoding === "windows-1252" ? encoding : "utf-8");
  const decode = (cell: string) => (encoding === "utf-16le" ? cell : decoder.decode(Buffer.from(cell, "latin1")));
  const shown = rows.map((cells) => cells.map(decode));
  const above = headRows(dialect);
  const { mapping, dates } = proposeMapping(dialect, shown[0] ?? [], shown.slice(above));
  const reader = rowReader({ ...mapping, ...over }, { today: "2024-01-01", nameOf: () => "named", form: dates.form });
  const read = rows.slice(above).map((cells, index) => reader.read(cells, index + above + 1));
  const events = read.flatMap((row) => (row.ok ? [row.event] : []));
  const refusals = read.flatMap((row) => (row.ok ? [] : row.refusals));
  const doubts = read.flatMap((row) => (row.ok ? row.doubts : []));
  return { encoding, dialect, mapping, dates, events, refusals, doubts };
}
const utf8 = (text: string) => Buffer.from(text, "utf8");

describe("UCDP", () => {
  const { mapping, events, refusals } = readAll(fixture);
  test("real rows are read, and every event keeps the rules of the domain", () => {
    expect(mapping.format).toBe("ucdp");
    expect(refusals).toEqual([]);
    expect(events).toHaveLength(15);
    for (const event of events) expect(ConflictEvent.safeParse(event).success).toBe(true);
  });
  test("what the dataset says is kept as it says it", () => {
    expect(events.find(({ externalId }) => externalId === "493895")).toMatchObject({
      ...{ dataset: "ucdp", occurredOn: "2023-10-06", kind: "state-based", targetsCivilians: false },
      ...{ place: "Anefis village", admin1: "Kidal region", country: "Mali", latitude: 18.043889, longitude: 0.603056 },
      ...{ deathsBest: 0, deathsLow: 0, deathsHigh: 24, quality: "Check deaths" },
    });
    expect(events.find(({ externalId }) => externalId === "496757")).toMatchObject({
      ...{ occurredOn: "2023-10-22", untilOn: "2023-10-24", admin1: "", deathsBest: 3 },
    });
    expect(events.find(({ externalId }) => externalId === "494209")).toMatchObject({
      ...{ deathsBest: 19, deathsHigh: 30, deathsLow: 7, kind: "one-sided", targetsCivilians: true },
    });
  });
  test("a release without a header row, and one with semicolons, say the same", () => {
    const text = fixture.toString("utf8");
    const headless = readAll(utf8(text.slice(text.indexOf("\n") + 1)));
    expect(headless.dialect.header).toBe(false);
    expect(headless.events).toEqual(events);
    const rows = readRows(text, { ...mapping.dialect, newline: "\n" }, true).rows;
    const semicolons = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")).join("\n");
    const other = readAll(utf8(semicolons));
    expect(other.dialect.delimiter).toBe(";");
    expect(other.events).toEqual(events);
  });
});

const acled = (over: Readonly<Record<string, string>>, columns = acledColumns) => {
  const told: Record<string, string> = {
    ...{ event_id_cnty: "MLI99", event_date: "2022-07-22", time_precision: "2", event_type: "Battles" },
    ...{ sub_event_type: "Armed clash", actor1: "Made-up Group", actor2: "Made-up Army", country: "Mali" },
    ...{ admin1: "Koulikoro", location: "Made-up Town", latitude: "12.74", longitude: "-8.07", geo_precision: "1" },
    ...{ fatalities: "3", notes: "Made up for a test.", data_id: "7", ...over },
  };
  return columns.map((column) => told[column.toLowerCase()] ?? "").join(",");
};

describe("ACLED", () => {
  test.each([
    ["2022-07-22", "2022-07-22"],
    ["22-Jul-22", "2022-07-22"],
    ["31-July-2020", "2020-07-31"],
    ["22 July 2022", "2022-07-22"],
  ])("a day written %s", (written, day) => {
    const { mapping, events } = readAll(utf8(`${acledColumns.join(",")}\n${acled({ event_date: written })}\n`));
    expect(mapping.format).toBe("acled");
    expect(events[0]).toMatchObject({
      occurredOn: day,
      untilOn: day,
      dayPrecision: 3,
      deathsBest: 3,
      deathsHigh: null,
    });
  });
  test("upper-case names with a mark, and older ones with a row of tags", () => {
    const upper = `\uFEFF${acledColumns.map((name) => name.toUpperCase()).join(",")}\n${acled({})}\n`;
    expect(readAll(utf8(upper)).events[0]).toMatchObject({
      externalId: "MLI99",
      kind: "Battles",
      place: "Made-up Town",
    });
    const older = ["data_id", ...acledColumns.filter((name) => name !== "civilian_targeting"), "iso3"];
    const tags = older.map((name) => (name === "event_date" ? "#date+occurred" : "")).join(",");
    const read = readAll(utf8(`${older.join(",")}\n${tags}\n${acled({ actor2: "Civilians (Mali)" }, older)}\n`));
    expect(read.dialect.tagRow).toBe(true);
    expect(read.events).toHaveLength(1);
    expect(read.events[0]).toMatchObject({ externalId: "MLI99", targetsCivilians: true });
  });
});

describe("any table", () => {
  const table = (row: string) => `Date;Lieu;Lat;Lon;Pays;Morts\n${row}\n`;
  test("Windows-1252 and UTF-16 are told apart from UTF-8", () => {
    const text = table("13/04/2022;Ségou;13,43;-6,26;Mali;2");
    const western = readAll(Buffer.from(text, "latin1"), {}, false);
    const wide = readAll(Buffer.from(`\uFEFF${text}`, "utf16le"));
    expect([western.encoding, wide.encoding, readAll(utf8(text)).encoding]).toEqual([
      "windows-1252",
      "utf-16le",
      "utf-8",
    ]);
    for (const { events } of [western, wide, readAll(utf8(text))])
      expect(events[0]).toMatchObject({ place: "Ségou", latitude: 13.43, longitude: -6.26, occurredOn: "2022-04-13" });
  });
  test("formulas are text, and quotes go across lines", () => {
    const { events } = readAll(utf8('date,place,notes\n2022-01-02,"=1+1","a ""b""\nc"\n'));
    expect(events[0]).toMatchObject({ place: "=1+1", notes: 'a "b"\nc' });
  });
  test("a cell of ten megabytes is refused by row and column, the others are read", () => {
    const { events, refusals } = readAll(
      utf8(`date,place,notes\n2022-01-02,A,x\n2022-01-03,B,${"y".repeat(10 * MOST_CELL)}\n2022-01-04,C,z\n`),
    );
    expect(events.map(({ place }) => place)).toEqual(["A", "C"]);
    expect(refusals.map(({ row, column, rule }) => [row, column, rule])).toEqual([[3, "notes", "cell-too-large"]]);
  });
  test("coordinates that changed places are said, and changed only when somebody chose so", () => {
    const swapped = utf8(
      "date,place,lat,lon,country\n2022-01-02,Tokyo,139.7,35.7,Japan\n2022-01-03,Segou,-6.26,13.43,Mali\n",
    );
    const asked = readAll(swapped);
    expect(asked.refusals.map(({ row, rule }) => [row, rule])).toEqual([[2, "swapped"]]);
    expect(asked.doubts.map(({ kind }) => kind)).toEqual(["swapped"]);
    expect(asked.events[0]).toMatchObject({ latitude: -6.26, longitude: 13.43 });
    const chosen = readAll(swapped, { swapCoordinates: true });
    expect(chosen.events.map(({ latitude, longitude }) => [latitude, longitude])).toEqual([
      [35.7, 139.7],
      [13.43, -6.26],
    ]);
    expect(chosen.doubts.map(({ kind }) => kind)).toEqual(["was-swapped", "was-swapped"]);
  });
  test("doubts: 0,0, the future, an end before the beginning, another way of writing days", () => {
    const { doubts, events } = readAll(
      utf8(
        "date,date_end,lat,lon\n2022-01-02,2022-01-01,0,0\n2031-01-02,,1,1\n2022-01-05,,1,1\n3 January 2022,,1,1\n2022-01-09,,1,1\n",
      ),
    );
    expect(doubts.map(({ kind }) => kind).sort()).toEqual([
      "future",
      "other-date-form",
      "until-before",
      "zero-coordinates",
    ]);
    expect(events[0]).toMatchObject({ occurredOn: "2022-01-02", untilOn: "2022-01-02" });
  });
  test("an empty count is not known, which is not none", () => {
    const { events } = readAll(utf8("date,deaths\n2022-01-02,\n2022-01-03,0\n"));
    expect(events.map(({ deathsBest }) => deathsBest)).toEqual([null, 0]);
  });
});

describe("days", () => {
  test("the order is told by a value that allows only one, or asked for", () => {
    const cells = (...values: string[]) => values.map((value, index) => ({ row: index + 2, value }));
    expect(findDateOrder(cells("04/05/2022", "13/04/2022"))).toMatchObject({
      ...{ order: "dmy", evidence: { row: 3, value: "13/04/2022" }, against: null },
    });
    expect(findDateOrder(cells("04/13/2022"))).toMatchObject({ order: "mdy" });
    expect(findDateOrder(cells("04/05/2022")).order).toBe(null);
    expect(findDateOrder(cells("13/04/2022", "04/13/2022")).against).toEqual({ row: 3, value: "04/13/2022" });
    expect(findDateOrder(cells("2022-01-01", "2022-01-02", "5 May 2022", "no day")).others).toEqual([
      { row: 4, value: "5 May 2022" },
      { row: 5, value: "no day" },
    ]);
  });
  test.each([
    ["29 February 2023", null],
    ["29 February 2024", "2024-02-29"],
    ["20220722", "2022-07-22"],
    ["22 juillet 2022", "2022-07-22"],
    ["July 22, 2022", "2022-07-22"],
    ["2023-10-05 00:00:00.000", "2023-10-05"],
    ["31/04/2022", null],
    ["2022-13-01", null],
    ["", null],
  ])("%s", (text, day) => {
    expect(readDay(text, "dmy")?.day ?? null).toBe(day);
  });
});

describe("the same attack in two datasets", () => {
  const one = {
    ...{ dataset: "ucdp" as const, occurredOn: "2022-07-22", untilOn: "2022-07-22", latitude: 12.74, longitude: -8.07 },
    ...{ sideA: "Government of Mali", sideB: "JNIM", deathsBest: 3, deathsHigh: 3 },
  };
  const two = { ...one, dataset: "acled" as const, sideA: "JNIM: Made-up Long Name", sideB: "Military Forces of Mali" };
  test("is proposed when day, place and sides agree, and never far apart", () => {
    expect(compare(one, two)).toMatchObject({ km: 0, days: 0, confidence: "high" });
    expect(compare(one, { ...two, occurredOn: "2022-07-23" })?.confidence).toBe("some");
    expect(compare(one, { ...two, occurredOn: "2022-07-24" })).toBe(null);
    // a quarter of a degree of latitude is 27.8 km
    expect(compare(one, { ...two, latitude: 12.99 })).toBe(null);
    expect(compare(one, { ...two, sideA: "Others", deathsBest: 40 })).toBe(null);
  });
});

describe("pieces of a file", () => {
  test("cut at any place, the same rows come out", () => {
    const text = 'a,b\n1,"x\n""y"""\n2,z\n3,"q\nr"\n';
    const dialect = {
      encoding: "utf-8",
      delimiter: ",",
      quote: '"',
      newline: "\n",
      header: true,
      tagRow: false,
    } as const;
    const whole = readRows(text, dialect, true).rows.filter((cells) => cells.length > 1);
    for (let cut = 1; cut < text.length; cut++) {
      const first = readRows(text.slice(0, cut), dialect, false);
      const rest = readRows(text.slice(first.used), dialect, true);
      expect([...first.rows, ...rest.rows].filter((cells) => cells.length > 1)).toEqual(whole);
    }
  });
});

test.runIf(process.env.VIGIE_UCDP !== undefined)("real files, where they are", () => {
  for (const name of ["GEDEvent_v23_0_10.csv", "ged231_sample1000_world.csv"]) {
    const { events, refusals } = readAll(readFileSync(join(process.env.VIGIE_UCDP ?? "", name)));
    expect(refusals).toEqual([]);
    expect(events.length).toBeGreaterThanOrEqual(1000);
  }
});
