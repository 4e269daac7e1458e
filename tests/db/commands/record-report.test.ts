import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addReport } from "@/db/commands/add-report";
import { createDocument } from "@/db/commands/create-document";
import { createIncident } from "@/db/commands/create-incident";
import { recordReport } from "@/db/commands/record-report";
import { withdrawFinding } from "@/db/commands/withdraw-finding";
import { readCase } from "@/db/queries/read-case";
import type { Store } from "@/db/store";
import { finding, rate, report } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { codeAndFields, refusal } from "../../support/refusal";
import { at, openSmallCase, SLUG } from "../../support/small-case";

const alert = { indicator: "alerts", occurredOn: "2024-02-10" };
const event = { level: null, reportedOn: "2024-02-10" };

describe.each(storeKinds)("recording a report on %s", (_name, freshStore) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore();
    await openSmallCase(store);
    const incident = {
      title: "Raid",
      occurredOn: "2024-02-10",
      place: { name: "Ségou", latitude: 13.43, longitude: -6.22 },
    };
    await createIncident(at(store), { slug: SLUG, id: "raid", incident });
    await openSmallCase(store, {}, "other");
    await createIncident(at(store), { slug: "other", id: "elsewhere", incident });
  });
  afterAll(() => store?.close());
  const record = (over: Partial<Parameters<typeof recordReport>[1]> = {}) =>
    recordReport(at(store), { slug: SLUG, finding: finding(), report: report(), ...over });

  test("gives back every field as it was written, whatever it looks like", async () => {
    const hostile = '<img src=x onerror="alert(1)"> =cmd|"/C calc"!A0 \u202e {{7*7}} é 中 🜁';
    const {
      finding: stored,
      reportId,
      joined,
    } = await record({
      finding: finding({ occurredOn: "2024-02-29", title: hostile.slice(0, 60), place: "=1+1", handling: "TLP:AMBER" }),
      report: report({ reportedOn: "2024-02-29", source: "@agency", origin: "+x", quote: hostile, note: "-2+3" }),
      separate: true,
    });
    expect(joined).toBe(false);
    const { findings } = await readCase(at(store), { slug: SLUG });
    const read = findings.find((each) => each.id === stored.id);
    expect(read).toEqual(stored);
    expect(read).toMatchObject({
      indicator: "sign",
      occurredOn: "2024-02-29",
      title: hostile.slice(0, 60),
      place: "=1+1",
      handling: "TLP:AMBER",
      effectiveHandling: "TLP:AMBER",
      status: "counted",
      version: 1,
      recordedAt: "2024-03-01T12:00:00.000Z",
      recordedBy: "local",
      reason: "",
    });
    expect(read?.reports).toEqual([
      {
        id: reportId,
        findingId: stored.id,
        version: 1,
        level: "yes",
        source: "@agency",
        origin: "+x",
        grade: "B2",
        quote: hostile,
        note: "-2+3",
        reportedOn: "2024-02-29",
        documentId: null,
        passage: null,
        review: "draft",
        status: "active",
        recordedAt: "2024-03-01T12:00:00.000Z",
        recordedBy: "local",
        reason: "",
      },
    ]);
  });

  test("joins the finding of the same indicator and day when neither names an incident", async () => {
    const first = await record();
    const second = await record({ report: report({ source: "Radio", level: "no" }) });
    expect(second).toMatchObject({ joined: true, finding: { id: first.finding.id, version: 1 } });
    expect(second.finding.reports.map((each) => each.source)).toEqual(["Agency", "Radio"]);
  });

  test("makes a finding of its own on another day, or when asked to", async () => {
    const first = await record();
    const later = await record({
      finding: finding({ occurredOn: "2024-02-02" }),
      report: report({ reportedOn: "2024-02-02" }),
    });
    expect([first.joined, later.joined]).toEqual([true, false]);
    const separate = await record({ separate: true });
    expect(separate.joined).toBe(false);
    expect(separate.finding.id).not.toBe(first.finding.id);
  });

  test("never joins two events that name no incident", async () => {
    const events = [
      await record({ finding: finding(alert), report: report(event) }),
      await record({ finding: finding(alert), report: report(event) }),
    ];
    expect(events.map((each) => each.joined)).toEqual([false, false]);
  });

  test("joins by incident, events too, and refuses another day for it", async () => {
    const raid = finding({ ...alert, incidentId: "raid" });
    const first = await record({ finding: raid, report: report(event) });
    const second = await record({ finding: raid, report: report({ ...event, source: "Radio" }) });
    expect([first.joined, second.joined, second.finding.id]).toEqual([false, true, first.finding.id]);
    const otherDay = await refusal(record({ finding: { ...raid, occurredOn: "2024-02-09" }, report: report(event) }));
    expect(otherDay).toMatchObject({ code: "invalid-input", detail: { findings: [first.finding.id] } });
    expect(otherDay.detail.fields?.[0]).toMatchObject({ path: "occurredOn" });
    expect(otherDay.detail.fields?.[0]?.message).toContain("2024-02-10");
    const level = await record({
      finding: { ...raid, indicator: "sign" },
      report: report({ reportedOn: "2024-02-10" }),
    });
    expect(level.joined).toBe(false);
  });

  test("keeps the stricter mark, and the title when there was none, of what joins", async () => {
    const day = { occurredOn: "2024-01-20" };
    await record({ finding: finding({ ...day, title: "", handling: "TLP:GREEN" }) });
    const { finding: joined } = await record({ finding: finding({ ...day, title: "Named", handling: "TLP:RED" }) });
    expect(joined).toMatchObject({ version: 2, title: "Named", handling: "TLP:RED", effectiveHandling: "TLP:RED" });
    const { finding: again } = await record({ finding: finding({ ...day, title: "Other", handling: "TLP:CLEAR" }) });
    expect(again).toMatchObject({ version: 2, title: "Named", handling: "TLP:RED" });
  });

  test("takes the strictest mark of the finding and the documents it quotes", async () => {
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
      handling: "TLP:AMBER" as const,
    };
    const { id } = await createDocument(at(store), { slug: SLUG, document });
    const quoted = await record({ finding: finding({ occurredOn: "2024-01-21" }), report: report({ documentId: id }) });
    expect(quoted.finding).toMatchObject({ handling: "TLP:CLEAR", effectiveHandling: "TLP:AMBER" });
  });

  test("does not join a withdrawn finding, and adds nothing to it", async () => {
    const day = { occurredOn: "2024-01-22" };
    const { finding: first } = await record({ finding: finding(day) });
    await withdrawFinding(at(store), { slug: SLUG, id: first.id, expectedVersion: 1, reason: "Wrong video" });
    const again = await record({ finding: finding(day) });
    expect(again.joined).toBe(false);
    const onto = addReport(at(store), { slug: SLUG, findingId: first.id, report: report() });
    expect((await refusal(onto)).code).toBe("finding-withdrawn");
  });

  const wrong: readonly (readonly [string, Parameters<typeof finding>[0], Parameters<typeof report>[0], string[]])[] = [
    ["an unknown indicator", { indicator: "nothing" }, {}, ["unknown-indicator", "indicator"]],
    ["an unknown level", {}, { level: "maybe" }, ["unknown-level", "level"]],
    ["no level", {}, { level: null }, ["unknown-level", "level"]],
    ["a level on an event", alert, { ...event, level: "yes" }, ["unknown-level", "level"]],
    ["a day before the start", { occurredOn: "2023-12-31" }, {}, ["evidence-before-start", "occurredOn"]],
    ["a day to come", { occurredOn: "2024-03-02" }, { reportedOn: "2024-03-02" }, ["evidence-in-future", "occurredOn"]],
    ["a report to come", {}, { reportedOn: "2024-03-02" }, ["evidence-in-future", "reportedOn"]],
    ["a report before the event", {}, { reportedOn: "2024-01-31" }, ["invalid-input", "reportedOn"]],
    ["an unknown incident", { incidentId: "nothing" }, {}, ["unknown-reference", "incidentId"]],
    ["an incident of another assessment", { incidentId: "elsewhere" }, {}, ["unknown-reference", "incidentId"]],
    ["an unknown document", {}, { documentId: "nothing" }, ["unknown-reference", "documentId"]],
    ["an unknown grade", {}, { grade: "G7" }, ["invalid-input", "grade"]],
    ["a day that is none", { occurredOn: "2024-02-30" }, {}, ["invalid-input", "occurredOn"]],
    ["10 MB in a note", {}, { note: "x".repeat(10_000_000) }, ["invalid-input", "note"]],
    ["a null character", { title: "a\0b" }, {}, ["invalid-input", "finding.title"]],
    ["half a character", {}, { note: "\ud83d" }, ["invalid-input", "report.note"]],
  ];
  test.each(wrong)("refuses %s and stores nothing", async (_what, inFinding, inReport, expected) => {
    const before = await readCase(at(store), { slug: SLUG });
    const attempt = record({ finding: finding(inFinding), report: report(inReport), separate: true });
    expect(await codeAndFields(attempt)).toEqual(expected);
    expect(await readCase(at(store), { slug: SLUG })).toEqual(before);
  });

  test("takes a field in another way than the schema has it as unknown", async () => {
    const more = { ...report(), score: 1 };
    expect((await refusal(record({ report: more }))).code).toBe("invalid-input");
  });

  test("refuses an event outside the watch of its indicator", async () => {
    const watched = rate({ monitored: { from: "2024-02-01", to: "2024-02-15" } });
    await openSmallCase(store, { indicators: [watched] }, "watched");
    const on = (day: string) =>
      record({
        slug: "watched",
        finding: finding({ ...alert, occurredOn: day }),
        report: report({ level: null, reportedOn: day }),
      });
    expect(await codeAndFields(on("2024-01-31"))).toEqual(["outside-window", "occurredOn"]);
    expect(await codeAndFields(on("2024-02-16"))).toEqual(["outside-window", "occurredOn"]);
    expect((await on("2024-02-01")).joined).toBe(false);
    expect((await on("2024-02-15")).joined).toBe(false);
  });
});
