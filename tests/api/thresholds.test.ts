import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { pageOf } from "@/app/api/v1/_schemas/page-of";
import {
  Delivery,
  StoredThreshold,
  StoredWebhook,
  ThresholdEvent,
  WatchedThreshold,
} from "@/app/api/v1/_schemas/thresholds";
import { GET as feed } from "@/app/assessments/[slug]/thresholds.atom/route";
import { GET as openLink } from "@/app/t/[id]/route";
import { getStore } from "@/db/client";
import { makeWatch } from "@/db/watch/make-watch";
import { thresholdScores } from "@/lib/view/threshold-scores";
import { parseXml } from "../support/parse-xml";
import { call, HOST, read, refusal } from "./support/call";
import { AT, finding, NOW, openHouse, openSmallCase, report, SLUG } from "./support/small-case";

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
});
afterEach(() => close());

const line = { scenario: "this-way", measure: "score", direction: "above", level: 0.6 };
const NewWebhook = z.object({ webhook: StoredWebhook, secret: z.string().nullable() });
const Events = z.object({ items: z.array(ThresholdEvent) });
const create = (over: object = {}, headers = {}) =>
  read(StoredThreshold, call("POST", `${AT}/thresholds`, { body: { ...line, ...over }, headers }));
const events = async () => (await read(Events, call("GET", `${AT}/threshold-events`))).items;

/** One round of the watch with the engine's own numbers; nothing is sent. */
async function look(): Promise<void> {
  const round = makeWatch({
    store: await getStore(),
    clock: () => NOW,
    compute: async (work) => thresholdScores(work),
    senders: { origin: "http://x", post: async () => ({ kind: "sent" }), mail: null },
    onFault: (error) => {
      throw error;
    },
  });
  await round();
}

/** "soldiers" is twice as likely if this way holds: from even scores it is passed at once. */
const passIt = async () => {
  await call("POST", `${AT}/findings`, {
    body: {
      finding: { ...finding, occurredOn: "2022-07-28" },
      report: { ...report, reportedOn: "2022-07-28" },
    },
  });
  await look();
};

describe("thresholds", () => {
  test("are made, listed, moved and withdrawn", async () => {
    const made = await create({ note: "Asked for by the desk" });
    expect(made).toMatchObject({ version: 1, margin: 0.02, status: "active", deliver: { emails: [], webhook: null } });
    const listed = await read(pageOf(WatchedThreshold), call("GET", `${AT}/thresholds`));
    expect(listed.items).toEqual([{ ...made, state: "armed", reading: null, lastEvent: null }]);
    const body = { expectedVersion: 1, threshold: { ...line, level: 0.7 } };
    const moved = await call("PUT", `${AT}/thresholds/${made.id}`, { body });
    expect(moved.headers.get("etag")).toBe('"2"');
    const conflict = await refusal(call("PUT", `${AT}/thresholds/${made.id}`, { body }));
    expect([conflict.status, conflict.code]).toEqual([409, "version-conflict"]);
    const end = { expectedVersion: 2, reason: "Not needed" };
    const ended = await read(StoredThreshold, call("POST", `${AT}/thresholds/${made.id}/withdraw`, { body: end }));
    expect(ended).toMatchObject({ version: 3, status: "withdrawn", level: 0.7 });
    const again = await refusal(
      call("POST", `${AT}/thresholds/${made.id}/withdraw`, { body: { ...end, expectedVersion: 3 } }),
    );
    expect([again.status, again.code]).toEqual([409, "already-withdrawn"]);
  });
  test("are made once for one key", async () => {
    const headers = { "idempotency-key": "line-once" };
    expect(await create({}, headers)).toEqual(await create({}, headers));
    expect((await read(pageOf(WatchedThreshold), call("GET", `${AT}/thresholds`))).total).toBe(1);
  });
  test.each([
    [{ scenario: "no-way" }, "unknown-scenario", ["scenario"]],
    [{ level: 40 }, "invalid-input", ["level"]],
    [{ margin: 0.6 }, "invalid-input", ["margin"]],
    [{ deliver: { emails: ["x"] } }, "invalid-input", ["deliver.emails.0"]],
    [{ secret: 1 }, "invalid-input", ["secret"]],
  ])("%j is refused at its field", async (over, code, paths) => {
    const problem = await refusal(call("POST", `${AT}/thresholds`, { body: { ...line, ...over } }));
    expect([problem.code, problem.fields.map(({ path }) => path)]).toEqual([code, paths]);
  });
  test("a webhook of nobody is refused", async () => {
    const body = { ...line, deliver: { emails: [], webhook: "nobody" } };
    expect((await refusal(call("POST", `${AT}/thresholds`, { body }))).status).toBe(404);
  });
  test("tell what happened, with the line as it was then", async () => {
    await create({ deliver: { emails: ["desk@example.org"], webhook: null } });
    await passIt();
    const [event, ...more] = await events();
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      ...{ kind: "passed", asOf: "2022-07-29", condition: { ...line, margin: 0.02 }, handling: "TLP:CLEAR" },
      deliveries: [{ target: "desk@example.org", state: "failed" }],
    });
    expect(event?.value).toBeGreaterThan(0.6);
    const filtered = await read(Events, call("GET", `${AT}/threshold-events?threshold=other`));
    expect(filtered.items).toEqual([]);
  });
});

