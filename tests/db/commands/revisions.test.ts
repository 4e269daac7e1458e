import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDocument } from "@/db/commands/create-document";
import { createIncident } from "@/db/commands/create-incident";
import { createQuestion } from "@/db/commands/create-question";
import { recordReport } from "@/db/commands/record-report";
import { restoreDocument } from "@/db/commands/restore-document";
import { restoreFinding } from "@/db/commands/restore-finding";
import { restoreReport } from "@/db/commands/restore-report";
import { reviseAssessment } from "@/db/commands/revise-assessment";
import { reviseDocument } from "@/db/commands/revise-document";
import { reviseFinding } from "@/db/commands/revise-finding";
import { reviseIncident } from "@/db/commands/revise-incident";
import { reviseQuestion } from "@/db/commands/revise-question";
import { reviseReport } from "@/db/commands/revise-report";
import { withdrawDocument } from "@/db/commands/withdraw-document";
import { withdrawFinding } from "@/db/commands/withdraw-finding";
import { withdrawQuestion } from "@/db/commands/withdraw-question";
import { withdrawReport } from "@/db/commands/withdraw-report";
import { getDocument } from "@/db/queries/get-document";
import { history } from "@/db/queries/history";
import { listAudit } from "@/db/queries/list-audit";
import { listDocuments } from "@/db/queries/list-documents";
import { readCase } from "@/db/queries/read-case";
import type { Store } from "@/db/store";
import { finding, newAssessment, report } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { codeAndFields, refusal } from "../../support/refusal";
import { at, openSmallCase, SLUG } from "../../support/small-case";

const slug = SLUG;
const document = {
  title: "Paper",
  publisher: "Press",
  author: "",
  language: null,
  grade: null,
  originalSha256: null,
  publishedOn: "2024-01-31",
  url: "https://example.org/a?b=c",
  text: "Line one\r\nline two \u00a0 end",
  handling: "TLP:GREEN" as const,
  note: "",
};
const question = {
  text: "Will it rise?",
  resolutionRule: "By the list",
  openedOn: "2024-02-01",
  horizonDays: 30,
  chanceIfScenario: { up: 0.4, down: 0 },
};
const incident = { title: "Raid", occurredOn: "2024-02-01", place: null };

