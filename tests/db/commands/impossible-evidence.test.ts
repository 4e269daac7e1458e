import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addReport } from "@/db/commands/add-report";
import { recordReport } from "@/db/commands/record-report";
import { restoreFinding } from "@/db/commands/restore-finding";
import { reviseFinding } from "@/db/commands/revise-finding";
import { reviseModel } from "@/db/commands/revise-model";
import { withdrawFinding } from "@/db/commands/withdraw-finding";
import { withdrawReport } from "@/db/commands/withdraw-report";
import { readCase } from "@/db/queries/read-case";
import type { Store } from "@/db/store";
import type { GradeWeights } from "@/lib/domain/standards/admiralty";
import { defaultGradeWeights } from "@/lib/domain/standards/admiralty";
import { categorical, finding, model, rate, report } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { codeAndFields, refusal } from "../../support/refusal";
import { scoresOf } from "../../support/scores-of";
import { at, openSmallCase } from "../../support/small-case";

/** Every test works in an assessment of its own. */
let cases = 0;
/** "Yes" happens only under the first scenario, "no" only under the second, and A1 is certain. */
const exclusive = categorical({
  likelihood: [
    [1, 0],
    [0, 1],
  ],
});
const gradeWeights: GradeWeights = {
  reliability: { ...defaultGradeWeights.reliability, A: 1 },
  credibility: { ...defaultGradeWeights.credibility, "1": 1 },
};
const certain = (level: string, source = "Agency") => report({ level, source, grade: "A1" });

describe.each(storeKinds)("impossible evidence on %s", (_name, freshStore) => {
  let store: Store;
  let slug = "";
  const now = () => at(store);
  beforeAll(async () => {
    store = await freshStore();
  });
  beforeEach(async () => {
    cases += 1;
    slug = `case-${cases}`;
    await openSmallCase(store, { indicators: [exclusive, rate()], gradeWeights }, slug);
    await recordReport(now(), { slug, finding: finding(), report: certain("yes") });
  });
  afterAll(() => store?.close());
  const scores = async () => scoresOf(await readCase(now(), { slug }));

  test("that would join is saved as a draft of its own, and the scores stand", async () => {
    const before = await scores();
    const { finding: draft, joined } = await recordReport(now(), {
      slug,
      finding: finding(),
      report: certain("no", "Radio"),
    });
    expect([draft.status, joined]).toEqual(["draft", false]);
    expect(await scores()).toEqual(before);
    const { findings } = await readCase(now(), { slug });
    expect(findings.map((each) => each.status).toSorted()).toEqual(["counted", "draft"]);
    expect(findings.find((each) => each.status === "draft")?.id).toBe(draft.id);
  });

  test("in a finding of its own is a draft too; possible evidence counts", async () => {
    const before = await scores();
    const args = { slug, finding: finding(), report: certain("no"), separate: true };
    expect((await recordReport(now(), args)).finding.status).toBe("draft");
    expect(await scores()).toEqual(before);
    const weaker = { ...args, report: report({ level: "no", grade: "B2" }) };
    expect((await recordReport(now(), weaker)).finding.status).toBe("counted");
    expect(await scores()).toEqual(before);
  });

  test("added to a finding by hand makes it a draft, until the report is withdrawn", async () => {
    const { findings } = await readCase(now(), { slug });
    const findingId = findings[0]?.id ?? "";
    const added = await addReport(now(), { slug, findingId, report: certain("no", "Radio") });
    expect(added.finding).toMatchObject({ status: "draft", version: 2 });
    const ref = { slug, findingId, id: added.reportId, expectedVersion: 1, reason: "Wrong" };
    expect((await withdrawReport(now(), ref)).finding).toMatchObject({ status: "counted", version: 3 });
  });

  test("is judged again with every revision of a finding", async () => {
    const { finding: draft } = await recordReport(now(), {
      slug,
      finding: finding(),
      report: certain("no"),
      separate: true,
    });
    const earlier = finding({ occurredOn: "2024-01-15" });
    const ref = { slug, id: draft.id, reason: "Wrong day" };
    const moved = await reviseFinding(now(), { ...ref, expectedVersion: 1, finding: earlier });
    expect(moved.status).toBe("counted");
    const back = await reviseFinding(now(), { ...ref, expectedVersion: 2, finding: finding() });
    expect(back.status).toBe("draft");
    await withdrawFinding(now(), { ...ref, expectedVersion: 3 });
    expect((await restoreFinding(now(), { ...ref, expectedVersion: 4 })).status).toBe("draft");
  });

  test("that a new model would make of what is stored refuses the model and names the findings", async () => {
    const soft = categorical();
    await reviseModel(now(), {
      slug,
      expectedVersion: 2,
      model: model({ indicators: [soft], gradeWeights }),
      reason: "",
    });
    const { finding: other } = await recordReport(now(), {
      slug,
      finding: finding(),
      report: certain("no"),
      separate: true,
    });
    expect(other.status).toBe("counted");
    const before = await readCase(now(), { slug });
    const hard = model({ indicators: [exclusive], gradeWeights });
    const { code, detail } = await refusal(reviseModel(now(), { slug, expectedVersion: 3, model: hard, reason: "" }));
    expect(code).toBe("impossible-evidence");
    expect(detail.findings?.toSorted()).toEqual(before.findings.map((each) => each.id).toSorted());
    expect(await readCase(now(), { slug })).toEqual(before);
  });
});

