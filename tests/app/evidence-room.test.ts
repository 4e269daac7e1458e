import { describe, expect, it } from "vitest";
import { contributionScale } from "@/app/assessments/[slug]/evidence/_list/contribution-scale";
import {
  EvidenceQuery,
  evidenceSearch,
  isFiltered,
  parseEvidenceQuery,
} from "@/app/assessments/[slug]/evidence/_list/evidence-query";
import { filterRows } from "@/app/assessments/[slug]/evidence/_list/filter-rows";
import { historyRows } from "@/app/assessments/[slug]/evidence/[id]/_edit/history-rows";
import type { HistoryEntry } from "@/db/queries/history";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { evidenceRows, tagsOf } from "@/lib/view/evidence-rows";
import { incident, report, signal, smallCase } from "../view/small-case";

const everything = parseEvidenceQuery({});

describe("the address", () => {
  it("reads its own writing", () => {
    const query = EvidenceQuery.parse({
      ...everything,
      q: "Ségou & co",
      status: "draft",
      sort: "contribution",
      page: 3,
    });
    const params = Object.fromEntries(new URLSearchParams(evidenceSearch(query)));
    expect(parseEvidenceQuery(params)).toEqual(query);
    expect(evidenceSearch(everything)).toBe("");
  });
  it("falls back to everything for what it does not understand", () => {
    expect(parseEvidenceQuery({ status: "nonsense", page: "-4", sort: "x", for: "A B", q: ["one", "two"] })).toEqual({
      ...everything,
      q: "one",
    });
    expect(isFiltered(everything)).toBe(false);
    expect(isFiltered({ ...everything, grade: "B2" })).toBe(true);
    expect(isFiltered({ ...everything, sort: "contribution", for: "north" })).toBe(false);
  });
});

describe("filterRows", () => {
  const incidents = [incident("blast", 10, "Blast at the depot")];
  const view = smallCase({
    asOf: 30,
    incidents,
    findings: [
      signal("f1", 10, "yes", { title: "A light", place: "Ségou", incidentId: "blast" }),
      signal("f2", 20, "no", {
        reports: [report("r2", "no", { grade: "C3", source: "Radio", quote: "The depot burnt" })],
      }),
      signal("f3", 25, "yes", { status: "withdrawn" }),
      signal("f4", 40, "yes"),
    ],
  });
  const rows = evidenceRows(view, 0);
  const ids = (part: Partial<EvidenceQuery>) =>
    filterRows(rows, incidents, { ...everything, ...part }).map(({ id }) => id);

  it("finds every word anywhere in a finding, its reports and its incident", () => {
    expect(ids({ q: "segou" })).toEqual(["f1"]);
    expect(ids({ q: "DEPOT" })).toEqual(["f2", "f1"]);
    expect(ids({ q: "depot light" })).toEqual(["f1"]);
    expect(ids({ q: "nothing" })).toEqual([]);
  });
  it("filters by source, grade, incident and category, all at once", () => {
    expect(ids({ source: "Radio" })).toEqual(["f2"]);
    expect(ids({ grade: "C3" })).toEqual(["f2"]);
    expect(ids({ incident: "blast" })).toEqual(["f1"]);
    expect(ids({ incident: "none", category: "Signs" })).toEqual(["f4", "f3", "f2"]);
    expect(ids({ category: "Other" })).toEqual([]);
    expect(ids({ source: "Radio", grade: "A1" })).toEqual([]);
  });
  it("knows what counts", () => {
    expect(ids({ status: "counted" })).toEqual(["f2", "f1"]);
    expect(ids({ status: "standing" })).toEqual(["f4", "f2", "f1"]);
    expect(ids({ status: "withdrawn" })).toEqual(["f3"]);
    expect(ids({ status: "later" })).toEqual(["f4"]);
  });
  it("knows what awaits review, in whole or in part", () => {
    const { file } = view;
    const [f1, ...others] = file.findings;
    const [told] = f1?.reports ?? [];
    if (f1 === undefined || told === undefined) throw new Error("another case");
    const waiting = { ...told, id: "w", status: "unreviewed" as const };
    const of = (id: string, reports: readonly (typeof waiting | typeof told)[]) => ({ ...f1, id, reports });
    const findings = [...others, of("part", [told, waiting]), of("whole", [waiting])];
    const awaiting = evidenceRows({ ...view, file: { ...file, findings } }, 0, findings);
    const found = filterRows(awaiting, incidents, { ...everything, status: "unreviewed" });
    expect(found.map(({ id }) => id).toSorted()).toEqual(["part", "whole"]);
    expect(tagsOf(of("whole", [waiting]), "2030-01-01")).toEqual(["unreviewed"]);
    expect(tagsOf(of("part", [told, waiting]), "2030-01-01")).toEqual(["partly"]);
    const counted = filterRows(awaiting, incidents, { ...everything, status: "counted" });
    expect(counted.map(({ id }) => id)).not.toContain("whole");
  });
  it("sorts by size, what is not counted last", () => {
    // f1 takes 21.0 points from the first scenario, f2 gives it 17.2
    expect(ids({ sort: "contribution" })).toEqual(["f1", "f2", "f4", "f3"]);
    expect(ids({ sort: "day" })).toEqual(["f4", "f3", "f2", "f1"]);
  });
});

describe("contributionScale", () => {
  it("puts two round hairlines inside the largest bar", () => {
    expect(contributionScale([217, -83, null])).toEqual({ half: 240, step: 100 });
    expect(contributionScale([null])).toEqual({ half: 24, step: 10 });
    expect(contributionScale([-990]).half).toBe(990);
  });
});

describe("historyRows", () => {
  const entry = (version: number, status: string, at: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
    version,
    recordedAt: at,
    recordedBy: "local",
    recordedByName: "Local analyst",
    reason: "",
    changed: [],
    record: { status, title: "", place: "Kati", occurredOn: "2022-07-22", incidentId: null },
    ...more,
  });
  const data = {
    indicator: undefined,
    incidents: [{ id: "blast", title: "Blast", occurredOn: "2022-07-22" }],
    documents: [],
  };
  const rows = historyRows(
    [
      {
        id: "f",
        source: null,
        entries: [
          entry(3, "withdrawn", "2022-07-25T09:00:00.000Z", { changed: ["status"], reason: "An old video" }),
          entry(2, "counted", "2022-07-23T09:00:00.000Z", {
            changed: ["incidentId", "occurredOn"],
            reason: "Same blast",
            record: { status: "counted", occurredOn: "2022-07-21", incidentId: "blast" },
          }),
          entry(1, "counted", "2022-07-22T09:00:00.000Z"),
        ],
      },
      { id: "r", source: "Radio", entries: [entry(1, "active", "2022-07-24T09:00:00.000Z")] },
    ],
    { say: sayIn("en"), formats: formatsIn("en"), data },
  );

  it("puts all revisions into one list, newest first", () => {
    expect(rows.map((row) => `${row.what}: ${row.of}`)).toEqual([
      "Withdrawn: finding, version 3",
      "Recorded: report by Radio, version 1",
      "Revised: finding, version 2",
      "Recorded: finding, version 1",
    ]);
    expect(rows[0]).toMatchObject({ by: "Local analyst", at: "25 Jul 2022, 09:00 UTC", reason: "An old video" });
  });
  it("says what changed in names and written days", () => {
    expect(rows[2]?.changes).toEqual(["Incident: empty to Blast", "Occurred on: 22 Jul 2022 to 21 Jul 2022"]);
    expect(rows[0]?.changes).toEqual(["Status: Counted to Withdrawn"]);
    expect(rows[3]?.changes).toEqual([]);
  });
});
