import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addReport } from "@/db/commands/add-report";
import { recordReport } from "@/db/commands/record-report";
import { restoreReport } from "@/db/commands/restore-report";
import { restoreReports } from "@/db/commands/restore-reports";
import { reviewReports } from "@/db/commands/review-reports";
import { reviseAssessment } from "@/db/commands/revise-assessment";
import { reviseReport } from "@/db/commands/revise-report";
import { withdrawReport } from "@/db/commands/withdraw-report";
import { withdrawReports } from "@/db/commands/withdraw-reports";
import type { Context } from "@/db/context";
import { evidenceDays } from "@/db/queries/evidence-days";
import { listAudit } from "@/db/queries/list-audit";
import { readCase } from "@/db/queries/read-case";
import { readHistory } from "@/db/queries/read-history";
import type { Store } from "@/db/store";
import type { CaseFile } from "@/lib/domain/case-file";
import { selectForSnapshot } from "@/lib/domain/snapshot-selection";
import { defaultGradeWeights } from "@/lib/domain/standards/admiralty";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { categorical, finding, newAssessment, report } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { refusal } from "../../support/refusal";
import { at, openSmallCase } from "../../support/small-case";

const TODAY = "2024-03-01";
/** B2 shows the truth with 0.85 x 0.85 = 0.7225, else the baseline (0.55 yes): 0.730625 against 0.369375 for "yes". */
const AFTER_YES = 0.730625 / 1.1;
const today = finding({ occurredOn: TODAY });
const said = report({ reportedOn: TODAY });

function pOf(file: CaseFile): readonly number[] {
  return [...current(assess(toScoringInput(file))).p];
}

