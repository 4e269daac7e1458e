import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { editorPageData } from "@/app/assessments/[slug]/rules/_page/editor-page-data";
import { applyRule } from "@/db/commands/apply-rule";
import { createIncident } from "@/db/commands/create-incident";
import { createRule } from "@/db/commands/create-rule";
import { recordReport } from "@/db/commands/record-report";
import { restoreRule } from "@/db/commands/restore-rule";
import { reviseFinding } from "@/db/commands/revise-finding";
import { reviseRule } from "@/db/commands/revise-rule";
import { takeBackRuleApplication } from "@/db/commands/take-back-rule-application";
import { withdrawReport } from "@/db/commands/withdraw-report";
import { withdrawRule } from "@/db/commands/withdraw-rule";
import { allEvents } from "@/db/queries/all-events";
import { eventFindings } from "@/db/queries/event-findings";
import { getRule } from "@/db/queries/get-rule";
import { listAudit } from "@/db/queries/list-audit";
import { listRules } from "@/db/queries/list-rules";
import { readCase } from "@/db/queries/read-case";
import { ruleFindings } from "@/db/queries/rule-findings";
import { findingContent } from "@/db/records/content";
import { ruleContent } from "@/db/records/rule";
import type { Store } from "@/db/store";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { toPermille } from "@/lib/view/permille";
import { finding, report } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { keepEvents } from "../../support/kept-events";
import { codeAndFields } from "../../support/refusal";
import { ruleOf } from "../../support/rule-events";
import { at, openSmallCase } from "../../support/small-case";

/** Two or more places on a day: yes; one: nothing. */
const places = ruleOf({
  title: "Places",
  measure: { kind: "localities-on-one-day" },
  indicator: "sign",
  reading: {
    kind: "levels",
    steps: [
      { upTo: 1, level: null },
      { upTo: 2, level: "no" },
      { upTo: null, level: "yes" },
    ],
  },
});
/** Every day with two events within three days is an alert. */
const busy = ruleOf({
  title: "Busy",
  measure: { kind: "count-in-window", windowDays: 3 },
  indicator: "alerts",
  reading: { kind: "event", when: "at-least", value: 2 },
});
const range = { from: "2024-01-01", to: "2024-02-29", language: "en" as const };

