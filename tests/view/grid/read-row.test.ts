import { describe, expect, test } from "vitest";
import type { GridRow } from "@/lib/view/grid/grid-columns";
import { gridWords, readRow } from "@/lib/view/grid/read-row";
import { categorical, rate } from "../../support/factories";

const words = gridWords({
  start: "2022-01-01",
  today: "2022-07-29",
  handling: "TLP:GREEN",
  indicators: [
    categorical({
      id: "cible",
      label: "Cible visée",
      levels: [
        { id: "army", label: "Armée" },
        { id: "people", label: "Civils" },
      ],
    }),
    rate({ monitored: { from: "2022-02-01", to: "2022-06-30" } }),
  ],
  incidents: [{ id: "kati-1", title: "Attaque de Kati" }],
  documents: [{ id: "doc-1", title: "Une dépêche" }],
});
const full: GridRow = {
  indicator: "cible visee",
  reading: "armee",
  occurred: "22.07.2022",
  source: " Radio ",
  grade: "b2",
};
const read = (row: GridRow, order: "day-first" | null = null) => readRow(row, words, order);
const codes = (row: GridRow) => read(row).problems.map(({ column, code }) => `${column} ${code}`);

test("words are matched without accents and case, and what is left out has its usual value", () => {
  expect(read(full)).toEqual({
    problems: [],
    ready: {
      finding: {
        indicator: "cible",
        occurredOn: "2022-07-22",
        incidentId: null,
        title: "",
        place: "",
        handling: "TLP:GREEN",
      },
      report: {
        ...{ level: "army", source: "Radio", origin: null, grade: "B2", quote: "", note: "", reportedOn: "2022-07-22" },
        ...{ documentId: null, passage: null },
      },
      incidentTitle: "",
    },
  });
});

test("levels go by id, label or number, marks with or without TLP", () => {
  const level = (reading: string) => read({ ...full, reading }).ready?.report.level;
  expect([level("people"), level("CIVILS"), level("2")]).toEqual(["people", "people", "people"]);
  const mark = (text: string) => read({ ...full, mark: text }).ready?.finding.handling;
  expect([mark("amber + strict"), mark("TLP:RED"), mark("clear")]).toEqual([
    "TLP:AMBER+STRICT",
    "TLP:RED",
    "TLP:CLEAR",
  ]);
});

test("a known incident and document are linked, an unknown incident is named", () => {
  const ready = read({ ...full, incident: "attaque de KATI", document: "une depeche" }).ready;
  expect([ready?.finding.incidentId, ready?.incidentTitle, ready?.report.documentId]).toEqual(["kati-1", "", "doc-1"]);
  const fresh = read({ ...full, incident: "Another" }).ready;
  expect([fresh?.finding.incidentId, fresh?.incidentTitle]).toEqual([null, "Another"]);
});

describe("every broken rule stands at its cell", () => {
  test.each<[string, GridRow, string[]]>([
    [
      "nothing but a note",
      { note: "x" },
      ["indicator indicatorMissing", "occurred dayMissing", "source sourceMissing", "grade gradeMissing"],
    ],
    ["an unknown indicator", { ...full, indicator: "cible" + "s" }, ["indicator indicatorUnknown"]],
    ["no reading", { ...full, reading: "" }, ["reading readingMissing"]],
    ["an unknown reading", { ...full, reading: "3" }, ["reading readingUnknown"]],
    [
      "a reading of what counts events",
      { ...full, indicator: "alerts", occurred: "2022-03-01", reading: "army" },
      ["reading readingEvent"],
    ],
    ["a day that is none", { ...full, occurred: "soon" }, ["occurred dayUnreadable"]],
    ["a day of two meanings", { ...full, occurred: "03/04/2022" }, ["occurred dayAmbiguous"]],
    ["before the start", { ...full, occurred: "2021-12-31" }, ["occurred beforeStart"]],
    ["after today", { ...full, occurred: "2022-07-30" }, ["occurred future", "reported future"]],
    ["outside the watch", { ...full, indicator: "alerts", reading: "", occurred: "2022-07-01" }, ["occurred window"]],
    ["reported before it occurred", { ...full, reported: "2022-07-21" }, ["reported reportedFirst"]],
    ["a grade that is none", { ...full, grade: "G2" }, ["grade gradeUnknown"]],
    ["an unknown document", { ...full, document: "nowhere" }, ["document documentUnknown"]],
    ["an unknown mark", { ...full, mark: "purple" }, ["mark markUnknown"]],
    ["too long a quote", { ...full, quote: "x".repeat(10_001) }, ["quote tooLong"]],
  ])("%s", (_name, row, expected) => expect(codes(row)).toEqual(expected));
});

test("one choice for days settles the ambiguous ones", () => {
  expect(read({ ...full, occurred: "03/04/2022" }, "day-first").ready?.finding.occurredOn).toBe("2022-04-03");
});