let cases = 0;
describe.each(storeKinds)("a review before evidence counts, on %s", (_name, freshStore) => {
  let store: Store;
  let slug = "";
  const now = (day = TODAY): Context => at(store, day);
  const analyst = (day = TODAY): Context => ({ ...now(day), actor: { id: "ana", name: "Ana", role: "analyst" } });
  beforeAll(async () => {
    store = await freshStore();
  });
  beforeEach(async () => {
    cases += 1;
    slug = `case-${cases}`;
    await openSmallCase(store, { indicators: [categorical()] }, slug);
  });
  afterAll(() => store?.close());

  const details = (requiresReview: boolean) => {
    const { title, shortTitle, question, handling, yardstick, readUntil } = newAssessment();
    return { title, shortTitle, question, handling, yardstick, readUntil, requiresReview };
  };
  const require = (expectedVersion: number, on: boolean, day = TODAY) =>
    reviseAssessment(now(day), { slug, expectedVersion, details: details(on) });
  const score = async (asOf?: string) => pOf(await readCase(now(), { slug, asOf }))[0];
  const record = async (day = TODAY) => {
    const { finding: made, reportId } = await recordReport(analyst(day), { slug, finding: today, report: said });
    return { findingId: made.id, id: reportId, made };
  };
  const reviewed = (id: string, version = 1, review: "draft" | "reviewed" = "reviewed") =>
    reviewReports(now(), { slug, reports: [{ id, version }], review });

  test("a report counts only once a lead has reviewed it, and no longer when that is taken back", async () => {
    await require(1, true);
    const { id, made } = await record();
    expect(made.reports.map(({ status, review }) => [status, review])).toEqual([["unreviewed", "draft"]]);
    expect(await score()).toBe(0.5);
    await expect(
      refusal(reviewReports(analyst(), { slug, reports: [{ id, version: 1 }], review: "reviewed" })),
    ).resolves.toMatchObject({ code: "not-allowed" });
    const { findings } = await reviewed(id);
    expect(findings[0]?.reports.map(({ status, version }) => [status, version])).toEqual([["active", 2]]);
    expect(await score()).toBeCloseTo(AFTER_YES, 12);
    await reviewed(id, 2, "draft");
    expect(await score()).toBe(0.5);
  });

  test("where no review is asked for, a draft counts", async () => {
    const { made } = await record();
    expect(made.reports.map(({ status, review }) => [status, review])).toEqual([["active", "draft"]]);
    expect(await score()).toBeCloseTo(AFTER_YES, 12);
  });

  test("all of a batch or none: one stale version leaves the others as they were", async () => {
    await require(1, true);
    const { findingId, id } = await record();
    const more = await addReport(analyst(), { slug, findingId, report: { ...said, source: "Radio" } });
    const refused = await refusal(
      reviewReports(now(), {
        slug,
        reports: [
          { id, version: 1 },
          { id: more.reportId, version: 9 },
        ],
        review: "reviewed",
      }),
    );
    expect(refused.code).toBe("version-conflict");
    expect(await score()).toBe(0.5);
    const [last] = await listAudit(now(), { slug, limit: 1 });
    expect(last?.action).toBe("addReport");
  });

  test("what an analyst rewrites is to be reviewed again; a lead's own words are not, nor is a withdrawal that is undone", async () => {
    await require(1, true);
    const { findingId, id } = await record();
    await reviewed(id);
    const ref = { slug, findingId, id };
    await reviseReport(now(), { ...ref, expectedVersion: 2, report: { ...said, note: "By the lead" }, reason: "x" });
    expect(await score()).toBeCloseTo(AFTER_YES, 12);
    await withdrawReport(analyst(), { ...ref, expectedVersion: 3, reason: "x" });
    await restoreReport(analyst(), { ...ref, expectedVersion: 4, reason: "x" });
    expect(await score()).toBeCloseTo(AFTER_YES, 12);
    const { finding: after } = await reviseReport(analyst(), {
      ...ref,
      expectedVersion: 5,
      report: { ...said, note: "By an analyst" },
      reason: "x",
    });
    expect(after.reports.map(({ status, review }) => [status, review])).toEqual([["unreviewed", "draft"]]);
    expect(await score()).toBe(0.5);
  });

  test("the switch acts on what is kept in memory, and the past keeps the rule of its day", async () => {
    await recordReport(analyst("2024-02-01"), {
      slug,
      finding: finding({ occurredOn: "2024-02-01" }),
      report: report({ reportedOn: "2024-02-01" }),
    });
    const before = await score();
    expect(before).toBeGreaterThan(0.5);
    await require(1, true, "2024-02-20");
    expect(await score()).toBe(0.5);
    expect(await score("2024-02-01")).toBeCloseTo(AFTER_YES, 12);
    expect(await score("2024-02-25")).toBe(0.5);
    await require(2, false, TODAY);
    expect(await score()).toBe(before);
    const history = await readHistory(now(), slug);
    expect(history.findings.map(({ since, finding: state }) => [since.slice(0, 10), state.reports[0]?.status])).toEqual(
      [
        ["2024-02-01", "active"],
        ["2024-02-20", "unreviewed"],
        ["2024-03-01", "active"],
      ],
    );
  });

  test("the last day of evidence, a snapshot and the list of stops leave out what waits", async () => {
    await reviseAssessment(now(), {
      slug,
      expectedVersion: 1,
      details: { ...details(true), readUntil: "last-evidence" },
    });
    const { id } = await record();
    const waiting = await readCase(now(), { slug });
    expect(waiting.cut.until).toBe("2024-01-01");
    expect((await evidenceDays(now(), { slug, by: "recorded" })).latest).toBe("2024-01-01");
    const shown = (file: typeof waiting) =>
      selectForSnapshot({ file, now: file, documents: [], cap: "TLP:CLEAR" }).findings.length;
    expect(shown(waiting)).toBe(0);
    await reviewed(id);
    const file = await readCase(now(), { slug });
    expect(file.cut.until).toBe(TODAY);
    expect((await evidenceDays(now(), { slug, by: "recorded" })).latest).toBe(TODAY);
    expect(shown(file)).toBe(1);
  });

  test("in a batch, a report that waits keeps its finding when the one beside it goes and comes back", async () => {
    await require(1, true);
    const { findingId, id } = await record();
    const beside = report({ source: "Radio", reportedOn: TODAY });
    await recordReport(analyst(), { slug, finding: today, report: beside });
    await reviewed(id);
    // named twice, it is withdrawn once
    const twice = [2, 2].map((version) => ({ findingId, reportId: id, version }));
    const gone = await withdrawReports(now(), { slug, reports: twice, reason: "A rumour" });
    expect(gone.findings).toMatchObject([{ id: findingId, status: "counted" }]);
    const [left] = (await readCase(now(), { slug })).findings;
    expect(left?.reports.map(({ status }) => status)).toEqual(["withdrawn", "unreviewed"]);
    const back = { slug, reports: [{ findingId, reportId: id, version: 3 }], reason: "" };
    expect((await restoreReports(now(), back)).findings).toMatchObject([{ status: "counted" }]);
  });

  test("what would be impossible is found when it is reviewed, and stops the end of the rule", async () => {
    const own = `${slug}-hard`;
    const exclusive = categorical({
      likelihood: [
        [1, 0],
        [0, 1],
      ],
    });
    const gradeWeights = {
      reliability: { ...defaultGradeWeights.reliability, A: 1 },
      credibility: { ...defaultGradeWeights.credibility, "1": 1 },
    };
    await openSmallCase(store, { indicators: [exclusive], gradeWeights }, own);
    await reviseAssessment(now(), { slug: own, expectedVersion: 1, details: details(true) });
    const certain = (level: string) => ({ ...said, level, grade: "A1" });
    const yes = await recordReport(now(), { slug: own, finding: today, report: certain("yes") });
    const no = await recordReport(now(), { slug: own, finding: today, report: certain("no"), separate: true });
    expect([yes.finding.status, no.finding.status]).toEqual(["counted", "counted"]);
    const off = await refusal(reviseAssessment(now(), { slug: own, expectedVersion: 2, details: details(false) }));
    expect(off.code).toBe("impossible-evidence");
    const { findings } = await reviewReports(now(), {
      slug: own,
      reports: [yes, no].map(({ reportId }) => ({ id: reportId, version: 1 })),
      review: "reviewed",
    });
    expect(findings.map(({ status }) => status).toSorted()).toEqual(["counted", "draft"]);
    expect(pOf(await readCase(now(), { slug: own }))).toContain(1);
  });
});
