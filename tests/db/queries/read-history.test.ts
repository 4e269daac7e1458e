import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addReport } from "@/db/commands/add-report";
import { createDocument } from "@/db/commands/create-document";
import { recordReport } from "@/db/commands/record-report";
import { restoreFinding } from "@/db/commands/restore-finding";
import { restoreReport } from "@/db/commands/restore-report";
import { reviseAssessment } from "@/db/commands/revise-assessment";
import { reviseDocument } from "@/db/commands/revise-document";
import { reviseFinding } from "@/db/commands/revise-finding";
import { reviseModel } from "@/db/commands/revise-model";
import { reviseReport } from "@/db/commands/revise-report";
import { withdrawFinding } from "@/db/commands/withdraw-finding";
import { withdrawReport } from "@/db/commands/withdraw-report";
import { readCase } from "@/db/queries/read-case";
import { readHistory } from "@/db/queries/read-history";
import type { Store } from "@/db/store";
import type { CaseFile } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import { addDays } from "@/lib/domain/instant";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { replay } from "@/lib/view/replay";
import { finding, model, newAssessment, rate, report } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { refusal } from "../../support/refusal";
import { at, openSmallCase, SLUG } from "../../support/small-case";

const slug = SLUG;
const paper = (handling: "TLP:CLEAR" | "TLP:AMBER") => ({
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
  handling,
});

/**
 * What happens. 10 Jan: a finding of 5 Jan (reported on 6 Jan, from a document). 12 Jan: a second report joins it (8 Jan). 15 Jan: the
 * second is corrected to "no". 18 Jan: an alert of 17 Jan. 20 Jan: half-life 30 days. 22 Jan: the first finding is moved to 7 Jan.
 * 25 Jan: it is withdrawn; 30 Jan restored. 1 Feb: a finding of 1 Feb. 3 Feb: the first report is withdrawn; 6 Feb restored.
 * 8 Feb: other rates. 10 Feb: the document is marked TLP:AMBER. 12 Feb: TLP:CLEAR again.
 */
async function tell(store: Store): Promise<string> {
  await openSmallCase(store);
  await createDocument(at(store, "2024-01-10"), { slug, id: "paper", document: paper("TLP:CLEAR") });
  const told = report({ reportedOn: "2024-01-06", documentId: "paper" });
  const first = await recordReport(at(store, "2024-01-10"), {
    slug,
    finding: finding({ occurredOn: "2024-01-05" }),
    report: told,
  });
  const { id } = first.finding;
  const radio = report({ reportedOn: "2024-01-08", source: "Radio" });
  const second = await addReport(at(store, "2024-01-12"), { slug, findingId: id, report: radio });
  const ofRadio = { slug, findingId: id, id: second.reportId };
  await reviseReport(at(store, "2024-01-15"), {
    ...ofRadio,
    expectedVersion: 1,
    report: { ...radio, level: "no" },
    reason: "Misheard",
  });
  await recordReport(at(store, "2024-01-18"), {
    slug,
    finding: finding({ indicator: "alerts", occurredOn: "2024-01-17" }),
    report: report({ level: null, reportedOn: "2024-01-17" }),
  });
  const faster = model({ dynamics: { kind: "half-life", halfLifeDays: 30 } });
  await reviseModel(at(store, "2024-01-20"), { slug, expectedVersion: 2, model: faster, reason: "Faster" });
  const moved = finding({ occurredOn: "2024-01-06" });
  await reviseFinding(at(store, "2024-01-22"), { slug, id, expectedVersion: 1, finding: moved, reason: "Date" });
  await withdrawFinding(at(store, "2024-01-25"), { slug, id, expectedVersion: 2, reason: "Doubtful" });
  await restoreFinding(at(store, "2024-01-30"), { slug, id, expectedVersion: 3, reason: "Confirmed" });
  await recordReport(at(store, "2024-02-01"), { slug, finding: finding(), report: report() });
  const ofPaper = { slug, findingId: id, id: first.reportId };
  await withdrawReport(at(store, "2024-02-03"), { ...ofPaper, expectedVersion: 1, reason: "Retracted" });
  await restoreReport(at(store, "2024-02-06"), { ...ofPaper, expectedVersion: 2, reason: "Stands" });
  const busier = { ...faster, indicators: [...faster.indicators.slice(0, 1), rate({ eventsPer30Days: [6, 1] })] };
  await reviseModel(at(store, "2024-02-08"), { slug, expectedVersion: 3, model: busier, reason: "Rates" });
  for (const [day, version, handling] of [
    ["2024-02-10", 1, "TLP:AMBER"],
    ["2024-02-12", 2, "TLP:CLEAR"],
  ] as const)
    await reviseDocument(at(store, day), {
      slug,
      id: "paper",
      expectedVersion: version,
      document: paper(handling),
      reason: "",
    });
  return id;
}

/** Every day from before the case to after it. */
const days = Array.from({ length: 75 }, (_, index) => addDays("2023-12-28", index));

