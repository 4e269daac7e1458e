import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { pageOf } from "@/app/api/v1/_schemas/page-of";
import {
  StoredAssessment,
  StoredDocument,
  StoredFinding,
  StoredIncident,
  StoredModel,
} from "@/app/api/v1/_schemas/stored";
import { call, read, refusal } from "./support/call";
import { AT, attacks, finding, openHouse, openSmallCase, report, target } from "./support/small-case";

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
});
afterEach(() => close());

const Recorded = z.object({ finding: StoredFinding, reportId: z.string(), joined: z.boolean() });
const Findings = pageOf(StoredFinding);
const record = (body: object) => read(Recorded, call("POST", `${AT}/findings`, { body }));

describe("an assessment", () => {
  test("is opened, listed, read and revised in part", async () => {
    const listed = await read(pageOf(StoredAssessment), call("GET", "/assessments"));
    expect(listed.items.map(({ slug }) => slug)).toEqual(["two-ways"]);
    const answer = await call("GET", AT);
    expect(answer.headers.get("etag")).toBe('"1"');
    const body = { expectedVersion: 1, details: { yardstick: "phia" }, reason: "house style" };
    await read(StoredAssessment, call("PATCH", AT, { body }));
    const again = { expectedVersion: 2, details: { title: "Another title" } };
    const stored = await read(StoredAssessment, call("PATCH", AT, { body: again }));
    expect(stored).toMatchObject({
      title: "Another title",
      yardstick: "phia",
      question: "Does it go this way or that?",
    });
    expect(stored.version).toBe(3);
  });
  test("revised from a stale tab: refused with both versions, and nothing is lost", async () => {
    await call("PATCH", AT, { body: { expectedVersion: 1, details: { title: "Another title" } } });
    const body = { expectedVersion: 1, details: { title: "Stale" } };
    const problem = await refusal(call("PATCH", AT, { body }));
    expect(problem).toMatchObject({ status: 409, code: "version-conflict", yours: { title: "Stale" } });
    expect(problem.theirs).toMatchObject({ version: 2, title: "Another title" });
  });
});

describe("the model", () => {
  test("a new indicator is a new version of the model", async () => {
    const added = await call("POST", `${AT}/indicators`, { body: { expectedVersion: 2, indicator: attacks } });
    expect(added.status).toBe(201);
    expect(added.headers.get("location")).toBe("/api/v1/assessments/two-ways/indicators/attacks");
    const model = await read(StoredModel, call("GET", `${AT}/model`));
    expect([model.version, model.indicators.map(({ id }) => id)]).toEqual([3, ["target", "attacks"]]);
  });
  test("an indicator is revised and left out while nothing uses it; its id stays", async () => {
    await call("POST", `${AT}/indicators`, { body: { expectedVersion: 2, indicator: attacks } });
    const at = `${AT}/indicators/attacks`;
    const change = (id: string) => ({ expectedVersion: 3, indicator: { ...attacks, id, label: "Raids" } });
    expect((await refusal(call("PUT", at, { body: change("raids") }))).fields[0]?.path).toBe("indicator.id");
    expect((await call("PUT", at, { body: change("attacks") })).headers.get("etag")).toBe('"4"');
    const stale = await refusal(call("PUT", at, { body: change("attacks") }));
    expect(stale).toMatchObject({ code: "version-conflict", theirs: { version: 4 }, yours: { label: "Raids" } });
    expect((await call("DELETE", at, { body: { expectedVersion: 4 } })).status).toBe(200);
    expect((await refusal(call("GET", at))).code).toBe("not-found");
  });
  test("the whole model and the scenarios are put back as they are read", async () => {
    const { id, version, recordedAt, recordedBy, reason, ...model } = await read(
      StoredModel,
      call("GET", `${AT}/model`),
    );
    const put = await read(StoredModel, call("PUT", `${AT}/model`, { body: { expectedVersion: version, model } }));
    expect(put).toMatchObject({ ...model, version: version + 1 });
    const { items } = await read(z.looseObject({ items: z.array(z.unknown()) }), call("GET", `${AT}/scenarios`));
    const body = { expectedVersion: version + 1, scenarios: items, reason: "unchanged" };
    expect((await read(StoredModel, call("PUT", `${AT}/scenarios`, { body }))).version).toBe(version + 2);
  });
});

