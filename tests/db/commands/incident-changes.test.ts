import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createIncident } from "@/db/commands/create-incident";
import { mergeIncidents } from "@/db/commands/merge-incidents";
import { recordIncident } from "@/db/commands/record-incident";
import { recordReport } from "@/db/commands/record-report";
import { restoreIncident } from "@/db/commands/restore-incident";
import { reviseIncident } from "@/db/commands/revise-incident";
import { splitIncident } from "@/db/commands/split-incident";
import { takeBackIncidentChange } from "@/db/commands/take-back-incident-change";
import { withdrawFinding } from "@/db/commands/withdraw-finding";
import { withdrawIncident } from "@/db/commands/withdraw-incident";
import { listAudit } from "@/db/queries/list-audit";
import { readCase } from "@/db/queries/read-case";
import type { Store } from "@/db/store";
import type { CaseFile } from "@/lib/domain/case-file";
import type { IncidentSplit } from "@/lib/domain/incident-change";
import { standingReports } from "@/lib/domain/plan-incident-move";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { categorical, finding, report } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { codeAndFields, refusal } from "../../support/refusal";
import { at, openSmallCase } from "../../support/small-case";

// Two scenarios, even at the start, that never change by themselves: what is believed is the product of the findings alone.
const dynamics = {
  kind: "generator" as const,
  generator: [
    [0, 0],
    [0, 0],
  ],
};
const second = categorical({ id: "mark", label: "Mark" });

/**
 * By hand. B2 weighs 0.85 x 0.85 = 0.7225; u("yes") = (0.8 + 0.3) / 2 = 0.55. One report says "yes" with 0.7225 + 0.2775 x 0.55 =
 * 0.875125 if it is true and with 0.152625 if not: 0.8 and 0.3 of the first, 0.2 and 0.7 of the second give 0.730625 and 0.369375.
 */
const UP = 0.730625;
const DOWN = 0.369375;
const once = UP / (UP + DOWN);
const twice = UP ** 2 / (UP ** 2 + DOWN ** 2);
/** Two origins in one finding: 0.875125 and 0.152625 squared, weighed by the same four. */
const TRUE2 = 0.765843765625;
const FALSE2 = 0.023294390625;
const joint = (0.8 * TRUE2 + 0.2 * FALSE2) / (0.8 * TRUE2 + 0.2 * FALSE2 + 0.3 * TRUE2 + 0.7 * FALSE2);

const scoreOf = (file: CaseFile): number => current(assess(toScoringInput(file))).p[0] ?? Number.NaN;

