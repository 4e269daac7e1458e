import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDocument } from "@/db/commands/create-document";
import { createIncident } from "@/db/commands/create-incident";
import { recordReport } from "@/db/commands/record-report";
import { type BatchRow, recordReports } from "@/db/commands/record-reports";
import { restoreReports } from "@/db/commands/restore-reports";
import { reviseReport } from "@/db/commands/revise-report";
import { withdrawReports } from "@/db/commands/withdraw-reports";
import { listAudit } from "@/db/queries/list-audit";
import { readCase } from "@/db/queries/read-case";
import type { Store } from "@/db/store";
import type { CaseFile } from "@/lib/domain/case-file";
import { Document } from "@/lib/domain/document";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { categorical, finding, model, rate, report } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { refusal } from "../../support/refusal";
import { at, openSmallCase } from "../../support/small-case";

/** "sure" leaves no scenario a chance when it is read both ways by certain reports. */
const strict = model({
  indicators: [
    categorical(),
    rate(),
    categorical({
      id: "sure",
      label: "Sure",
      likelihood: [
        [1, 0],
        [0, 1],
      ],
    }),
  ],
  gradeWeights: {
    reliability: { A: 1, B: 0.85, C: 0.7, D: 0.45, E: 0.2, F: 0.5 },
    credibility: { "1": 1, "2": 0.85, "3": 0.65, "4": 0.4, "5": 0.15, "6": 0.5 },
  },
});

const row = (over: Partial<BatchRow["finding"]>, told: Partial<BatchRow["report"]> = {}): BatchRow => ({
  finding: finding(over),
  report: report({ reportedOn: over.occurredOn ?? "2024-02-01", ...told }),
});

/** What joins, what stands alone, marks that rise, and readings that exclude each other, in an order that matters. */
const mixed: readonly BatchRow[] = [
  row({ occurredOn: "2024-01-05" }),
  row({ occurredOn: "2024-01-05", handling: "TLP:RED", title: "Named later" }, { level: "no", source: "Radio" }),
  row({ indicator: "alerts", occurredOn: "2024-01-06" }, { level: null }),
  row({ indicator: "alerts", occurredOn: "2024-01-06" }, { level: null }),
  row({ indicator: "alerts", occurredOn: "2024-01-07", incidentId: "raid" }, { level: null }),
  row({ indicator: "alerts", occurredOn: "2024-01-07", incidentId: "raid" }, { level: null, source: "Radio" }),
  row({ indicator: "sure", occurredOn: "2024-01-08" }, { grade: "A1" }),
  row({ indicator: "sure", occurredOn: "2024-01-08" }, { grade: "A1", level: "no", source: "Radio" }),
  row({ indicator: "sure", occurredOn: "2024-01-08" }, { grade: "A1", source: "Gazette" }),
  row({ indicator: "sure", occurredOn: "2024-01-08" }, { grade: "A1", level: "no", source: "Tribune" }),
  row({ occurredOn: "2024-01-05" }, { source: "Last" }),
  { ...row({ occurredOn: "2024-01-05" }, { source: "Apart" }), separate: true },
];

