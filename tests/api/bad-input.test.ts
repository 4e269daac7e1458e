import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { StoredFinding } from "@/app/api/v1/_schemas/stored";
import { call, read, refusal } from "./support/call";
import { AT, attacks, finding, newAssessment, openHouse, openSmallCase, report, target } from "./support/small-case";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openHouse();
  await openSmallCase();
  await call("POST", `${AT}/indicators`, { body: { expectedVersion: 2, indicator: attacks } });
});
afterAll(() => close());

const Recorded = z.object({ finding: StoredFinding, reportId: z.string(), joined: z.boolean() });
const record = (change: { finding?: object; report?: object } = {}) =>
  call("POST", `${AT}/findings`, {
    body: { finding: { ...finding, ...change.finding }, report: { ...report, ...change.report } },
  });
const paths = (problem: { fields: readonly { path: string; rule: string }[] }) =>
  problem.fields.map(({ path, rule }) => `${path} ${rule}`);

describe("a body that cannot be read", () => {
  test.each(["", "{", "nothing", '{"a":1,}', "[1", '{"a":NaN}'])("broken JSON %j", async (raw) => {
    const problem = await refusal(call("POST", "/assessments", { raw }));
    expect([problem.status, problem.code]).toEqual([400, "malformed-json"]);
  });
  test("bytes that are no UTF-8", async () => {
    const raw = new Uint8Array([...new TextEncoder().encode('{"title":"'), 0xff, 0x22, 0x7d]);
    expect((await refusal(call("POST", "/assessments", { raw }))).code).toBe("malformed-json");
  });
  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=latin1",
    "application/jsonp",
    null,
  ])("content type %s", async (type) => {
    const problem = await refusal(call("POST", "/assessments", { raw: "{}", headers: { "content-type": type } }));
    expect([problem.status, problem.code]).toEqual([415, "unsupported-media-type"]);
  });
  test.each(["application/json;charset=UTF-8", "Application/JSON"])("content type %s is read", async (type) => {
    const problem = await refusal(call("POST", "/assessments", { raw: "{}", headers: { "content-type": type } }));
    expect(problem.code).toBe("invalid-input");
  });
  test("nesting a hundred thousand deep is refused, not a crash", async () => {
    const raw = `{"title":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect((await refusal(call("POST", "/assessments", { raw }))).status).toBe(422);
  });
});

describe("a body that is too large", () => {
  test("10 MB of text in a note", async () => {
    const problem = await refusal(record({ report: { note: "x".repeat(10_000_000) } }));
    expect([problem.status, problem.code]).toEqual([413, "too-large"]);
  });
  test("an announced length is refused before a byte is read", async () => {
    const raw = new ReadableStream({
      pull() {
        throw new Error("was read");
      },
    });
    const answer = call("POST", "/assessments", { raw, headers: { "content-length": "1000001" } });
    expect((await refusal(answer)).code).toBe("too-large");
  });
  test("without an announced length reading stops at the cap", async () => {
    let sent = 0;
    const raw = new ReadableStream({
      pull(controller) {
        sent += 100_000;
        if (sent > 5_000_000) return controller.close();
        controller.enqueue(new Uint8Array(100_000));
      },
    });
    expect((await refusal(call("POST", "/assessments", { raw }))).code).toBe("too-large");
    expect(sent).toBeLessThan(1_500_000);
  });
  test("a body that was cut on its way is not read as a whole one", async () => {
    const answer = call("POST", "/assessments", { raw: "{}", headers: { "content-length": "3" } });
    expect((await refusal(answer)).code).toBe("malformed-json");
  });
  test("a note above its own limit names its field", async () => {
    const problem = await refusal(record({ report: { note: "x".repeat(10_001) } }));
    expect(problem.fields).toEqual([
      { path: "report.note", rule: "max", message: "must be at most 10,000 characters" },
    ]);
  });
  test("a document may be longer, up to two million characters", async () => {
    const body = { title: "Long", handling: "TLP:CLEAR", text: "é".repeat(2_000_000) };
    expect((await call("POST", `${AT}/documents`, { body })).status).toBe(201);
    const longer = await refusal(call("POST", `${AT}/documents`, { body: { ...body, text: "x".repeat(2_000_001) } }));
    expect(paths(longer)).toEqual(["text max"]);
    const huge = await refusal(call("POST", `${AT}/documents`, { body: { ...body, text: "x".repeat(12_000_000) } }));
    expect(huge.code).toBe("too-large");
  });
});

describe("fields", () => {
  test("unknown ones are refused by name, at every depth", async () => {
    const problem = await refusal(
      call("POST", `${AT}/findings`, {
        body: { finding: { ...finding, score: 1 }, report: { ...report, weight: 1 }, status: "counted" },
      }),
    );
    expect(problem.code).toBe("invalid-input");
    expect(paths(problem).toSorted()).toEqual([
      "finding.score unknown-field",
      "report.weight unknown-field",
      "status unknown-field",
    ]);
  });
  test("__proto__ is an unknown field like any other", async () => {
    const problem = await refusal(call("POST", "/assessments", { raw: '{"__proto__":{"title":"x"}}' }));
    expect(problem.code).toBe("invalid-input");
  });
  test("__proto__ among the chances of a question is not passed over in silence", async () => {
    const chances = '{"this-way":0.1,"that-way":0.1,"__proto__":0.1}';
    const raw = `{"text":"Q","openedOn":"2022-07-29","horizonDays":9,"chanceIfScenario":${chances}}`;
    const problem = await refusal(call("POST", `${AT}/questions`, { raw }));
    expect(paths(problem)).toEqual(["chanceIfScenario unknown-field"]);
  });
  test("missing and mistyped ones are named", async () => {
    const problem = await refusal(
      call("POST", `${AT}/findings`, { body: { finding: { indicator: 3, occurredOn: "2022-07-11" }, report } }),
    );
    expect(paths(problem)).toEqual(["finding.indicator type", "finding.handling one-of"]);
  });
  test("unknown query fields, repeated ones and days that are none", async () => {
    const q = async (query: string) => paths(await refusal(call("GET", `${AT}/trajectory?${query}`)));
    expect(await q("since=2022-07-01")).toEqual(["query.since unknown-field"]);
    expect(await q("from=2022-07-02&from=2022-07-03")).toEqual(["query.from repeated"]);
    expect(await q("from=2022-02-30")).toEqual(["query.from format"]);
    expect(await q("by=rumour")).toEqual(["query.by one-of"]);
    expect(await q("asOf=yesterday")).toEqual(["query.asOf one-of"]);
    expect(await q("asOf=2022-07-30")).toEqual(["query.asOf range"]);
    expect(await q("asOf=2022-07-30T00:00:00Z")).toEqual(["query.asOf range"]);
    expect(await q("from=2022-06-30")).toEqual(["query.from range"]);
    expect(await q("to=2022-07-30")).toEqual(["query.to range"]);
    expect(await q("from=2022-07-20&to=2022-07-10")).toEqual(["query.to range"]);
  });
  test.each(["\u0000", "a\ud800", "\udc00b"])("text that no store can keep: %j", async (note) => {
    const problem = await refusal(record({ report: { note } }));
    expect(paths(problem)).toEqual(["report.note text"]);
  });
  test.each(["Two Ways", "%2e%2e", "x".repeat(200), "__proto__"])("address %j is nowhere", async (slug) => {
    expect((await refusal(call("GET", `/assessments/${encodeURIComponent(slug)}`))).code).toBe("not-found");
  });
});

describe("a model that is none", () => {
  const open = (change: object) => refusal(call("POST", "/assessments", { body: { ...newAssessment, ...change } }));
  const scenarios = (...priors: number[]) =>
    priors.map((prior, index) => ({ id: `s-${index}`, label: "A", shortLabel: "A", prior }));
  test("priors that do not add to 1", async () => {
    const problem = await open({ scenarios: scenarios(0.5, 0.6) });
    expect(problem.status).toBe(422);
    expect(problem.fields).toEqual([
      { path: "scenarios", rule: "priors-sum", message: "priors must add to 100 %; they add to 110 %" },
    ]);
  });
  test.each([
    [
      [1.5, -0.5],
      ["scenarios.0.prior max", "scenarios.1.prior min"],
    ],
    [[1], ["scenarios min"]],
  ])("priors %j", async (priors, expected) => {
    expect(paths(await open({ scenarios: scenarios(...priors) }))).toEqual(expected);
  });
  test("a prior beyond what a number can be", async () => {
    const raw = JSON.stringify({ ...newAssessment, scenarios: scenarios(0.5, 0.25) }).replace("0.25", "1e999");
    expect(paths(await refusal(call("POST", "/assessments", { raw })))).toContain("scenarios.1.prior type");
  });
  test("a likelihood row that does not add to 1", async () => {
    const indicator = {
      ...target,
      id: "other",
      likelihood: [
        [0.8, 0.1],
        [0.4, 0.6],
      ],
    };
    const problem = await refusal(call("POST", `${AT}/indicators`, { body: { expectedVersion: 3, indicator } }));
    expect(paths(problem)).toEqual(["indicator.likelihood.0 row-sum"]);
  });
  test("a likelihood without a row for each scenario is told at the indicator that was sent", async () => {
    const indicator = { ...target, id: "other", likelihood: [[0.8, 0.2]] };
    const problem = await refusal(call("POST", `${AT}/indicators`, { body: { expectedVersion: 3, indicator } }));
    expect(paths(problem)).toEqual(["indicator.likelihood length"]);
  });
  test("a scenario more than the indicators know", async () => {
    const body = { expectedVersion: 3, scenarios: scenarios(0.5, 0.25, 0.25) };
    const problem = await refusal(call("PUT", `${AT}/scenarios`, { body }));
    expect(paths(problem)).toEqual(["indicators.0.likelihood length", "indicators.1.eventsPer30Days length"]);
  });
  test("a slug that is taken, and an indicator id that is taken", async () => {
    expect(paths(await open({}))).toEqual(["slug invalid-input"]);
    const body = { expectedVersion: 3, indicator: target };
    expect(paths(await refusal(call("POST", `${AT}/indicators`, { body })))).toEqual(["indicator.id unique"]);
  });
});

describe("a report that cannot be", () => {
  const cases: readonly (readonly [string, Parameters<typeof record>[0], string, string])[] = [
    ["day before the start", { finding: { occurredOn: "2022-06-30" } }, "evidence-before-start", "finding.occurredOn"],
    [
      "day in the future",
      { finding: { occurredOn: "2022-07-30" }, report: { reportedOn: "2022-07-30" } },
      "evidence-in-future",
      "finding.occurredOn",
    ],
    ["reported in the future", { report: { reportedOn: "2022-07-30" } }, "evidence-in-future", "report.reportedOn"],
    ["reported before it occurred", { report: { reportedOn: "2022-07-10" } }, "invalid-input", "report.reportedOn"],
    ["unknown indicator", { finding: { indicator: "weather" } }, "unknown-indicator", "finding.indicator"],
    ["unknown level", { report: { level: "nobody" } }, "unknown-level", "report.level"],
    ["no level", { report: { level: null } }, "unknown-level", "report.level"],
    ["a level on a count", { finding: { indicator: "attacks" } }, "unknown-level", "report.level"],
    [
      "an event outside the watch",
      { finding: { indicator: "attacks", occurredOn: "2022-07-04" }, report: { level: null } },
      "outside-window",
      "finding.occurredOn",
    ],
    ["unknown document", { report: { documentId: "nowhere" } }, "unknown-reference", "report.documentId"],
    ["unknown incident", { finding: { incidentId: "nowhere" } }, "unknown-reference", "finding.incidentId"],
    ["unknown grade", { report: { grade: "G7" } }, "invalid-input", "report.grade"],
    ["no source", { report: { source: "  " } }, "invalid-input", "report.source"],
  ];
  test.each(cases)("%s", async (_, change, code, path) => {
    const before = (await call("GET", `${AT}/findings`)).text;
    const problem = await refusal(record(change));
    expect([problem.status, problem.code, problem.fields.map((field) => field.path)]).toEqual([422, code, [path]]);
    expect((await call("GET", `${AT}/findings`)).text).toBe(before);
  });
  test("on a finding that is withdrawn", async () => {
    const { finding: stored } = await read(Recorded, record());
    const at = `${AT}/findings/${stored.id}`;
    const withdraw = (expectedVersion: number, reason: string) =>
      call("POST", `${at}/withdraw`, { body: { expectedVersion, reason } });
    expect(paths(await refusal(withdraw(1, " ")))).toEqual(["reason empty"]);
    expect((await withdraw(1, "wrong place")).status).toBe(200);
    const problem = await refusal(call("POST", `${at}/reports`, { body: { report } }));
    expect([problem.status, problem.code]).toEqual([409, "finding-withdrawn"]);
    expect((await refusal(withdraw(2, "again"))).code).toBe("already-withdrawn");
  });
});