describe.each(storeKinds)("a history on %s", (_name, freshStore) => {
  let store: Store;
  let id: string;
  let history: CaseHistory;
  beforeAll(async () => {
    store = await freshStore();
    id = await tell(store);
    history = await readHistory(at(store), slug);
  });
  afterAll(() => store?.close());

  test("holds every model and every state, oldest first", () => {
    expect(history.models.map((each) => [each.version, each.recordedAt.slice(0, 10), each.reason])).toEqual([
      [1, "2024-01-01", ""],
      [2, "2024-01-01", ""],
      [3, "2024-01-20", "Faster"],
      [4, "2024-02-08", "Rates"],
    ]);
    expect([history.start, history.latest]).toEqual(["2024-01-01", "2024-03-01"]);
    const own = history.findings.filter((state) => state.finding.id === id);
    expect(
      own.map(({ since, finding: { status, occurredOn, reports } }) => [
        since.slice(5, 10),
        status,
        occurredOn.slice(5),
        reports.map((each) => `${each.level} ${each.status}`),
      ]),
    ).toEqual([
      ["01-10", "counted", "01-05", ["yes active"]],
      ["01-12", "counted", "01-05", ["yes active", "yes active"]],
      ["01-15", "counted", "01-05", ["yes active", "no active"]],
      ["01-22", "counted", "01-06", ["yes active", "no active"]],
      ["01-25", "withdrawn", "01-06", ["yes active", "no active"]],
      ["01-30", "counted", "01-06", ["yes active", "no active"]],
      ["02-03", "counted", "01-06", ["yes withdrawn", "no active"]],
      ["02-06", "counted", "01-06", ["yes active", "no active"]],
      ["02-10", "counted", "01-06", ["yes active", "no active"]],
      ["02-12", "counted", "01-06", ["yes active", "no active"]],
    ]);
    expect(own.map(({ finding: { effectiveHandling } }) => effectiveHandling).slice(-3)).toEqual([
      "TLP:CLEAR",
      "TLP:AMBER",
      "TLP:CLEAR",
    ]);
    expect(history.findings.map((state) => state.since)).toEqual(
      history.findings.map((state) => state.since).toSorted(),
    );
  });

  test("a mark that was raised binds the states before it too", async () => {
    const kept = await freshStore();
    try {
      await openSmallCase(kept);
      await createDocument(at(kept, "2024-01-10"), { slug, id: "paper", document: paper("TLP:CLEAR") });
      const told = report({ reportedOn: "2024-01-06", documentId: "paper" });
      await recordReport(at(kept, "2024-01-10"), {
        slug,
        finding: finding({ occurredOn: "2024-01-05" }),
        report: told,
      });
      await reviseDocument(at(kept, "2024-02-10"), {
        slug,
        id: "paper",
        expectedVersion: 1,
        document: paper("TLP:AMBER"),
        reason: "",
      });
      const { findings } = await readHistory(at(kept), slug);
      expect(findings.map(({ since, finding: { effectiveHandling } }) => [since, effectiveHandling])).toEqual([
        ["2024-01-10T12:00:00.000Z", "TLP:AMBER"],
      ]);
    } finally {
      await kept.close();
    }
  });

  test("at every day the states are the findings of a look back", async () => {
    for (const day of days) {
      const file = await readCase(at(store), { slug, asOf: day });
      const standing = new Map<string, unknown>();
      for (const { since, finding: state } of history.findings)
        if (since <= `${day}T23:59:59.999Z`) standing.set(state.id, { ...state, effectiveHandling: "" });
      const read = file.findings.map((each) => [each.id, { ...each, effectiveHandling: "" }] as const);
      expect(standing).toEqual(new Map(read));
    }
  });

  test.each(["recorded", "reported"] as const)("replayed as %s it gives the scores of every look back", async (by) => {
    const told = [...replay(history, by, days)];
    expect(told.map(({ day }) => day)).toEqual(days);
    const seen = new Set<string>();
    for (const { day, model: then, p } of told) {
      const file = await readCase(at(store), { slug, asOf: day, by });
      expect([day, then.version]).toEqual([day, file.model.version]);
      expect(p).toEqual(scoresOf(file));
      seen.add(JSON.stringify(p));
    }
    expect(seen.size).toBeGreaterThan(60);
  });

  test("is refused for a case that does not exist", async () => {
    expect((await refusal(readHistory(at(store), "nothing"))).code).toBe("not-found");
  });

  test("ends on the last day with evidence when the case is read until then", async () => {
    await openSmallCase(store, {}, "other");
    const { slug: _s, start: _a, dynamics: _b, scenarios: _c, ...details } = newAssessment();
    const past = { ...details, readUntil: "last-evidence" as const };
    await reviseAssessment(at(store), { slug: "other", expectedVersion: 1, details: past, reason: "" });
    expect((await readHistory(at(store), "other")).latest).toBe("2024-01-01");
    await recordReport(at(store), { slug: "other", finding: finding(), report: report({ reportedOn: "2024-02-03" }) });
    expect((await readHistory(at(store), "other")).latest).toBe("2024-02-03");
  });

  test("takes seven statements, however long it is, and one when nothing was written since", async () => {
    const counted = { taken: 0 };
    const counting: Store = {
      ...store,
      read: (body) =>
        store.read(function* (tx) {
          const steps = body(tx);
          for (let step = steps.next(); ; step = steps.next()) {
            if (step.done) return step.value;
            counted.taken += 1;
            yield step.value;
          }
        }),
    };
    const read = async () => {
      counted.taken = 0;
      await readHistory({ ...at(store), store: counting }, slug);
      return counted.taken;
    };
    const perRead = store.dialect === "sqlite" ? 1 : 2;
    await read();
    expect(await read()).toBe(perRead);
    for (let n = 0; n < 20; n++)
      await recordReport(at(store), { slug, finding: finding(), report: report({ source: `S ${n}` }), separate: true });
    expect(await read()).toBe(perRead + 6);
    expect(await read()).toBe(perRead);
  });
});

function scoresOf(file: CaseFile): readonly number[] {
  return current(assess(toScoringInput(file))).p;
}