/** A case without what differs by chance: ids and who begins a finding first among equals. */
function shape(file: CaseFile) {
  return file.findings
    .map(({ indicator, occurredOn, incidentId, title, place, handling, status, version, reports }) => ({
      ...{ indicator, occurredOn, title, place, handling, status, version, hasIncident: incidentId !== null },
      reports: reports.map(({ level, source, grade, version: of, status: counts }) => [
        level,
        source,
        grade,
        of,
        counts,
      ]),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const scores = (file: CaseFile) => [...current(assess(toScoringInput(file))).p];
const incident = { title: "Raid", occurredOn: "2024-01-07", place: null };

describe.each(storeKinds)("a batch of reports on %s", (_name, freshStore) => {
  let store: Store;
  let cases = 0;
  beforeAll(async () => {
    store = await freshStore();
  });
  afterAll(() => store?.close());
  const open = async () => {
    cases += 1;
    const slug = `case-${cases}`;
    await openSmallCase(store, strict, slug);
    return slug;
  };
  const read = (slug: string) => readCase(at(store), { slug });

  test("stores what recording one after another stores, drafts included", async () => {
    const [one, many] = [await open(), await open()];
    for (const slug of [one, many]) await createIncident(at(store), { slug, id: `raid-${slug}`, incident });
    const of = (slug: string) =>
      mixed.map((each) =>
        each.finding.incidentId === null ? each : { ...each, finding: { ...each.finding, incidentId: `raid-${slug}` } },
      );
    const single = [];
    for (const each of of(one)) single.push(await recordReport(at(store), { slug: one, ...each }));
    const batch = await recordReports(at(store), { slug: many, rows: of(many) });
    const [a, b] = [await read(one), await read(many)];
    expect(a.findings.map(({ status }) => status)).toContain("draft");
    expect(shape(b)).toEqual(shape(a));
    expect(scores(b)).toEqual(scores(a));
    expect(batch.rows.map(({ joined }) => joined)).toEqual(single.map(({ joined }) => joined));
  });

  test("a passage must stand in its document, and its words become the quote", async () => {
    const slug = await open();
    const text = "They closed the road.";
    const { id: documentId } = await createDocument(at(store), {
      slug,
      document: Document.parse({ title: "Road", text, handling: "TLP:CLEAR" }),
    });
    const textSha256 = createHash("sha256").update(text).digest("hex");
    const quoting = (exact: string) =>
      row(
        { occurredOn: "2024-01-05" },
        {
          ...{ documentId, quote: "Something else" },
          passage: { textSha256, start: 5, end: 11, exact, prefix: "They ", suffix: " the road." },
        },
      );
    const refused = await refusal(recordReports(at(store), { slug, rows: [row({}), quoting("opened")] }));
    expect(refused.detail.fields?.map(({ path }) => path)).toEqual(["rows.1.report.passage.exact"]);
    expect((await read(slug)).findings).toEqual([]);
    await recordReports(at(store), { slug, rows: [quoting("closed")] });
    expect((await read(slug)).findings[0]?.reports[0]).toMatchObject({ quote: "closed", passage: { start: 5 } });
  });

  test("joins what is there before the batch", async () => {
    const slug = await open();
    const first = await recordReport(at(store), { slug, ...row({ occurredOn: "2024-01-05" }) });
    const { rows } = await recordReports(at(store), {
      slug,
      rows: [row({ occurredOn: "2024-01-05" }, { source: "R" })],
    });
    expect(rows).toMatchObject([{ finding: { id: first.finding.id }, joined: true, draft: false }]);
    expect((await read(slug)).findings[0]?.reports.map(({ source }) => source)).toEqual(["Agency", "R"]);
  });

  test("makes an incident once for all rows that name it, with the earliest day, and uses the one that is there", async () => {
    const slug = await open();
    const named = (incidentTitle: string, over: Partial<BatchRow["finding"]>) => ({ ...row(over), incidentTitle });
    const { incidents } = await recordReports(at(store), {
      slug,
      rows: [
        named("Kati", { occurredOn: "2024-01-09" }),
        { ...named(" kati ", { occurredOn: "2024-01-08", indicator: "sure", place: "Kati camp" }) },
        named("Other", { occurredOn: "2024-01-10" }),
      ],
    });
    expect(incidents.map(({ title }) => title)).toEqual(["Kati", "Other"]);
    const file = await read(slug);
    expect(file.incidents.find(({ title }) => title === "Kati")).toMatchObject({
      occurredOn: "2024-01-08",
      place: { name: "Kati camp" },
    });
    const again = await recordReports(at(store), {
      slug,
      rows: [named("KATI", { occurredOn: "2024-01-09", indicator: "alerts" })].map((each) => ({
        ...each,
        report: { ...each.report, level: null },
      })),
    });
    expect(again.incidents).toEqual([]);
    expect((await read(slug)).incidents).toHaveLength(2);
  });

  test("stores nothing when one row breaks a rule, and names every broken field by its row", async () => {
    const slug = await open();
    const broken = await refusal(
      recordReports(at(store), {
        slug,
        rows: [
          { ...row({}), incidentTitle: "Never" },
          row({ occurredOn: "2023-12-31" }),
          row({}, { level: "perhaps" }),
          row({ indicator: "nothing" }),
          row({}, { reportedOn: "2024-01-31" }),
          row({}, { documentId: "no-such" }),
          row({ incidentId: "no-such" }),
          row({}, { source: " " }),
        ],
      }),
    );
    // The last is a matter of form and told first, alone.
    expect(broken.detail.fields?.map(({ path }) => path)).toEqual(["rows.7.report.source"]);
    const meaning = await refusal(
      recordReports(at(store), {
        slug,
        rows: [
          { ...row({}), incidentTitle: "Never" },
          row({ occurredOn: "2023-12-31" }),
          row({}, { level: "perhaps" }),
          row({ indicator: "nothing" }),
          row({}, { reportedOn: "2024-01-31" }),
          row({}, { documentId: "no-such" }),
          row({ incidentId: "no-such" }),
        ],
      }),
    );
    expect(meaning.detail.fields?.map(({ path, rule }) => [path, rule])).toEqual([
      ["rows.1.finding.occurredOn", "evidence-before-start"],
      ["rows.2.report.level", "unknown-level"],
      ["rows.3.finding.indicator", "unknown-indicator"],
      ["rows.4.report.reportedOn", "invalid-input"],
      ["rows.5.report.documentId", "unknown-reference"],
      ["rows.6.finding.incidentId", "unknown-reference"],
    ]);
    const file = await read(slug);
    expect([file.findings, file.incidents]).toEqual([[], []]);
  });

  test("refuses another day of an incident, at the row", async () => {
    const slug = await open();
    const named = (occurredOn: string) => ({ ...row({ occurredOn }), incidentTitle: "Kati" });
    const { detail } = await refusal(
      recordReports(at(store), { slug, rows: [named("2024-01-09"), named("2024-01-09"), named("2024-01-10")] }),
    );
    expect(detail.fields?.map(({ path }) => path)).toEqual(["rows.2.finding.occurredOn"]);
    expect((await read(slug)).incidents).toEqual([]);
  });

  test("is taken back and brought back as a whole, with one entry of the audit each", async () => {
    const slug = await open();
    await recordReport(at(store), { slug, ...row({ occurredOn: "2024-01-05" }, { source: "Before" }) });
    const before = await read(slug);
    const recorded = await recordReports(at(store), {
      slug,
      rows: mixed.filter((one) => one.finding.incidentId === null),
    });
    const after = await read(slug);
    expect(scores(after)).not.toEqual(scores(before));
    const reports = recorded.rows.map(({ finding: of, report: kept }) => ({
      ...{ findingId: of.id, reportId: kept.id, version: kept.version },
    }));
    const back = await withdrawReports(at(store), { slug, reports, reason: "Wrong file" });
    expect(scores(await read(slug))).toEqual(scores(before));
    const versions = back.reports.map(({ id, findingId, version }) => ({ reportId: id, findingId, version }));
    await restoreReports(at(store), { slug, reports: versions, reason: "" });
    const restored = await read(slug);
    expect(scores(restored)).toEqual(scores(after));
    expect(restored.findings.map(({ status }) => status)).toEqual(after.findings.map(({ status }) => status));
    const audit = await listAudit(at(store), { slug, limit: 10 });
    const entries = audit.filter(({ entity }) => entity === "report-batch").map(({ action }) => action);
    expect(entries.sort()).toEqual(["recordReports", "restoreReports", "withdrawReports"]);
  });

  test("rows that belong together make one finding, and the id of a finding sends them there", async () => {
    const slug = await open();
    const event = (source: string, together: string) => ({
      ...row({ indicator: "alerts", occurredOn: "2024-01-06" }, { level: null, source }),
      together,
    });
    const first = await recordReports(at(store), {
      slug,
      rows: [event("A", "x"), event("B", "y"), event("C", "x"), event("D", "")],
    });
    const ids = first.rows.map(({ finding: of }) => of.id);
    expect([ids[2] === ids[0], new Set(ids).size]).toEqual([true, 3]);
    const more = await recordReports(at(store), { slug, rows: [event("E", ids[1] ?? "")] });
    expect(more.rows[0]).toMatchObject({ finding: { id: ids[1] }, joined: true });
  });

  test("takes nothing back when somebody changed one of its reports", async () => {
    const slug = await open();
    const { rows } = await recordReports(at(store), {
      slug,
      rows: [row({ occurredOn: "2024-01-05" }), row({ occurredOn: "2024-01-06" })],
    });
    const reports = rows.map(({ finding: of, report: kept }) => ({ findingId: of.id, reportId: kept.id, version: 1 }));
    const [, second] = reports;
    if (second === undefined) throw new Error("two rows were recorded");
    await reviseReport(at(store), {
      ...{ slug, findingId: second.findingId, id: second.reportId, expectedVersion: 1, reason: "Typo" },
      report: report({ reportedOn: "2024-01-06", source: "Corrected" }),
    });
    const { code } = await refusal(withdrawReports(at(store), { slug, reports, reason: "Undo" }));
    expect(code).toBe("version-conflict");
    expect((await read(slug)).findings.map(({ status }) => status)).toEqual(["counted", "counted"]);
  });
});
