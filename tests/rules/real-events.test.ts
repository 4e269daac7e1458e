import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sampleRules } from "@/db/sample/rules";
import type { Dialect } from "@/lib/exchange/events/import-mapping";
import { proposeMapping } from "@/lib/exchange/events/propose-mapping";
import { isBlank, readRows } from "@/lib/exchange/events/read-rows";
import { rowReader } from "@/lib/exchange/events/row-to-event";
import { applyRule } from "@/lib/rules/apply-rule";
import type { RuleEvent } from "@/lib/rules/match-events";

const OCTOBER = ["2023-10-01", "2023-10-31"] as const;
const dialect: Dialect = { encoding: "utf-8", delimiter: ",", quote: '"', newline: "\n", header: true, tagRow: false };

function eventsOf(text: string): RuleEvent[] {
  const [header = [], ...rows] = readRows(text.replaceAll("\r\n", "\n"), dialect, true).rows;
  const { mapping } = proposeMapping(dialect, header, rows);
  const reader = rowReader(mapping, { today: "2026-01-01", nameOf: () => "" });
  return rows.flatMap((cells, index) => {
    if (isBlank(cells)) return [];
    const read = reader.read(cells, index + 2);
    return read.ok ? [{ ...read.event, seq: index + 1, sameAs: null }] : [];
  });
}

const ruleCalled = (wanted: string) => {
  const found = sampleRules().find(({ id }) => id === wanted)?.rule;
  if (found === undefined) throw new Error(`there is no rule ${wanted}`);
  return found;
};

/** Counted and measured by hand from the rows: names, coordinates and deaths as the file has them. */
function expectOctober(events: readonly RuleEvent[]): void {
  const localities = applyRule(ruleCalled("localities-on-one-day"), events, ...OCTOBER);
  const day = (key: string) => localities.find((firing) => firing.key === key);
  // Boni and Nyiminiama on the 6th; Amachach, Anefis and Tabrichate on Sunday the 15th
  expect(day("week 2023-10-02")).toMatchObject({
    occurredOn: "2023-10-06",
    value: 2,
    level: "two-three",
    reportedOn: "2023-10-08",
  });
  expect(day("week 2023-10-09")).toMatchObject({
    occurredOn: "2023-10-15",
    value: 3,
    level: "two-three",
    reportedOn: "2023-10-15",
  });
  // Niono cercle, 14.2526 N 5.993 W: 280.8 km from 12.65 N 8.0 W by the law of cosines
  const near = applyRule(ruleCalled("distance-from-bamako"), events, ...OCTOBER);
  const last = near.find(({ key }) => key === "week 2023-10-23");
  expect(last).toMatchObject({ occurredOn: "2023-10-27", level: "over-250-km" });
  expect(last?.value).toBeCloseTo(280.8, 1);
  expect(near.find(({ key }) => key === "week 2023-10-09")?.value).toBeCloseTo(511.4, 1);
  // one one-sided event of the army with ten deaths or more: 17 on the 5th
  const killings = applyRule(ruleCalled("mass-killings"), events, ...OCTOBER);
  expect(killings.map(({ key, value, level }) => [key, value, level])).toEqual([["2023-10-05", 1, null]]);
  expect(events.find(({ seq }) => seq === killings[0]?.events[0])).toMatchObject({
    deathsBest: 17,
    sideB: "Civilians",
  });
}

describe("the rules of the first case over UCDP events of October 2023", () => {
  test("nine rows that are kept here", () => {
    const events = eventsOf(
      readFileSync(join(import.meta.dirname, "../fixtures/rules/ucdp-mali-oct-2023.csv"), "utf8"),
    );
    expect(events).toHaveLength(9);
    expectOctober(events);
  });
  /** The whole file, for those who have it: October 2023, Mali, Burkina Faso and Niger. */
  const whole = process.env.TEST_UCDP_FILE;
  test.each(whole === undefined ? [] : [whole])("the whole file of 248 rows", (path) => {
    const events = eventsOf(readFileSync(path, "utf8"));
    expect(events).toHaveLength(248);
    expectOctober(events);
    expect(applyRule(ruleCalled("share-against-civilians"), events, ...OCTOBER)).toEqual([]);
    expect(applyRule(ruleCalled("localities-on-one-day"), events, ...OCTOBER).map(({ value }) => value)).toEqual([
      2, 3, 1, 1,
    ]);
  });
});