describe("documents and incidents", () => {
  test("a document is kept, revised, withdrawn, restored", async () => {
    const created = await call("POST", `${AT}/documents`, {
      body: { title: "Note", handling: "TLP:GREEN", text: "One." },
    });
    const document = StoredDocument.parse(JSON.parse(created.text));
    const at = `${AT}/documents/${document.id}`;
    expect(created.headers.get("location")).toBe(`/api/v1${at}`);
    const changed = { title: "Note 2", handling: "TLP:GREEN", text: "Two." };
    const put = () => call("PUT", at, { body: { expectedVersion: 1, document: changed, reason: "typo" } });
    expect(await read(StoredDocument, put())).toMatchObject({ version: 2, text: "Two.", reason: "typo" });
    expect(await refusal(put())).toMatchObject({ status: 409, theirs: { version: 2 }, yours: { title: "Note 2" } });
    const out = await read(
      StoredDocument,
      call("POST", `${at}/withdraw`, { body: { expectedVersion: 2, reason: "not ours" } }),
    );
    expect(out.status).toBe("withdrawn");
    expect((await read(StoredDocument, call("POST", `${at}/restore`, { body: { expectedVersion: 3 } }))).status).toBe(
      "active",
    );
    expect(await refusal(call("GET", `${AT}/documents/nowhere`))).toMatchObject({ status: 404 });
  });
  test("an incident is named and corrected", async () => {
    const body = { title: "Raid", occurredOn: "2022-07-11", place: { name: "Kati" } };
    const incident = await read(StoredIncident, call("POST", `${AT}/incidents`, { body }));
    const change = { expectedVersion: 1, incident: { ...body, title: "Raid on Kati" } };
    const put = await read(StoredIncident, call("PUT", `${AT}/incidents/${incident.id}`, { body: change }));
    expect([put.version, put.title, put.place?.latitude]).toEqual([2, "Raid on Kati", null]);
  });
});

describe("findings", () => {
  test("a second report on the same indicator and day joins; a separate one does not", async () => {
    const first = await record({ finding, report });
    expect([first.joined, first.finding.status, first.finding.version]).toEqual([false, "counted", 1]);
    const second = await record({ finding, report: { ...report, source: "Radio Y", grade: "b2" } });
    expect([second.joined, second.finding.id]).toEqual([true, first.finding.id]);
    expect(second.finding.reports.map(({ grade }) => grade).toSorted()).toEqual(["A1", "B2"]);
    const third = await record({ finding, report, separate: true });
    expect(third.joined).toBe(false);
    const page = await read(Findings, call("GET", `${AT}/findings`));
    expect(page.total).toBe(2);
  });
  test("two people edit one finding: the second is told and sees both", async () => {
    const { finding: stored } = await record({
      finding: { ...finding, occurredOn: "2022-07-15" },
      report: { ...report, reportedOn: "2022-07-15" },
    });
    const at = `${AT}/findings/${stored.id}`;
    const edit = (title: string) =>
      call("PUT", at, {
        body: { expectedVersion: 1, finding: { ...finding, occurredOn: "2022-07-15", title }, reason: "named" },
      });
    expect((await edit("By the first")).status).toBe(200);
    const problem = await refusal(edit("By the second"));
    expect(problem).toMatchObject({ status: 409, code: "version-conflict" });
    expect([problem.theirs, problem.yours]).toMatchObject([
      { title: "By the first", version: 2 },
      { title: "By the second" },
    ]);
    expect((await read(StoredFinding, call("GET", at))).title).toBe("By the first");
  });
  test("are withdrawn with a reason, restored, and keep their history", async () => {
    const { finding: stored } = await record({
      finding: { ...finding, occurredOn: "2022-07-16" },
      report: { ...report, reportedOn: "2022-07-16" },
    });
    const at = `${AT}/findings/${stored.id}`;
    const out = call("POST", `${at}/withdraw`, { body: { expectedVersion: 1, reason: "another place" } });
    expect((await read(StoredFinding, out)).status).toBe("withdrawn");
    const back = call("POST", `${at}/restore`, { body: { expectedVersion: 2 } });
    expect((await read(StoredFinding, back)).status).toBe("counted");
    const Versions = z.object({ items: z.array(z.object({ version: z.number(), reason: z.string() })) });
    const { items } = await read(Versions, call("GET", `${at}/history`));
    expect(items.map(({ version, reason }) => [version, reason])).toEqual([
      [3, ""],
      [2, "another place"],
      [1, ""],
    ]);
  });
  test("reports are added, revised, withdrawn and restored", async () => {
    const { finding: stored, reportId } = await record({
      finding: { ...finding, occurredOn: "2022-07-17" },
      report: { ...report, reportedOn: "2022-07-17" },
    });
    const at = `${AT}/findings/${stored.id}/reports`;
    const added = await read(
      Recorded,
      call("POST", at, { body: { report: { ...report, source: "Z", reportedOn: "2022-07-18" } } }),
    );
    expect([added.joined, added.finding.reports.length]).toEqual([true, 2]);
    const one = (answer: z.output<typeof StoredFinding>) => answer.reports.find(({ id }) => id === reportId);
    const revised = {
      expectedVersion: 1,
      report: { ...report, reportedOn: "2022-07-17", grade: "C3" },
      reason: "regraded",
    };
    expect(one(await read(StoredFinding, call("PUT", `${at}/${reportId}`, { body: revised })))?.grade).toBe("C3");
    const withdrawn = call("POST", `${at}/${reportId}/withdraw`, { body: { expectedVersion: 2, reason: "retracted" } });
    expect(one(await read(StoredFinding, withdrawn))?.status).toBe("withdrawn");
    const restored = call("POST", `${at}/${reportId}/restore`, { body: { expectedVersion: 3 } });
    expect(one(await read(StoredFinding, restored))?.status).toBe("active");
  });
  test("an indicator that findings use cannot be left out", async () => {
    await record({ finding, report });
    const { version } = await read(StoredModel, call("GET", `${AT}/model`));
    const problem = await refusal(call("DELETE", `${AT}/indicators/target`, { body: { expectedVersion: version } }));
    expect([problem.status, problem.code]).toEqual([422, "unknown-indicator"]);
    expect(problem.findings).toHaveLength(1);
  });
  test("are listed newest day first, in pages, by indicator and status", async () => {
    const days = ["2022-07-11", "2022-07-17", "2022-07-11", "2022-07-15", "2022-07-16"];
    for (const occurredOn of days)
      await record({
        finding: { ...finding, occurredOn },
        report: { ...report, reportedOn: occurredOn },
        separate: true,
      });
    const all = await read(Findings, call("GET", `${AT}/findings`));
    expect(all.items.map(({ occurredOn }) => occurredOn)).toEqual(days.toSorted().toReversed());
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: z.output<typeof Findings> = await read(
        Findings,
        call("GET", `${AT}/findings?limit=2${cursor && `&cursor=${cursor}`}`),
      );
      expect(page.total).toBe(5);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.items.map(({ id }) => id));
    expect((await read(Findings, call("GET", `${AT}/findings?indicator=attacks`))).total).toBe(0);
    expect((await read(Findings, call("GET", `${AT}/findings?status=counted`))).total).toBe(5);
    for (const bad of ["limit=0", "limit=1001", "limit=x", "cursor=nowhere", "status=lost"])
      expect((await refusal(call("GET", `${AT}/findings?${bad}`))).status, bad).toBe(422);
  });
});