describe("webhooks", () => {
  const make = (headers = {}) =>
    read(
      NewWebhook,
      call("POST", `${AT}/webhooks`, { body: { name: "Desk", url: "https://example.org/in?key=1" }, headers }),
    );
  test("say their secret once, and never the whole address", async () => {
    const headers = { "idempotency-key": "hook-once" };
    const first = await make(headers);
    expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await make(headers)).toEqual({ webhook: first.webhook, secret: null });
    const listed = await call("GET", `${AT}/webhooks`);
    expect(listed.text).not.toContain(first.secret);
    expect(listed.text).not.toContain("key=1");
    expect(pageOf(StoredWebhook).parse(JSON.parse(listed.text)).items).toEqual([first.webhook]);
    const audit = await call("GET", "/audit");
    expect(audit.text).not.toContain(first.secret);
    expect(audit.text).not.toContain("key=1");
  });
  test("are tried and withdrawn", async () => {
    const { webhook } = await make();
    const sent = await read(Delivery, call("POST", `${AT}/webhooks/${webhook.id}/test`));
    expect(sent).toMatchObject({ channel: "webhook", target: "Desk", state: "waiting" });
    const ended = await read(StoredWebhook, call("POST", `${AT}/webhooks/${webhook.id}/withdraw`));
    expect(ended).toMatchObject({ withdrawnAt: NOW.toISOString(), lastDelivery: { state: "failed" } });
    const body = { ...line, deliver: { emails: [], webhook: webhook.id } };
    const problem = await refusal(call("POST", `${AT}/thresholds`, { body }));
    expect(problem.fields.map(({ path }) => path)).toEqual(["deliver.webhook"]);
  });
  test.each(["http://example.org/", "https://a:b@example.org/", "nothing"])("%s is refused", async (url) => {
    const problem = await refusal(call("POST", `${AT}/webhooks`, { body: { name: "A", url } }));
    expect(problem.fields.map(({ path }) => path)).toEqual(["url"]);
  });
});

describe("the feed", () => {
  const get = (headers: Record<string, string> = {}, slug = SLUG, query = "") =>
    feed(
      new Request(`http://${HOST}/assessments/${slug}/thresholds.atom${query}`, {
        headers: { host: HOST, ...headers },
      }),
      {
        params: Promise.resolve({ slug }),
      },
    );
  const entriesOf = async (response: Response) => {
    const root = parseXml(await response.text());
    return root.children
      .filter(({ name }) => name === "entry")
      .map(({ children }) =>
        Object.fromEntries(children.map(({ name, text, attributes }) => [name, text || attributes])),
      );
  };
  test("is empty, then has an entry that keeps its id; the same bytes are not sent twice", async () => {
    await create();
    const empty = await get();
    expect(empty.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const etag = empty.headers.get("etag") ?? "";
    expect(await entriesOf(empty)).toEqual([]);
    expect((await get({ "if-none-match": `W/${etag}, "other"` })).status).toBe(304);
    await passIt();
    const full = await get({ "if-none-match": etag });
    expect(full.status).toBe(200);
    const [event] = await events();
    const [entry] = await entriesOf(full);
    expect(entry).toMatchObject({
      ...{ id: `urn:uuid:${event?.id}`, updated: event?.at, category: { term: "TLP:CLEAR" } },
      title: expect.stringContaining("Score of “This way” rose above 60"),
      link: { rel: "alternate", type: "text/html", href: `http://${HOST}/t/${event?.id}` },
    });
    const french = await entriesOf(await get({}, SLUG, "?language=fr"));
    expect(french[0]?.title).toMatch(/passé au-dessus de/);
  });
  test("tells nothing of what is marked above TLP:GREEN", async () => {
    await create();
    await call("POST", `${AT}/findings`, {
      body: {
        finding: { ...finding, occurredOn: "2022-07-27", handling: "TLP:AMBER" },
        report: { ...report, reportedOn: "2022-07-27" },
      },
    });
    await passIt();
    const text = await (await get()).text();
    // without ids, which are random and may hold any digits
    const entry = text.slice(text.indexOf("<entry>")).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "");
    expect(entry).toContain("TLP:AMBER");
    expect(entry).not.toMatch(/This way|60|two-ways/);
  });
  test("is not served under a foreign name, nor for what is not there", async () => {
    expect((await get({ host: "evil.example" })).status).toBe(403);
    expect((await get({}, "nowhere")).status).toBe(404);
  });
});

test("a link out of a message leads to its event, and one of nobody nowhere", async () => {
  await create();
  await passIt();
  const [event] = await events();
  const open = (id: string, host = HOST) =>
    openLink(new Request(`http://${HOST}/t/${id}`, { headers: { host } }), { params: Promise.resolve({ id }) });
  const response = await open(event?.id ?? "");
  expect([response.status, response.headers.get("location")]).toEqual([
    303,
    `/assessments/two-ways/thresholds#event-${event?.id}`,
  ]);
  expect((await open("nobody")).status).toBe(404);
  expect((await open(event?.id ?? "", "evil.example")).status).toBe(403);
});
