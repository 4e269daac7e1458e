import { describe, expect, test } from "vitest";
import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";
import { circleOf, originChain, originsOf, registeredOrigin } from "@/lib/domain/origin-chain";
import type { StoredSource } from "@/lib/domain/source-record";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { countsOnceWith, laterWords } from "@/lib/view/register/later-word";
import { sourceRecords } from "@/lib/view/register/source-records";
import { shareText, sourceRows } from "@/lib/view/register/source-rows";
import { finding, report } from "../../support/factories";

const stamp = { version: 1, recordedAt: "2024-02-01T00:00:00.000Z", recordedBy: "x", reason: "" };
let ids = 0;
const said = (
  source: string,
  level: string | null,
  reportedOn: string,
  over: Partial<StoredReport> = {},
): StoredReport => {
  ids += 1;
  return {
    ...report({ source, level, reportedOn }),
    ...stamp,
    ...{ id: `r${ids}`, findingId: "f", status: "active", review: "draft" },
    ...over,
  };
};
const found = (reports: readonly StoredReport[], status: StoredFinding["status"] = "counted"): StoredFinding => ({
  ...finding(),
  ...stamp,
  ...{ id: `f${ids}`, status, reports, effectiveHandling: "TLP:CLEAR" },
});
const entry = (
  id: string,
  name: string,
  repeats: string | null = null,
  status: StoredSource["status"] = "active",
): StoredSource => ({
  ...stamp,
  ...{ id, name, repeats, status, kind: "agency", reliability: "B", note: "" },
});
const recordOf = (findings: readonly StoredFinding[], name: string) =>
  sourceRecords(findings, []).find((each) => each.name === name);

describe("what became of a source's reports", () => {
  test("another origin later says the same, something else, or both; an earlier one says nothing of them", () => {
    const findings = [
      found([said("A", "yes", "2024-02-01"), said("B", "yes", "2024-02-02")]),
      found([said("A", "yes", "2024-02-01"), said("B", "no", "2024-02-03"), said("C", "yes", "2024-02-04")]),
      found([said("B", "no", "2024-02-01"), said("A", "yes", "2024-02-02")]),
      found([said("A", "no", "2024-02-05")]),
    ];
    expect(recordOf(findings, "A")).toMatchObject({ reports: 4, spokenOf: 2, confirmed: 2, contradicted: 1 });
    // B: first confirmed by nobody, then contradicted by C, then contradicted by A
    expect(recordOf(findings, "B")).toMatchObject({ reports: 3, spokenOf: 2, confirmed: 0, contradicted: 2 });
    expect(recordOf(findings, "C")).toMatchObject({ reports: 1, spokenOf: 0, confirmedShare: null });
  });

  test("on one day the order of recording decides who was later", () => {
    const findings = [found([said("A", "yes", "2024-02-01"), said("B", "yes", "2024-02-01")])];
    expect(recordOf(findings, "A")).toMatchObject({ confirmed: 1 });
    expect(recordOf(findings, "B")).toMatchObject({ confirmed: 0, spokenOf: 0 });
  });

  test("who repeats the origin neither confirms nor contradicts, whatever the capitals", () => {
    const copy = { origin: "agency a" };
    const findings = [
      found([
        said("Agency A", "yes", "2024-02-01"),
        said("B", "yes", "2024-02-02", copy),
        said("C", "no", "2024-02-03", copy),
      ]),
    ];
    expect(recordOf(findings, "Agency A")).toMatchObject({ spokenOf: 0, confirmed: 0, contradicted: 0 });
  });

  test("events confirm events; withdrawn and unreviewed reports and withdrawn findings say nothing", () => {
    const findings = [
      found([said("A", null, "2024-02-01"), said("B", null, "2024-02-02")]),
      found([said("A", "yes", "2024-02-01"), said("B", "yes", "2024-02-02", { status: "withdrawn" })]),
      found([said("A", "yes", "2024-02-01"), said("B", "yes", "2024-02-02", { status: "unreviewed" })]),
      found([said("A", "yes", "2024-02-01"), said("B", "yes", "2024-02-02")], "withdrawn"),
    ];
    expect(recordOf(findings, "A")).toMatchObject({ reports: 3, spokenOf: 1, confirmed: 1 });
  });

  test("grades, days and the register come with it; registered names without reports are there too", () => {
    const findings = [
      found([said("radio x", "yes", "2024-02-09", { grade: "C3" })]),
      found([said("Radio X", "yes", "2024-02-01", { grade: "B2" })]),
      found([said("Radio X ", "no", "2024-02-05", { grade: "C3" })]),
    ];
    const register = [entry("x", "Radio X", "a"), entry("a", "Agency A"), entry("o", "Old", null, "withdrawn")];
    const records = sourceRecords(findings, register);
    expect(records.map(({ name }) => name)).toEqual(["Agency A", "Radio X"]);
    expect(records[1]).toMatchObject({
      chain: ["Radio X", "Agency A"],
      reports: 3,
      firstOn: "2024-02-01",
      lastOn: "2024-02-09",
      grades: [
        { grade: "B2", reports: 1 },
        { grade: "C3", reports: 2 },
      ],
    });
    const say = sayIn("en");
    const rows = sourceRows(records, { say, formats: formatsIn("en") });
    expect(rows.map(({ path }) => path)).toEqual(["sources/a", "sources/x"]);
    expect(rows[1]).toMatchObject({ repeats: "Agency A", grades: "B2, C3 × 2", reliability: "B, usually reliable" });
  });

  // Wilson, 2 of 2 at 95 %: n / (n + z^2) with z = 1.959964, so 2 / 5.841459 = 0.3424
  test("two of two is no certainty: the interval begins at 34 %", () => {
    const voice = { say: sayIn("en"), formats: formatsIn("en") };
    const text = shareText(2, { spokenOf: 2, reports: 5 }, voice);
    expect(text.count).toBe("2 of 2");
    expect(text.interval).toContain("34 to 100");
    expect(shareText(0, { spokenOf: 0, reports: 5 }, voice).interval).toBe("");
  });
});