describe("impossible evidence", () => {
  test("is kept as a draft and named; the scores stand", async () => {
    const never = {
      ...target,
      id: "flag",
      levels: [
        { id: "up", label: "Up" },
        { id: "down", label: "Down" },
      ],
      likelihood: [
        [1, 0],
        [1, 0],
      ],
    };
    const { version } = await read(StoredModel, call("GET", `${AT}/model`));
    await call("POST", `${AT}/indicators`, { body: { expectedVersion: version, indicator: never } });
    await record({ finding, report });
    const before = (await call("GET", `${AT}/trajectory`)).text;
    const { finding: stored } = await record({
      finding: { ...finding, indicator: "flag" },
      report: { ...report, level: "down" },
    });
    expect(stored.status).toBe("draft");
    expect((await call("GET", `${AT}/trajectory`)).text).toBe(before);
  });
});

describe("text is text", () => {
  const nasty = [
    "<script>alert(1)</script>",
    '=HYPERLINK("http://evil.example")',
    "@SUM(1+1)",
    "'; drop table finding; --",
    "‮txt",
  ];
  test.each(nasty)("%j comes back as it went in, as JSON that no browser takes for a page", async (text) => {
    const body = { title: text, publisher: text, note: text, text, handling: "TLP:CLEAR" };
    const answer = await call("POST", `${AT}/documents`, { body });
    expect(JSON.parse(answer.text)).toMatchObject(body);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });
  test("a refusal that repeats it is JSON too", async () => {
    const answer = await call("POST", `${AT}/documents`, { body: { "<img src=x onerror=alert(1)>": 1 } });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });
  test("an address as a script is refused", async () => {
    const body = { title: "T", handling: "TLP:CLEAR", url: "javascript:alert(1)" };
    expect((await refusal(call("POST", `${AT}/documents`, { body }))).fields[0]?.path).toBe("url");
  });
});