describe.each(storeKinds)("revising on %s", (_name, freshStore) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore();
    await openSmallCase(store);
  });
  afterAll(() => store?.close());
  const now = () => at(store);
  let day = 0;
  /** A finding of its own. */
  const record = () => {
    day += 1;
    const on = `2024-02-${String(day).padStart(2, "0")}`;
    return recordReport(now(), { slug, finding: finding({ occurredOn: on }), report: report({ reportedOn: on }) });
  };

  test("a finding keeps its earlier revisions, with who and why", async () => {
    const { finding: first } = await record();
    const revised = finding({ occurredOn: first.occurredOn, title: "Better" });
    const second = await reviseFinding(now(), {
      slug,
      id: first.id,
      expectedVersion: 1,
      finding: revised,
      reason: "Clearer",
    });
    expect(second).toMatchObject({ version: 2, title: "Better", reason: "Clearer", status: "counted" });
    const revisions = await history(now(), { slug, entity: "finding", id: first.id });
    expect(revisions.map(({ version, reason, changed }) => ({ version, reason, changed }))).toEqual([
      { version: 2, reason: "Clearer", changed: ["title"] },
      { version: 1, reason: "", changed: [] },
    ]);
    expect(revisions[1]).toMatchObject({ recordedByName: "Local analyst", record: { title: "", indicator: "sign" } });
    const [entry] = await listAudit(now(), { slug, limit: 1 });
    expect(entry).toMatchObject({
      action: "reviseFinding",
      actorName: "Local analyst",
      entity: "finding",
      entityId: first.id,
      version: 2,
      detail: { changed: ["title"], status: "counted" },
    });
  });

  test("the second editor of any record gets both versions", async () => {
    const { finding: first, reportId } = await record();
    const paper = await createDocument(now(), { slug, document });
    const asked = await createQuestion(now(), { slug, question });
    const raid = await createIncident(now(), { slug, incident });
    const stale = { slug, expectedVersion: 7, reason: "" };
    const { slug: _s, start: _a, dynamics: _b, scenarios: _c, ...details } = newAssessment();
    const attempts: readonly (readonly [() => Promise<unknown>, object])[] = [
      [() => reviseAssessment(now(), { ...stale, details }), { slug }],
      [() => reviseFinding(now(), { ...stale, id: first.id, finding: finding({ title: "Mine" }) }), { id: first.id }],
      [() => reviseReport(now(), { ...stale, findingId: first.id, id: reportId, report: report() }), { id: reportId }],
      [() => reviseDocument(now(), { ...stale, id: paper.id, document }), { id: paper.id, text: document.text }],
      [() => reviseQuestion(now(), { ...stale, id: asked.id, question }), { id: asked.id }],
      [() => reviseIncident(now(), { ...stale, id: raid.id, incident }), { id: raid.id }],
      [() => withdrawFinding(now(), { ...stale, id: first.id, reason: "x" }), { id: first.id }],
    ];
    for (const [attempt, theirs] of attempts) {
      const { code, detail } = await refusal(attempt());
      expect(code).toBe("version-conflict");
      expect(detail.theirs).toMatchObject({ ...theirs, version: 1 });
      expect(detail.yours).toBeDefined();
    }
  });

  test("a withdrawn finding is kept, can be restored, and cannot be changed meanwhile", async () => {
    const { finding: first, reportId } = await record();
    const ref = { slug, id: first.id };
    expect(await codeAndFields(withdrawFinding(now(), { ...ref, expectedVersion: 1, reason: " " }))).toEqual([
      "invalid-input",
      "reason",
    ]);
    const gone = await withdrawFinding(now(), { ...ref, expectedVersion: 1, reason: "Video of 2019" });
    expect(gone).toMatchObject({ version: 2, status: "withdrawn", reason: "Video of 2019", title: first.title });
    const file = await readCase(now(), { slug });
    expect(file.findings.find((each) => each.id === first.id)).toEqual(gone);
    const edit = { ...ref, expectedVersion: 2, finding: finding(), reason: "" };
    expect((await refusal(reviseFinding(now(), edit))).code).toBe("finding-withdrawn");
    const change = { slug, findingId: first.id, id: reportId, expectedVersion: 1, reason: "x" };
    expect((await refusal(withdrawReport(now(), change))).code).toBe("finding-withdrawn");
    expect((await refusal(withdrawFinding(now(), { ...ref, expectedVersion: 2, reason: "x" }))).code).toBe(
      "already-withdrawn",
    );
    const back = await restoreFinding(now(), { ...ref, expectedVersion: 2, reason: "" });
    expect(back).toMatchObject({ version: 3, status: "counted" });
    expect((await refusal(restoreFinding(now(), { ...ref, expectedVersion: 3, reason: "" }))).code).toBe(
      "invalid-input",
    );
  });

  test("a report is revised, withdrawn and restored by itself", async () => {
    const { finding: first, reportId } = await record();
    const ref = { slug, findingId: first.id, id: reportId };
    const better = report({ reportedOn: first.occurredOn, grade: "A1", level: "no" });
    const revised = await reviseReport(now(), { ...ref, expectedVersion: 1, report: better, reason: "Heard again" });
    expect(revised.finding.reports).toMatchObject([{ version: 2, grade: "A1", level: "no", reason: "Heard again" }]);
    const early = report({ reportedOn: "2024-01-01" });
    expect(await codeAndFields(reviseReport(now(), { ...ref, expectedVersion: 2, report: early }))).toEqual([
      "invalid-input",
      "reportedOn",
    ]);
    const gone = await withdrawReport(now(), { ...ref, expectedVersion: 2, reason: "Forged" });
    expect(gone.finding.reports).toMatchObject([{ version: 3, status: "withdrawn", grade: "A1" }]);
    expect((await refusal(withdrawReport(now(), { ...ref, expectedVersion: 3, reason: "x" }))).code).toBe(
      "already-withdrawn",
    );
    const back = await restoreReport(now(), { ...ref, expectedVersion: 3, reason: "" });
    expect(back.finding.reports).toMatchObject([{ version: 4, status: "active" }]);
    const revisions = await history(now(), { slug, entity: "report", id: reportId });
    expect(revisions.map((each) => each.version)).toEqual([4, 3, 2, 1]);
  });

  test("a document keeps its text to the letter; withdrawn it can still be read", async () => {
    const first = await createDocument(now(), { slug, id: "paper", document });
    expect(first).toMatchObject({ ...document, version: 1, status: "active" });
    const renamed = { ...document, title: "Renamed" };
    await reviseDocument(now(), { slug, id: "paper", expectedVersion: 1, document: renamed, reason: "" });
    const quoted = finding({ occurredOn: "2024-01-15" });
    await recordReport(now(), { slug, finding: quoted, report: report({ documentId: "paper" }) });
    const read = await getDocument(now(), { slug, id: "paper" });
    expect(read.document).toMatchObject({ title: "Renamed", text: document.text, version: 2 });
    expect(read.findings.map((each) => each.occurredOn)).toEqual(["2024-01-15"]);
    const listed = (await listDocuments(now(), { slug })).find((each) => each.id === "paper");
    expect(listed).toMatchObject({ title: "Renamed", characters: document.text.length, findings: 1, slug });
    expect(listed).not.toHaveProperty("text");
    await withdrawDocument(now(), { slug, id: "paper", expectedVersion: 2, reason: "Retracted" });
    const edit = { slug, id: "paper", expectedVersion: 3, document, reason: "" };
    expect((await refusal(reviseDocument(now(), edit))).code).toBe("already-withdrawn");
    const back = await restoreDocument(now(), { slug, id: "paper", expectedVersion: 3, reason: "" });
    expect(back).toMatchObject({ version: 4, status: "active", title: "Renamed", text: document.text });
    expect(await codeAndFields(createDocument(now(), { slug, id: "paper", document }))).toEqual([
      "invalid-input",
      "id",
    ]);
  });

  test("a question needs a chance for every scenario and for nothing else", async () => {
    const asked = (chanceIfScenario: Record<string, number>) =>
      createQuestion(now(), { slug, question: { ...question, chanceIfScenario } });
    expect(await codeAndFields(asked({ up: 0.1 }))).toEqual(["invalid-input", "chanceIfScenario.down"]);
    expect(await codeAndFields(asked({ up: 0.1, down: 0.1, side: 0.1 }))).toEqual([
      "unknown-scenario",
      "chanceIfScenario.side",
    ]);
    expect(await codeAndFields(asked({ up: 1, down: 0.1 }))).toEqual(["invalid-input", "chanceIfScenario.up"]);
    const { id } = await asked({ up: 0.5, down: 0 });
    const gone = await withdrawQuestion(now(), { slug, id, expectedVersion: 1, reason: "Ill put" });
    expect(gone).toMatchObject({ status: "withdrawn", version: 2, chanceIfScenario: { up: 0.5, down: 0 } });
  });

  test("what is not there is not found, also in the wrong assessment", async () => {
    await openSmallCase(store, {}, "other");
    const { finding: first } = await record();
    const gone = { expectedVersion: 1, finding: finding(), reason: "" };
    expect((await refusal(reviseFinding(now(), { ...gone, slug: "other", id: first.id }))).code).toBe("not-found");
    expect((await refusal(reviseFinding(now(), { ...gone, slug: "nowhere", id: first.id }))).code).toBe("not-found");
    expect((await refusal(history(now(), { slug: "other", entity: "finding", id: first.id }))).code).toBe("not-found");
    expect((await refusal(getDocument(now(), { slug, id: "nothing" }))).code).toBe("not-found");
  });
});