test("a report counts once with those of the same origin, level and finding", () => {
  const own = said("A", "yes", "2024-02-01");
  const copy = said("B", "yes", "2024-02-02", { origin: "a" });
  const other = said("C", "no", "2024-02-02", { origin: "A" });
  const gone = said("D", "yes", "2024-02-02", { origin: "A", status: "withdrawn" });
  const one = found([own, copy, other, gone]);
  expect(countsOnceWith(one, own)).toEqual([copy]);
  expect(countsOnceWith(one, copy)).toEqual([own]);
  expect(countsOnceWith(one, other)).toEqual([]);
  expect(countsOnceWith(one, gone)).toEqual([]);
  expect(laterWords([one])).toHaveLength(3);
});

describe("whom a source repeats", () => {
  const register = [
    entry("a", "A"),
    entry("b", "B", "a"),
    entry("c", "C", "b"),
    entry("d", "D", "gone"),
    entry("gone", "Gone", null, "withdrawn"),
  ];
  test("goes on to the end of the chain; withdrawn entries end it", () => {
    expect(originChain(register, entry("c", "C", "b")).map(({ name }) => name)).toEqual(["C", "B", "A"]);
    expect(["A", "b ", "C", "D", "nobody"].map((name) => registeredOrigin(register, name))).toEqual([
      null,
      "A",
      "A",
      null,
      null,
    ]);
    expect(originsOf(register)).toEqual({ b: "A", c: "A" });
  });
  test("never goes round: the circle is named", () => {
    expect(circleOf(register, "a", { name: "A", repeats: "c" })).toEqual(["A", "C", "B", "A"]);
    expect(circleOf(register, "b", { name: "B", repeats: "a" })).toBeNull();
    expect(circleOf(register, null, { name: "New", repeats: "c" })).toBeNull();
  });
});