describe.each(storeKinds)("incidents on %s", (_name, freshStore) => {
  let store: Store;
  // each test has an assessment of its own in one store
  let cases = 0;
  let slug = "";
  let raid = "";
  let attack = "";
  beforeAll(async () => {
    store = await freshStore();
  });
  beforeEach(async () => {
    cases += 1;
    [slug, raid, attack] = [`case-${cases}`, `raid-${cases}`, `attack-${cases}`];
    await openSmallCase(store, { dynamics, indicators: [categorical(), second] }, slug);
    for (const [id, title, occurredOn] of [
      [raid, "Raid on the post", "2024-02-01"],
      [attack, "Attack on the post", "2024-02-02"],
    ] as const)
      await createIncident(at(store, "2024-02-03"), { slug, id, incident: { title, occurredOn, place: null } });
  });
  afterAll(() => store?.close());

  const on = (incidentId: string, source: string, over: Parameters<typeof finding>[0] = {}, origin?: string) =>
    recordReport(at(store, "2024-02-03"), {
      slug,
      finding: finding({ incidentId, ...over }),
      report: report({ source, origin: origin ?? null, reportedOn: "2024-02-03" }),
    });
  const read = (asOf?: string) => readCase(at(store, "2024-03-05"), { slug, ...(asOf ? { asOf } : {}) });
  const score = async (asOf?: string) => scoreOf(await read(asOf));
  const merge = (days: { finding: string; day: string | null }[] = [], day = "2024-03-01") =>
    mergeIncidents(at(store, day), {
      slug,
      id: raid,
      expectedVersion: 1,
      merge: { other: attack, otherVersion: 1, days },
      reason: "Same post, same hour",
    });
  const split = (parts: Partial<IncidentSplit>) =>
    splitIncident(at(store, "2024-03-02"), {
      slug,
      id: raid,
      expectedVersion: 1,
      split: {
        findings: [],
        reports: [],
        days: [],
        into: { incident: { title: "Second attack", occurredOn: "2024-02-02", place: null } },
        ...parts,
      },
    });
  const standing = async (incidentId: string) =>
    (await read()).findings.filter((one) => one.incidentId === incidentId && one.status !== "withdrawn");

  test("merging a copy: the same origin counts once, as the method says", async () => {
    await on(raid, "Agency");
    await on(attack, "Paper", {}, "Agency");
    expect(await score()).toBeCloseTo(twice, 12);
    await merge();
    expect(await score()).toBeCloseTo(once, 12);
    const [kept, ...none] = await standing(raid);
    expect(none).toEqual([]);
    expect(kept && standingReports(kept).map(({ source, origin }) => [source, origin])).toEqual([
      ["Agency", null],
      ["Paper", "Agency"],
    ]);
  });

  test("merging two origins: they corroborate each other in one finding", async () => {
    await on(raid, "Agency");
    await on(attack, "Army");
    await merge();
    expect(await score()).toBeCloseTo(joint, 12);
  });

  test("a finding of another indicator moves and stays the same finding; nothing moves in the scores", async () => {
    await on(raid, "Agency");
    const { finding: other } = await on(attack, "Army", { indicator: "mark" });
    const before = await score();
    const answer = await merge();
    expect(await score()).toBe(before);
    expect(answer.findings.map(({ id, incidentId, version }) => [id, incidentId, version])).toEqual([
      [other.id, raid, 2],
    ]);
    expect(answer.other).toMatchObject({ id: attack, status: "withdrawn" });
  });

  test("a look back to before the merge sees the old state", async () => {
    await on(raid, "Agency");
    await on(attack, "Paper", {}, "Agency");
    await merge();
    expect(await score("2024-02-29")).toBeCloseTo(twice, 12);
    const then = await read("2024-02-29");
    expect(then.incidents.map(({ id, status }) => [id, status])).toEqual([
      [raid, "active"],
      [attack, "active"],
    ]);
    expect(then.findings.map(({ incidentId, status }) => [incidentId, status]).sort()).toEqual([
      [attack, "counted"],
      [raid, "counted"],
    ]);
    expect(await score("2024-03-01")).toBeCloseTo(once, 12);
  });

  test("findings of one indicator on two days: the day must be chosen", async () => {
    const mine = await on(raid, "Agency");
    const theirs = await on(attack, "Army", { occurredOn: "2024-02-02" });
    const asked = await refusal(merge());
    expect(asked.detail.fields?.map(({ path }) => path)).toEqual(["days"]);
    expect(asked.detail.findings).toEqual([theirs.finding.id]);
    expect(await codeAndFields(merge([{ finding: theirs.finding.id, day: "2024-02-03" }]))).toEqual([
      "invalid-input",
      "days",
    ]);
    await merge([{ finding: theirs.finding.id, day: "2024-02-02" }]);
    const [kept] = await standing(raid);
    expect(kept).toMatchObject({ id: mine.finding.id, occurredOn: "2024-02-02" });
    expect(await score()).toBeCloseTo(joint, 12);
  });

  test("both days can be kept: two findings of one incident", async () => {
    await on(raid, "Agency");
    const theirs = await on(attack, "Army", { occurredOn: "2024-02-02" });
    await merge([{ finding: theirs.finding.id, day: null }]);
    expect((await standing(raid)).map(({ occurredOn }) => occurredOn)).toEqual(["2024-02-01", "2024-02-02"]);
    expect(await score()).toBeCloseTo(twice, 12);
  });

  test("merge and then split give the scores back", async () => {
    await on(raid, "Agency");
    await on(attack, "Army");
    await on(attack, "Army", { indicator: "mark" });
    const before = await score();
    await merge();
    expect(Math.abs((await score()) - before)).toBeGreaterThan(0.01);
    const all = await standing(raid);
    const sign = all.find(({ indicator }) => indicator === "sign");
    const mark = all.find(({ indicator }) => indicator === "mark");
    const army = sign?.reports.find(({ source }) => source === "Army");
    const answer = await split({
      findings: [mark?.id ?? ""],
      reports: [{ finding: sign?.id ?? "", report: army?.id ?? "" }],
    });
    expect(Math.abs((await score()) - before)).toBeLessThan(1e-12);
    expect(answer.other).toMatchObject({ title: "Second attack", status: "active" });
    const there = await standing(answer.other?.id ?? "");
    expect(there.map(({ indicator }) => indicator).sort()).toEqual(["mark", "sign"]);
  });

  test("a finding that would keep no report goes as a whole; into an incident that has one, it joins it", async () => {
    const mine = await on(raid, "Agency");
    const theirs = await on(attack, "Army");
    const reports = [{ finding: mine.finding.id, report: mine.reportId }];
    await split({ reports, into: { id: attack } });
    expect(await standing(raid)).toEqual([]);
    expect((await standing(attack)).map(({ id }) => id)).toEqual([theirs.finding.id]);
    expect(await score()).toBeCloseTo(joint, 12);
  });

  test("what does not stand under the incident cannot be split off, and nothing is half done", async () => {
    const mine = await on(raid, "Agency");
    const theirs = await on(attack, "Army");
    const refused = await refusal(split({ findings: [mine.finding.id, theirs.finding.id] }));
    expect([refused.code, refused.detail.findings]).toEqual(["unknown-reference", [theirs.finding.id]]);
    expect((await read()).incidents).toHaveLength(2);
  });

  test("a merge is one entry of the audit with every id, and is taken back and done again as a whole", async () => {
    const mine = await on(raid, "Agency");
    const theirs = await on(attack, "Army");
    const before = await score();
    const entries = async () => (await listAudit(at(store), { slug, limit: 100 })).length;
    const written = await entries();
    const { change } = await merge();
    expect(await entries()).toBe(written + 1);
    const [entry] = await listAudit(at(store), { slug, limit: 1 });
    expect(entry).toMatchObject({ entity: "incident-merge", detail: { incident: raid, other: attack } });
    const touched = JSON.stringify(entry?.detail.touched);
    for (const id of [mine.finding.id, theirs.finding.id, theirs.reportId]) expect(touched).toContain(id);

    await takeBackIncidentChange(at(store, "2024-03-02"), { slug, id: change });
    expect(await score()).toBe(before);
    expect((await read()).incidents.map(({ status }) => status)).toEqual(["active", "active"]);
    expect((await standing(attack)).map(({ id }) => id)).toEqual([theirs.finding.id]);
    await takeBackIncidentChange(at(store, "2024-03-02"), { slug, id: change, again: true });
    expect(await score()).toBeCloseTo(joint, 12);
    expect(await codeAndFields(takeBackIncidentChange(at(store), { slug, id: change, again: true }))).toEqual([
      "invalid-input",
      "again",
    ]);
  });

  test("what was changed since is not overwritten by taking back", async () => {
    await on(raid, "Agency");
    const theirs = await on(attack, "Army", { indicator: "mark" });
    const { change } = await merge();
    await withdrawFinding(at(store), { slug, id: theirs.finding.id, expectedVersion: 2, reason: "Wrong" });
    const refused = await refusal(takeBackIncidentChange(at(store), { slug, id: change }));
    expect([refused.code, refused.detail.findings]).toEqual(["version-conflict", [theirs.finding.id]]);
    expect((await read()).incidents.find(({ id }) => id === attack)?.status).toBe("withdrawn");
  });

  test("reports that exclude each other with certainty are not merged: nothing could have happened then", async () => {
    await openSmallCase(store, { dynamics, indicators: [categorical()], gradeWeights: certain }, "certain");
    const context = at(store, "2024-02-03");
    for (const [id, level] of [
      [`here-${cases}`, "yes"],
      [`there-${cases}`, "no"],
    ] as const) {
      const incident = { title: id, occurredOn: "2024-02-01", place: null };
      await createIncident(context, { slug: "certain", id, incident });
      const said = report({ level, source: id, grade: "A1", reportedOn: "2024-02-03" });
      await recordReport(context, { slug: "certain", finding: finding({ incidentId: id }), report: said });
    }
    const attempt = mergeIncidents(context, {
      slug: "certain",
      id: `here-${cases}`,
      expectedVersion: 1,
      merge: { other: `there-${cases}`, otherVersion: 1, days: [] },
    });
    expect((await refusal(attempt)).code).toBe("impossible-evidence");
    const { findings, incidents } = await readCase(context, { slug: "certain" });
    expect(findings.map(({ status }) => status)).toEqual(["counted", "counted"]);
    expect(incidents.map(({ status }) => status)).toEqual(["active", "active"]);
  });

  test("an attack in one pass: incident, findings and a second source, in one entry; one undo takes it all back", async () => {
    const before = await score();
    const { change, incident, findings } = await recordIncident(at(store), {
      slug,
      report: {
        incident: {
          title: "Ambush",
          occurredOn: "2024-02-20",
          place: { name: "Kati", latitude: 12.744, longitude: -8.072 },
        },
        handling: "TLP:GREEN",
        readings: [
          { indicator: "sign", report: report({ reportedOn: "2024-02-20" }) },
          { indicator: "mark", report: report({ reportedOn: "2024-02-20" }) },
          { indicator: "sign", report: report({ source: "Army", reportedOn: "2024-02-21" }) },
        ],
      },
    });
    expect(findings.map((one) => [one.indicator, one.incidentId, one.place, one.handling, one.reports.length])).toEqual(
      [
        ["sign", incident.id, "Kati", "TLP:GREEN", 2],
        ["mark", incident.id, "Kati", "TLP:GREEN", 1],
      ],
    );
    const joined = 0.8 * TRUE2 + 0.2 * FALSE2;
    const apart = 0.3 * TRUE2 + 0.7 * FALSE2;
    expect(await score()).toBeCloseTo((joined * UP) / (joined * UP + apart * DOWN), 12);
    const [entry] = await listAudit(at(store), { slug, limit: 1 });
    expect(entry).toMatchObject({ action: "recordIncident", entity: "incident-report" });
    await takeBackIncidentChange(at(store), { slug, id: change, reason: "Undo" });
    expect(await score()).toBe(before);
    expect((await read()).incidents.find(({ id }) => id === incident.id)?.status).toBe("withdrawn");
    expect(await standing(incident.id)).toEqual([]);
  });

  test("taking back takes nothing with it that others recorded since", async () => {
    const ambush = (title: string) =>
      recordIncident(at(store), {
        slug,
        report: {
          incident: { title, occurredOn: "2024-02-20", place: null },
          handling: "TLP:CLEAR",
          readings: [{ indicator: "sign", report: report({ reportedOn: "2024-02-20" }) }],
        },
      });
    const speak = (incidentId: string, indicator: string) =>
      recordReport(at(store), {
        slug,
        finding: finding({ indicator, incidentId, occurredOn: "2024-02-20" }),
        report: report({ source: "Army", reportedOn: "2024-02-20" }),
      });
    const [one, two] = [await ambush("Ambush"), await ambush("Another ambush")];
    const joined = await speak(one.incident.id, "sign");
    const beside = await speak(two.incident.id, "mark");
    expect([joined.joined, beside.joined]).toEqual([true, false]);
    const before = await read();
    for (const { change } of [one, two])
      expect(await codeAndFields(takeBackIncidentChange(at(store), { slug, id: change }))).toEqual([
        "version-conflict",
      ]);
    expect(await read()).toEqual(before);
  });

  test("one wrong reading stops the whole report and is named by its row", async () => {
    const attempt = recordIncident(at(store), {
      slug,
      report: {
        incident: { title: "Ambush", occurredOn: "2024-02-20", place: null },
        handling: "TLP:CLEAR",
        readings: [
          { indicator: "sign", report: report({ reportedOn: "2024-02-20" }) },
          { indicator: "mark", report: report({ level: "perhaps", reportedOn: "2024-02-20" }) },
        ],
      },
    });
    expect(await codeAndFields(attempt)).toEqual(["unknown-level", "readings.1.report.level"]);
    const file = await read();
    expect([file.incidents.length, file.findings.length]).toEqual([2, 0]);
  });

  test("an incident is corrected, and withdrawn only when nothing under it counts; then restored", async () => {
    const { finding: kept } = await on(raid, "Agency");
    const incident = { title: "Raid on the depot", occurredOn: "2024-02-01", place: null };
    await reviseIncident(at(store), { slug, id: raid, expectedVersion: 1, incident, reason: "Wrong place" });
    const withdraw = (expectedVersion: number) =>
      withdrawIncident(at(store), { slug, id: raid, expectedVersion, reason: "Never happened" });
    const refused = await refusal(withdraw(2));
    expect([refused.code, refused.detail.findings]).toEqual(["invalid-input", [kept.id]]);
    expect((await refusal(withdraw(1))).code).toBe("version-conflict");
    await withdrawFinding(at(store), { slug, id: kept.id, expectedVersion: 1, reason: "Never happened" });
    expect(await withdraw(2)).toMatchObject({ status: "withdrawn", version: 3, title: "Raid on the depot" });
    expect((await refusal(withdraw(3))).code).toBe("already-withdrawn");
    expect((await refusal(merge([]))).code).toBe("version-conflict");
    const restored = { slug, id: raid, expectedVersion: 3, reason: "It did" };
    expect(await restoreIncident(at(store), restored)).toMatchObject({ status: "active", version: 4 });
  });
});

const certain = {
  reliability: { A: 1, B: 0.85, C: 0.7, D: 0.5, E: 0.25, F: 0.5 },
  credibility: { "1": 1, "2": 0.85, "3": 0.65, "4": 0.4, "5": 0.15, "6": 0.5 },
};
