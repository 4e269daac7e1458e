import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createIncident } from "@/db/commands/create-incident";
import { recordReport } from "@/db/commands/record-report";
import { recordReports } from "@/db/commands/record-reports";
import { withdrawFinding } from "@/db/commands/withdraw-finding";
import { readCase } from "@/db/queries/read-case";
import type { Store } from "@/db/store";
import type { CaseFile } from "@/lib/domain/case-file";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { decodeText } from "@/lib/exchange/decode-text.mjs";
import { findingsCsv, guarded, unguarded } from "@/lib/exchange/findings-csv";
import { fileFates } from "@/lib/view/grid/file-fates";
import { readBlock } from "@/lib/view/grid/read-block";
import { gridWords } from "@/lib/view/grid/read-row";
import { thereFrom, thereOf } from "@/lib/view/grid/there-of";
import { finding, report } from "../support/factories";
import { storeKinds } from "../support/fresh-store";
import { at, openSmallCase } from "../support/small-case";

const fatesIn = (file: CaseFile, csv: string) =>
  fileFates(
    readBlock(csv),
    gridWords({
      ...{ start: file.model.start, today: "2024-03-01", handling: file.assessment.handling, documents: [] },
      ...{ indicators: file.model.indicators, incidents: file.incidents },
    }),
    null,
    thereFrom(thereOf(file)),
  );
const counted = (fates: readonly { fate: string }[]) =>
  Object.fromEntries(
    ["new", "joins", "same", "withdrawn", "invalid"].map((fate) => [
      fate,
      fates.filter((one) => one.fate === fate).length,
    ]),
  );
const scores = (file: CaseFile) => [...current(assess(toScoringInput(file))).p];

const hostile = '=cmd|"/C calc"!A0\nsecond, line\tand "more"';