describe.each(storeKinds)("rules on %s", (_name, freshStore) => {
  let store: Store;
  let slug = "";
  let cases = 0;
  beforeAll(async () => {
    store = await freshStore();
  });
  afterAll(() => store?.close());
  beforeEach(async () => {
    cases += 1;
    slug = `small-${cases}`;
    await openSmallCase(store, {}, slug);
  });
  const now = () => at(store);
  const add = (rule = places) => createRule(now(), { slug, rule });
  const apply = (id: string, expectedVersion = 1, over: Partial<typeof range> = {}) =>
    applyRule(now(), { slug, id, expectedVersion, ...range, ...over });
  const read = () => readCase(now(), { slug });
  const p = async () => current(assess(toScoringInput(await read()))).p;
  const event = (externalId: string, occurredOn: string, place: string) => ({
    externalId: `${slug} ${externalId}`,
    occurredOn,
    place,
  });
  const three = () => [
    event("a", "2024-02-03", "Kati"),
    event("b", "2024-02-03", "Kolokani"),
    event("c", "2024-02-03", "Bapho"),
  ];

  test("a rule has versions, and is withdrawn and restored with a reason", async () => {
    const made = await add();
    expect(made).toMatchObject({ version: 1, status: "active", title: "Places", indicator: "sign" });
    const ref = { slug, id: made.id };
    await reviseRule(now(), { ...ref, expectedVersion: 1, rule: { ...places, gapDays: 3 }, reason: "Fewer" });
    expect(await codeAndFields(reviseRule(now(), { ...ref, expectedVersion: 1, rule: places }))).toEqual([
      "version-conflict",
    ]);
    await withdrawRule(now(), { ...ref, expectedVersion: 2, reason: "Wrong" });
    expect(await codeAndFields(apply(made.id, 3))).toEqual(["already-withdrawn"]);
    const restored = await restoreRule(now(), { ...ref, expectedVersion: 3, reason: "" });
    expect(restored).toMatchObject({ version: 4, status: "active", gapDays: 3 });
    const { revisions } = await getRule(now(), ref);
    expect(revisions.map(({ version, status, gapDays, reason }) => [version, status, gapDays, reason])).toEqual([
      [4, "active", 3, ""],
      [3, "withdrawn", 3, "Wrong"],
      [2, "active", 3, "Fewer"],
      [1, "active", 0, ""],
    ]);
  });

  test("a rule must fit the model", async () => {
    expect(await codeAndFields(add({ ...places, indicator: "none" }))).toEqual(["unknown-indicator", "indicator"]);
    expect(await codeAndFields(add({ ...places, reading: busy.reading }))).toEqual(["invalid-input", "reading"]);
    const steps = [{ upTo: null, including: true, level: "perhaps" }];
    expect(await codeAndFields(add({ ...places, reading: { kind: "levels", steps } }))).toEqual([
      "unknown-level",
      "reading.steps.0.level",
    ]);
  });

  test("applied, it makes findings that name their events; applied again, nothing", async () => {
    const seqs = await keepEvents(store, slug, [...three(), event("d", "2024-02-09", "Mopti")]);
    const rule = await add();
    const before = await p();
    const application = await apply(rule.id);
    expect(application).toMatchObject({ made: 1, revised: 0, withdrawn: 0, same: 0, rule: rule.id, ruleVersion: 1 });
    const { findings } = await read();
    expect(findings).toMatchObject([
      {
        indicator: "sign",
        occurredOn: "2024-02-03",
        title: "3 localities on 3 Feb 2024 (UCDP)",
        place: "Kati, Kolokani, Bapho",
        status: "counted",
        handling: "TLP:GREEN",
        reports: [{ level: "yes", source: "UCDP GED", origin: "UCDP", grade: "B2", reportedOn: "2024-02-03" }],
      },
    ]);
    expect(await p()).not.toEqual(before);
    const [made] = findings;
    const origins = await ruleFindings(now(), { slug, findingId: made?.id ?? "" });
    expect(origins.events.map(({ seq, isOld }) => [seq, isOld])).toEqual(seqs.slice(0, 3).map((seq) => [seq, false]));
    expect(origins.rules).toMatchObject([{ id: rule.id, title: "Places", ruleVersion: 1, currentVersion: 1 }]);
    expect((await eventFindings(now(), { slug, seq: seqs[0] ?? 0 })).map(({ id }) => id)).toEqual([made?.id]);
    expect(await eventFindings(now(), { slug, seq: seqs[3] ?? 0 })).toEqual([]);

    const audit = await listAudit(now(), { slug, limit: 100 });
    expect(await apply(rule.id, 1, { language: "en" })).toMatchObject({ id: null, made: 0, revised: 0, same: 1 });
    expect(await listAudit(now(), { slug, limit: 100 })).toEqual(audit);
    expect((await read()).findings).toEqual(findings);
  });

  test("when events change the report is revised, when they are gone it is withdrawn, when they come back restored", async () => {
    await keepEvents(store, slug, three());
    const rule = await add();
    await apply(rule.id);
    // the third place turns out to be the first: two are left
    await keepEvents(store, slug, [event("c", "2024-02-03", "Kati")]);
    expect(await apply(rule.id)).toMatchObject({ made: 0, revised: 1, withdrawn: 0 });
    let { findings } = await read();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ title: "2 localities on 3 Feb 2024 (UCDP)", status: "counted" });
    expect(findings[0]?.reports).toMatchObject([{ level: "no", version: 2, status: "active" }]);
    // the second happened a day later: one place a day says nothing
    await keepEvents(store, slug, [event("b", "2024-02-04", "Kolokani")]);
    expect(await apply(rule.id)).toMatchObject({ made: 0, revised: 0, withdrawn: 1 });
    ({ findings } = await read());
    expect(findings[0]).toMatchObject({ status: "withdrawn", reason: "The events no longer say this." });
    expect(findings[0]?.reports).toMatchObject([{ status: "withdrawn", version: 3 }]);
    expect(await apply(rule.id)).toMatchObject({ id: null });
    await keepEvents(store, slug, three());
    expect(await apply(rule.id)).toMatchObject({ made: 0, restored: 1 });
    ({ findings } = await read());
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ status: "counted", title: "3 localities on 3 Feb 2024 (UCDP)" });
    expect(findings[0]?.reports).toMatchObject([{ status: "active", level: "yes" }]);
  });

  test("what somebody withdrew by hand stays withdrawn", async () => {
    await keepEvents(store, slug, three());
    const rule = await add();
    await apply(rule.id);
    const [made] = (await read()).findings;
    const [told] = made?.reports ?? [];
    const ref = { slug, findingId: made?.id ?? "", id: told?.id ?? "", expectedVersion: 1 };
    await withdrawReport(now(), { ...ref, reason: "A rumour" });
    expect(await apply(rule.id)).toMatchObject({ id: null, left: 1, made: 0 });
    expect((await read()).findings[0]?.reports[0]?.status).toBe("withdrawn");
  });

  test("two rules of one dataset that say the same count once, for levels and for events", async () => {
    await keepEvents(store, slug, three());
    const first = await add();
    await apply(first.id);
    const alone = await p();
    const second = await add({ ...places, title: "The same again" });
    await apply(second.id);
    const { findings } = await read();
    expect(findings).toHaveLength(1);
    expect(findings[0]?.reports).toHaveLength(2);
    expect(await p()).toEqual(alone);

    const one = await add(busy);
    await apply(one.id);
    const oneAlert = await p();
    expect(oneAlert).not.toEqual(alone);
    const other = await add({ ...busy, title: "Busy again", measure: { kind: "count-in-window", windowDays: 2 } });
    expect(await apply(other.id)).toMatchObject({ made: 1 });
    expect((await read()).findings).toHaveLength(2);
    expect(await p()).toEqual(oneAlert);
  });

  test("joins the finding that people made of that day, and leaves it theirs when it is withdrawn", async () => {
    const own = await recordReport(now(), {
      slug,
      finding: finding({ occurredOn: "2024-02-03", title: "Ours" }),
      report: report({ reportedOn: "2024-02-04" }),
    });
    await keepEvents(store, slug, three());
    const rule = await add();
    await apply(rule.id);
    let [joined] = (await read()).findings;
    expect(joined).toMatchObject({ id: own.finding.id, title: "Ours", status: "counted" });
    expect(joined?.reports.map(({ source, status }) => [source, status])).toEqual([
      ["Agency", "active"],
      ["UCDP GED", "active"],
    ]);
    await keepEvents(store, slug, [event("b", "2024-02-04", "B"), event("c", "2024-02-05", "C")]);
    expect(await apply(rule.id)).toMatchObject({ withdrawn: 1 });
    [joined] = (await read()).findings;
    expect(joined).toMatchObject({ title: "Ours", status: "counted" });
    expect(joined?.reports.map(({ status }) => status)).toEqual(["active", "withdrawn"]);
  });

  test("taken back, everything says what it said before; applied again it says it anew", async () => {
    await keepEvents(store, slug, three());
    const rule = await add();
    const zero = await p();
    const first = await apply(rule.id);
    const one = await p();
    await takeBackRuleApplication(now(), { slug, id: first.id ?? "" });
    expect(await p()).toEqual(zero);
    expect((await read()).findings).toMatchObject([{ status: "withdrawn", reports: [{ status: "withdrawn" }] }]);
    expect(await codeAndFields(takeBackRuleApplication(now(), { slug, id: first.id ?? "" }))).toEqual([
      "invalid-input",
      "id",
    ]);
    expect(await apply(rule.id)).toMatchObject({ restored: 1, made: 0 });
    expect(await p()).toEqual(one);

    await keepEvents(store, slug, [event("c", "2024-02-03", "Kati")]);
    const change = await apply(rule.id);
    expect(change).toMatchObject({ revised: 1 });
    expect(await p()).not.toEqual(one);
    await takeBackRuleApplication(now(), { slug, id: change.id ?? "" });
    expect(await p()).toEqual(one);
    expect((await read()).findings[0]).toMatchObject({ title: "3 localities on 3 Feb 2024 (UCDP)" });
    expect(await apply(rule.id)).toMatchObject({ revised: 1 });
    const { applications } = await getRule(now(), { slug, id: rule.id });
    expect(applications.map(({ made, revised, restored, takenBack }) => [made, revised, restored, takenBack])).toEqual([
      [0, 1, 0, false],
      [0, 1, 0, true],
      [0, 0, 1, false],
      [1, 0, 0, true],
    ]);
  });

  test("a finding that somebody else has spoken in since stays theirs when the application is taken back", async () => {
    await keepEvents(store, slug, three());
    const rule = await add();
    const { id } = await apply(rule.id);
    // as strict and with a title: joining it writes nothing to the finding itself
    const theirs = await recordReport(now(), {
      slug,
      finding: finding({ occurredOn: "2024-02-03", handling: "TLP:GREEN" }),
      report: report({ reportedOn: "2024-02-04" }),
    });
    expect(theirs).toMatchObject({ joined: true, finding: { version: 1 } });
    await takeBackRuleApplication(now(), { slug, id: id ?? "" });
    const [left] = (await read()).findings;
    expect(left?.status).toBe("counted");
    expect(left?.reports.map(({ source, status }) => [source, status])).toEqual([
      ["UCDP GED", "withdrawn"],
      ["Agency", "active"],
    ]);
  });

  test("a finding is as confidential as the strictest of its events, and of other events the rule's mark", async () => {
    await keepEvents(store, slug, three(), "ucdp", "TLP:AMBER");
    await keepEvents(store, slug, [event("d", "2024-02-05", "Kati"), event("e", "2024-02-05", "Bapho")]);
    await apply((await add()).id);
    expect((await read()).findings.map(({ occurredOn, handling }) => [occurredOn, handling])).toEqual([
      ["2024-02-03", "TLP:AMBER"],
      ["2024-02-05", "TLP:GREEN"],
    ]);
  });

  test("applied again, it leaves the mark that somebody raised and the incident that somebody gave", async () => {
    await keepEvents(store, slug, three());
    const rule = await add();
    await apply(rule.id);
    const [made] = (await read()).findings;
    if (made === undefined) throw new Error("the rule made nothing");
    const incident = { title: "Raids", occurredOn: "2024-02-03", place: null };
    const raids = await createIncident(now(), { slug, id: `raids-${slug}`, incident });
    const content = { ...findingContent(made), incidentId: raids.id, handling: "TLP:RED" as const };
    await reviseFinding(now(), { slug, id: made.id, expectedVersion: 1, finding: content, reason: "" });
    await keepEvents(store, slug, [event("c", "2024-02-03", "Kati")]);
    expect(await apply(rule.id)).toMatchObject({ revised: 1 });
    expect((await read()).findings).toMatchObject([
      { title: "2 localities on 3 Feb 2024 (UCDP)", incidentId: raids.id, handling: "TLP:RED" },
    ]);
  });

  test("an application is not taken back over what somebody changed since", async () => {
    await keepEvents(store, slug, three());
    const rule = await add();
    const { id } = await apply(rule.id);
    const [made] = (await read()).findings;
    const ref = { slug, findingId: made?.id ?? "", id: made?.reports[0]?.id ?? "", expectedVersion: 1 };
    await withdrawReport(now(), { ...ref, reason: "A rumour" });
    const after = (await read()).findings;
    expect(await codeAndFields(takeBackRuleApplication(now(), { slug, id: id ?? "" }))).toEqual(["version-conflict"]);
    expect((await read()).findings).toEqual(after);
  });

  test("a finding that a weekly rule sees on another day moves, and is not two", async () => {
    // 5 to 11 February 2024 is a week
    await keepEvents(store, slug, [
      event("a", "2024-02-06", "A"),
      event("b", "2024-02-06", "B"),
      event("c", "2024-02-08", "A"),
    ]);
    const rule = await add({ ...places, fires: "weekly" });
    await apply(rule.id);
    await keepEvents(store, slug, [event("d", "2024-02-08", "B"), event("e", "2024-02-08", "C")]);
    const moved = await apply(rule.id);
    expect(moved).toMatchObject({ revised: 1, made: 0, withdrawn: 0 });
    const days = async () => (await read()).findings.map(({ occurredOn, status }) => [occurredOn, status]);
    expect(await days()).toEqual([
      ["2024-02-06", "withdrawn"],
      ["2024-02-08", "counted"],
    ]);
    await takeBackRuleApplication(now(), { slug, id: moved.id ?? "" });
    expect(await days()).toEqual([
      ["2024-02-06", "counted"],
      ["2024-02-08", "withdrawn"],
    ]);
    expect(await apply(rule.id)).toMatchObject({ revised: 1 });
    expect((await days()).filter(([, status]) => status === "counted")).toEqual([["2024-02-08", "counted"]]);
  });

  test("outside the days that count it makes nothing, and another range leaves its findings alone", async () => {
    await keepEvents(store, slug, [...three(), event("o", "2023-12-20", "A"), event("q", "2023-12-20", "B")]);
    const rule = await add();
    expect(await apply(rule.id, 1, { from: "2023-01-01", to: "2024-12-31" })).toMatchObject({ made: 1 });
    await keepEvents(store, slug, [event("b", "2024-01-04", "B"), event("c", "2024-01-05", "C")]);
    expect(await apply(rule.id, 1, { from: "2024-02-04" })).toMatchObject({ id: null, withdrawn: 0 });
    expect(await apply(rule.id, 1, { to: "2024-02-03" })).toMatchObject({ withdrawn: 1 });
    expect(await codeAndFields(apply(rule.id, 1, { from: "2024-03-01", to: "2024-02-01" }))).toEqual([
      "invalid-input",
      "to",
    ]);
  });

  test("the preview promises the scores that applying brings, for new, changed and withdrawn findings", async () => {
    const own = {
      finding: finding({ occurredOn: "2024-02-03" }),
      report: report({ level: "no", reportedOn: "2024-02-04" }),
    };
    await recordReport(now(), { slug, ...own });
    await keepEvents(store, slug, [...three(), event("x", "2024-02-10", "X"), event("y", "2024-02-10", "Y")]);
    const rule = await add();
    const promised = async () => {
      const [file, events, kept] = await Promise.all([
        read(),
        allEvents(now(), { slug }),
        getRule(now(), { slug, id: rule.id }),
      ]);
      const asked = { from: range.from, to: range.to };
      const parts = {
        file,
        events,
        record: kept,
        now: now().now,
        mayEdit: true,
        say: sayIn("en"),
        formats: formatsIn("en"),
        asked,
      };
      const { preview } = editorPageData({ ...parts, rule: ruleContent(kept.rule) });
      if (preview === null || !("rows" in preview.effect)) throw new Error("there is no preview");
      return { after: preview.effect.rows.map((row) => row.after), kinds: preview.firings.map(({ kind }) => kind) };
    };
    for (const [change, kinds] of [
      [[], ["made", "made"]],
      [
        [event("c", "2024-02-03", "Kati"), event("z", "2024-02-12", "Z")],
        ["revised", "same"],
      ],
      [[event("y", "2024-02-11", "Y")], ["same", "gone"]],
      [[event("y", "2024-02-10", "Y")], ["same", "restored"]],
    ] as const) {
      if (change.length > 0) await keepEvents(store, slug, change);
      const promise = await promised();
      expect(promise.kinds).toEqual(kinds);
      await apply(rule.id);
      expect(toPermille(await p())).toEqual(promise.after);
    }
  });

  test("the list says how many findings stand and by which version", async () => {
    await keepEvents(store, slug, three());
    const rule = await add();
    await add(busy);
    await apply(rule.id);
    const listed = await listRules(now(), slug);
    expect(listed.map(({ title, findings, appliedVersion }) => [title, findings, appliedVersion])).toEqual(
      expect.arrayContaining([
        ["Places", 1, 1],
        ["Busy", 0, null],
      ]),
    );
  });
});
