import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addReport } from "@/db/commands/add-report";
import { createDocument } from "@/db/commands/create-document";
import { createIncident } from "@/db/commands/create-incident";
import { recordReport } from "@/db/commands/record-report";
import { restoreFinding } from "@/db/commands/restore-finding";
import { reviseAssessment } from "@/db/commands/revise-assessment";
import { reviseDocument } from "@/db/commands/revise-document";
import { reviseModel } from "@/db/commands/revise-model";
import { withdrawFinding } from "@/db/commands/withdraw-finding";
import { readCase } from "@/db/queries/read-case";
import { readCaseFile } from "@/db/records/case-file";
import type { Steps, Store } from "@/db/store";
import { finding, model, newAssessment, report } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { at, openSmallCase, SLUG } from "../../support/small-case";

const slug = SLUG;
const document = {
  title: "D",
  publisher: "",
  author: "",
  language: null,
  grade: null,
  originalSha256: null,
  publishedOn: null,
  url: null,
  text: null,
  note: "",
  handling: "TLP:CLEAR" as const,
};

/**
 * What happens: 1 Jan the case is opened; 10 Jan a finding of 5 Jan is recorded (reported on 6 Jan) with a document; 12 Jan a second
 * report joins it (reported on 8 Jan); 20 Jan the model gets a half-life of 30 days; 25 Jan the finding is withdrawn; 30 Jan restored;
 * 1 Feb a finding of 1 Feb is recorded; 10 Feb the document is marked TLP:AMBER.
 */
async function tell(store: Store): Promise<string> {
  await openSmallCase(store);
  await createDocument(at(store, "2024-01-10"), { slug, id: "paper", document });
  await createIncident(at(store, "2024-01-10"), {
    slug,
    incident: { title: "Raid", occurredOn: "2024-01-05", place: null },
  });
  const first = { ...finding({ occurredOn: "2024-01-05" }) };
  const { finding: stored } = await recordReport(at(store, "2024-01-10"), {
    slug,
    finding: first,
    report: report({ reportedOn: "2024-01-06", documentId: "paper" }),
  });
  const { id } = stored;
  await addReport(at(store, "2024-01-12"), {
    slug,
    findingId: id,
    report: report({ reportedOn: "2024-01-08", source: "Radio" }),
  });
  const faster = model({ dynamics: { kind: "half-life", halfLifeDays: 30 } });
  await reviseModel(at(store, "2024-01-20"), { slug, expectedVersion: 2, model: faster, reason: "Faster" });
  await withdrawFinding(at(store, "2024-01-25"), { slug, id, expectedVersion: 1, reason: "Doubtful" });
  await restoreFinding(at(store, "2024-01-30"), { slug, id, expectedVersion: 2, reason: "Confirmed" });
  await recordReport(at(store, "2024-02-01"), { slug, finding: finding(), report: report() });
  const marked = { ...document, handling: "TLP:AMBER" as const };
  await reviseDocument(at(store, "2024-02-10"), {
    slug,
    id: "paper",
    expectedVersion: 1,
    document: marked,
    reason: "",
  });
  return id;
}