describe("our own CSV", () => {
  let store: Store;
  beforeAll(async () => {
    const sqlite = storeKinds[0]?.[1];
    if (sqlite === undefined) throw new Error("no store");
    store = await sqlite();
    await openSmallCase(store, {}, "first");
    await openSmallCase(store, {}, "copy");
    const incident = { title: "Raid, the first", occurredOn: "2024-02-10", place: null };
    await createIncident(at(store), { slug: "first", id: "raid", incident });
    const record = (over: Parameters<typeof finding>[0], told: Parameters<typeof report>[0], separate = false) =>
      recordReport(at(store), { slug: "first", finding: finding(over), report: report(told), separate });
    await record({ title: "+1 title", place: "Ségou" }, { quote: hostile, note: "'=already" });
    await record({}, { source: "Radio", origin: "Agency", level: "no" });
    await record({}, { source: "Apart", level: "no" }, true);
    const alert = { indicator: "alerts", occurredOn: "2024-02-10" };
    await record(alert, { level: null, reportedOn: "2024-02-11" });
    await record(alert, { level: null, reportedOn: "2024-02-11" });
    await record({ ...alert, incidentId: "raid" }, { level: null, reportedOn: "2024-02-11" });
    await record({ ...alert, incidentId: "raid" }, { level: null, source: "Radio", reportedOn: "2024-02-12" });
    const gone = await record({ occurredOn: "2024-02-20" }, { reportedOn: "2024-02-20" });
    await withdrawFinding(at(store), { slug: "first", id: gone.finding.id, expectedVersion: 1, reason: "Wrong" });
  });
  afterAll(() => store?.close());
  const read = (slug: string) => readCase(at(store), { slug });

  test("goes into an empty copy with the same findings, texts and scores", async () => {
    const original = await read("first");
    const fates = fatesIn(await read("copy"), findingsCsv(original));
    expect(counted(fates)).toEqual({ new: 5, joins: 2, same: 0, withdrawn: 1, invalid: 0 });
    await recordReports(at(store), { slug: "copy", rows: fates.flatMap(({ send }) => (send === null ? [] : [send])) });
    const copy = await read("copy");
    expect(scores(copy)).toEqual(scores(original));
    const texts = ({ findings }: CaseFile) =>
      findings
        .filter(({ status }) => status !== "withdrawn")
        .map(({ title, place, reports }) => [title, place, ...reports.map((one) => [one.quote, one.note, one.origin])])
        .map((one) => JSON.stringify(one))
        .sort();
    expect(texts(copy)).toEqual(texts(original));
    expect(copy.incidents.map(({ title }) => title)).toEqual(["Raid, the first"]);
  });

  test("read again, changes nothing, in the assessment it came from and in the copy", async () => {
    const csv = findingsCsv(await read("first"));
    expect(counted(fatesIn(await read("first"), csv))).toEqual({ new: 0, joins: 0, same: 7, withdrawn: 1, invalid: 0 });
    expect(counted(fatesIn(await read("copy"), csv))).toMatchObject({ new: 0, joins: 0, same: 7 });
  });

  test("carries the mark of a stricter document that is quoted, and tells a report that waits for its review", async () => {
    const { findings, incidents } = await read("first");
    const [one] = findings.filter(({ status }) => status === "counted");
    if (one === undefined) throw new Error("no finding counts");
    const reports = one.reports.slice(0, 1).map((each) => ({ ...each, status: "unreviewed" as const }));
    const csv = findingsCsv({ findings: [{ ...one, reports, effectiveHandling: "TLP:RED" }], incidents });
    expect(csv).toMatch(/,TLP:RED,unreviewed\r\n$/);
  });

  test("does not bring back what was withdrawn since", async () => {
    const csv = findingsCsv(await read("copy"));
    const copy = await read("copy");
    const [one] = copy.findings;
    if (one === undefined) throw new Error("the copy has findings");
    const { id, version: expectedVersion } = one;
    await withdrawFinding(at(store), { slug: "copy", id, expectedVersion, reason: "Wrong" });
    expect(counted(fatesIn(await read("copy"), csv))).toMatchObject({ new: 0, joins: 0, same: 7 });
  });

  test("says of each row what is wrong with it, at its line", async () => {
    const csv = "indicator,reading,occurred,source,grade\nsign,yes,2024-02-01,A,B2\nsign,maybe,soon,A,Z9\n,,,,\n";
    const fates = fatesIn(await read("first"), csv);
    expect(fates.map(({ line, fate, problems }) => [line, fate, problems.map(({ column }) => column)])).toEqual([
      [2, "joins", []],
      [3, "invalid", ["reading", "occurred", "grade"]],
      [4, "empty", []],
    ]);
  });

  test("a cell of ten megabytes is refused at its row, and the others are read", async () => {
    const csv = `indicator,reading,occurred,source,grade,quote\nsign,yes,2024-02-05,A,B2,"${"x".repeat(10_000_000)}"\nsign,yes,2024-02-06,A,B2,"a\nb"\n`;
    const fates = fatesIn(await read("first"), csv);
    expect(fates.map(({ fate, problems }) => [fate, problems[0]?.code])).toEqual([
      ["invalid", "tooLong"],
      ["new", undefined],
    ]);
  });
});

test.each(["=1+1", "+x", "-x", "@x", "'=x", "''", "'tis", "-5", "+33 1", "plain", "", "'-5"])(
  "%s comes back as it was",
  (text) => {
    expect(unguarded(guarded(text))).toBe(text);
  },
);

test("what a spreadsheet would run is behind an apostrophe, numbers are not", () => {
  expect(["=1+1", "@SUM(A1)", "-5", "-x"].map(guarded)).toEqual(["'=1+1", "'@SUM(A1)", "-5", "'-x"]);
});

describe("the bytes of a file", () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
  test.each([
    ["UTF-8 with a mark", new Uint8Array(Buffer.from("\uFEFFSégou", "utf8")), "utf-8"],
    ["UTF-8", new Uint8Array(Buffer.from("Ségou", "utf8")), "utf-8"],
    ["Windows-1252", new Uint8Array([0x53, 0xe9, 0x67, 0x6f, 0x75]), "windows-1252"],
    ["UTF-16 with a mark", utf16("\uFEFFSégou"), "utf-16le"],
    ["UTF-16 without one", utf16("Ségou"), "utf-16le"],
    [
      "UTF-16 the other way",
      utf16("\uFEFFSégou").reduceRight((swapped, _, at, all) => {
        if (at % 2 === 0) swapped.set([all[at + 1] ?? 0, all[at] ?? 0], at);
        return swapped;
      }, new Uint8Array(12)),
      "utf-16be",
    ],
  ])("%s", (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toMatchObject({ text: "Ségou", encoding });
  });
});