describe.each(storeKinds)("a new model on %s", (_name, freshStore) => {
  let store: Store;
  let slug = "";
  const now = () => at(store);
  beforeAll(async () => {
    store = await freshStore();
  });
  beforeEach(async () => {
    cases += 1;
    slug = `case-${cases}`;
    await openSmallCase(store, {}, slug);
  });
  afterAll(() => store?.close());
  const revise = (over: Parameters<typeof model>[0]) =>
    reviseModel(now(), { slug, expectedVersion: 2, model: model(over), reason: "" });

  test("must keep the indicators and levels of stored evidence, but not those of withdrawn findings", async () => {
    const { finding: stored } = await recordReport(now(), { slug, finding: finding(), report: report() });
    const without = await refusal(revise({ indicators: [rate()] }));
    expect(without).toMatchObject({ code: "unknown-indicator", detail: { findings: [stored.id] } });
    const renamed = categorical({
      levels: [
        { id: "no", label: "No" },
        { id: "other", label: "Other" },
      ],
    });
    expect(await refusal(revise({ indicators: [renamed] }))).toMatchObject({
      code: "unknown-level",
      detail: { findings: [stored.id] },
    });
    expect((await refusal(revise({ start: "2024-02-15" }))).code).toBe("evidence-before-start");
    await withdrawFinding(now(), { slug, id: stored.id, expectedVersion: 1, reason: "Not ours" });
    expect(await revise({ indicators: [rate()] })).toMatchObject({ version: 3 });
    const restored = restoreFinding(now(), { slug, id: stored.id, expectedVersion: 2, reason: "" });
    expect(await codeAndFields(restored)).toEqual(["unknown-indicator", "indicator"]);
  });

  test("must not leave stored events outside the watch", async () => {
    const event = { indicator: "alerts", occurredOn: "2024-02-10" };
    await recordReport(now(), {
      slug,
      finding: finding(event),
      report: report({ level: null, reportedOn: "2024-02-10" }),
    });
    const shorter = rate({ monitored: { from: "2024-01-01", to: "2024-02-09" } });
    expect((await refusal(revise({ indicators: [shorter] }))).code).toBe("outside-window");
  });

  const [first, second] = model().scenarios;
  const bad: readonly (readonly [string, Parameters<typeof model>[0], string])[] = [
    ["priors that do not add to 1", { scenarios: [first!, { ...second!, prior: 0.4 }] }, "scenarios"],
    [
      "a row that does not add to 1",
      {
        indicators: [
          categorical({
            likelihood: [
              [0.8, 0.1],
              [0.3, 0.7],
            ],
          }),
        ],
      },
      "indicators.0.likelihood.0",
    ],
    ["a row that is missing", { indicators: [categorical({ likelihood: [[0.8, 0.2]] })] }, "indicators.0.likelihood"],
    ["not a number", { dynamics: { kind: "half-life", halfLifeDays: Number.NaN } }, "dynamics.halfLifeDays"],
    ["a start to come", { start: "2024-03-02" }, "start"],
  ];
  test.each(bad)("is refused for %s", async (_what, over, field) => {
    expect(await codeAndFields(revise(over))).toEqual(["invalid-input", field]);
    expect((await readCase(now(), { slug })).model.version).toBe(2);
  });
});