describe.each(storeKinds)("a case read on %s", (_name, freshStore) => {
  let store: Store;
  let id: string;
  beforeAll(async () => {
    store = await freshStore();
    id = await tell(store);
  });
  afterAll(() => store?.close());
  const read = (asOf?: string, by?: "recorded" | "reported") => readCase(at(store), { slug, asOf, by });

  test.each([
    ["2023-06-01", "2024-01-01", 1, 0, []],
    ["2024-01-01", "2024-01-01", 2, 0, []],
    ["2024-01-09", "2024-01-09", 2, 0, []],
    ["2024-01-10", "2024-01-10", 2, 1, [["counted", 1]]],
    ["2024-01-12", "2024-01-12", 2, 1, [["counted", 2]]],
    ["2024-01-20", "2024-01-20", 3, 1, [["counted", 2]]],
    ["2024-01-25", "2024-01-25", 3, 1, [["withdrawn", 2]]],
    ["2024-01-31", "2024-01-31", 3, 1, [["counted", 2]]],
    [
      "2024-02-01",
      "2024-02-01",
      3,
      1,
      [
        ["counted", 2],
        ["counted", 1],
      ],
    ],
  ])("as recorded by %s", async (asOf, until, modelVersion, incidents, findings) => {
    const file = await read(asOf);
    expect(file.cut).toEqual({ until, by: "recorded", asOf: `${asOf}T23:59:59.999Z` });
    expect(file.model.version).toBe(modelVersion);
    expect(file.incidents).toHaveLength(incidents);
    expect(file.findings.map((each) => [each.status, each.reports.length])).toEqual(findings);
  });

  test("with the model of then, whole", async () => {
    expect((await read("2024-01-19")).model.dynamics).toEqual({ kind: "half-life", halfLifeDays: 90 });
    expect((await read("2024-01-20")).model).toMatchObject({
      dynamics: { kind: "half-life", halfLifeDays: 30 },
      reason: "Faster",
      recordedAt: "2024-01-20T12:00:00.000Z",
    });
  });

  test("as of an instant cuts at the instant", async () => {
    const before = await read("2024-01-10T11:59:59.999Z");
    expect([before.findings.length, before.cut]).toEqual([
      0,
      { until: "2024-01-10", by: "recorded", asOf: "2024-01-10T11:59:59.999Z" },
    ]);
    expect((await read("2024-01-10T12:00:00Z")).findings).toHaveLength(1);
  });

  test.each([
    ["2024-01-05", []],
    ["2024-01-06", [["counted", 1]]],
    ["2024-01-08", [["counted", 2]]],
    ["2024-01-25", [["counted", 2]]],
    [
      "2024-02-01",
      [
        ["counted", 2],
        ["counted", 1],
      ],
    ],
  ])("as reported by %s, with the records and the model of today", async (asOf, findings) => {
    const file = await read(asOf, "reported");
    expect(file.cut).toEqual({ until: asOf, by: "reported", asOf: `${asOf}T23:59:59.999Z` });
    expect(file.model.version).toBe(3);
    expect(file.findings.map((each) => [each.status, each.reports.length])).toEqual(findings);
  });

  test("without a cut everything, until today or the last evidence", async () => {
    const file = await read();
    expect(file.cut).toEqual({ until: "2024-03-01", by: "recorded", asOf: null });
    expect(file.findings.map((each) => each.occurredOn)).toEqual(["2024-01-05", "2024-02-01"]);
    const {
      slug: _s,
      start: _a,
      dynamics: _b,
      scenarios: _c,
      ...details
    } = newAssessment({ readUntil: "last-evidence" });
    await reviseAssessment(at(store), { slug, expectedVersion: 1, details, reason: "" });
    expect((await read()).cut.until).toBe("2024-02-01");
    await openSmallCase(store, {}, "empty");
    const none = { ...details, title: "Empty" };
    await reviseAssessment(at(store), { slug: "empty", expectedVersion: 1, details: none, reason: "" });
    expect((await readCase(at(store), { slug: "empty" })).cut.until).toBe("2024-01-01");
  });

  test("a mark that was raised later binds the look back too", async () => {
    const [first] = (await read("2024-01-10")).findings;
    expect(first).toMatchObject({ id, handling: "TLP:CLEAR", effectiveHandling: "TLP:AMBER" });
  });

  test("sees at once what was written since it was last read", async () => {
    const before = await read();
    expect((await read()).findings).toEqual(before.findings);
    const on = { occurredOn: "2024-02-20" };
    const added = await recordReport(at(store), {
      slug,
      finding: finding(on),
      report: report({ reportedOn: "2024-02-20" }),
    });
    expect((await read()).findings).toEqual([...before.findings, added.finding]);
    await withdrawFinding(at(store), { slug, id: added.finding.id, expectedVersion: 1, reason: "x" });
    expect((await read()).findings.at(-1)?.status).toBe("withdrawn");
  });

  test("takes as many statements for a long history as for a short one", async () => {
    const short = await statementsOf(store);
    for (let n = 0; n < 20; n++)
      await recordReport(at(store), {
        slug,
        finding: finding(),
        report: report({ source: `Source ${n}` }),
        separate: n % 2 === 0,
      });
    expect(await statementsOf(store)).toEqual(short);
    expect(Math.max(...short)).toBeLessThanOrEqual(10);
  });
});

/** How many statements a read takes: without a cut, at a cut by the one clock and by the other. */
async function statementsOf(store: Store): Promise<number[]> {
  const { t } = store;
  const counts: number[] = [];
  for (const args of [{}, { asOf: "2024-02-01" }, { asOf: "2024-02-01", by: "reported" as const }]) {
    const count = await store.read(function* (tx): Steps<number> {
      const steps = readCaseFile({ tx, t, actor: at(store).actor, now: at(store).now }, { slug, ...args });
      let taken = 0;
      for (let step = steps.next(); !step.done; step = steps.next()) {
        taken += 1;
        yield step.value;
      }
      return taken;
    });
    counts.push(count);
  }
  return counts;
}
