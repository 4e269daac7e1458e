import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createThreshold } from "@/db/commands/create-threshold";
import { createWebhook } from "@/db/commands/create-webhook";
import { recordReport } from "@/db/commands/record-report";
import { recordThresholdEvent } from "@/db/commands/record-threshold-event";
import { reviseThreshold } from "@/db/commands/revise-threshold";
import { type SendOutcome, settleDelivery } from "@/db/commands/settle-delivery";
import { testWebhook } from "@/db/commands/test-webhook";
import { withdrawThreshold } from "@/db/commands/withdraw-threshold";
import { withdrawWebhook } from "@/db/commands/withdraw-webhook";
import { type Context, localActor } from "@/db/context";
import { listAudit } from "@/db/queries/list-audit";
import { listThresholdEvents } from "@/db/queries/list-threshold-events";
import { listThresholds } from "@/db/queries/list-thresholds";
import { listWebhooks } from "@/db/queries/list-webhooks";
import { standingThresholds } from "@/db/queries/standing-thresholds";
import { exec, type Store } from "@/db/store";
import { makeWatch } from "@/db/watch/make-watch";
import type { WebhookPost } from "@/db/watch/post-webhook";
import type { Mail } from "@/db/watch/send-due";
import { Threshold } from "@/lib/domain/threshold";
import type { BandsWork } from "@/lib/view/bands-work";
import { type ThresholdScores, thresholdScores } from "@/lib/view/threshold-scores";
import { finding, report } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { codeAndFields } from "../../support/refusal";
import { openSmallCase } from "../../support/small-case";

const line = (over: object = {}) =>
  Threshold.parse({ scenario: "up", measure: "score", direction: "above", level: 0.6, margin: 0.1, ...over });
const scores = (up: number, lower = up - 0.1): ThresholdScores => ({
  ok: true,
  score: [up, 1 - up],
  edges: { lower: [lower, 0], upper: [1, 1] },
});
const MINUTE = 60_000;

describe.each(storeKinds)("the watch on %s", (_name, freshStore) => {
  let store: Store;
  /** A case of its own for each test: a database takes PGlite seconds to make. */
  let slug = "";
  let cases = 0;
  let now: Date;
  /** What the next look finds; the works that were computed. */
  let found: ThresholdScores;
  let works: BandsWork[];
  let posts: WebhookPost[];
  let mails: Mail[];
  let outcome: SendOutcome;
  let faults: unknown[];
  let round: () => Promise<boolean>;
  const context = (): Context => ({ store, actor: localActor, now });
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * MINUTE);
  };
  const newWatch = (over: Partial<Parameters<typeof makeWatch>[0]> = {}) =>
    makeWatch({
      store,
      clock: () => now,
      compute: async (work) => {
        works.push(work);
        return found;
      },
      senders: {
        origin: "http://127.0.0.1:3000",
        post: async (what) => {
          posts.push(what);
          return outcome;
        },
        mail: async (mail) => {
          mails.push(mail);
          return outcome;
        },
      },
      onFault: (error) => faults.push(error),
      ...over,
    });
  const events = () => listThresholdEvents(context(), { slug, limit: 100 });
  const write = () => recordReport(context(), { slug, finding: finding(), report: report(), separate: true });

  beforeAll(async () => {
    store = await freshStore();
  });
  afterAll(() => store?.close());
  beforeEach(async () => {
    cases += 1;
    slug = `small-${cases}`;
    await openSmallCase(store, {}, slug);
    now = new Date("2024-03-01T12:00:00Z");
    [works, posts, mails, faults] = [[], [], [], []];
    outcome = { kind: "sent" };
    found = scores(0.5);
    round = newWatch();
  });
  afterEach(async () => {
    for (const { id, version, status } of await listThresholds(context(), slug))
      if (status === "active")
        await withdrawThreshold(context(), { slug, id, expectedVersion: version, reason: "The test is over" });
    await store.tx((tx) => exec(tx.update(store.t.delivery).set({ state: "failed" })));
  });

  test("tells once of a value that flaps, and again after it has come back", async () => {
    await createThreshold(context(), { slug, threshold: line() });
    await round();
    const seen: string[] = [];
    for (const value of [0.61, 0.59, 0.62, 0.51, 0.49, 0.55, 0.6]) {
      found = scores(value);
      later(1);
      await write();
      await round();
      seen.push((await events()).map(({ kind, value: at }) => `${kind} ${at}`).join(", "));
    }
    expect(seen).toEqual([
      ...["passed 0.61", "passed 0.61", "passed 0.61", "passed 0.61"],
      ...["cleared 0.49, passed 0.61", "cleared 0.49, passed 0.61", "passed 0.6, cleared 0.49, passed 0.61"],
    ]);
    expect(faults).toEqual([]);
  });

  test("keeps the value as it was last looked at, and the day it is of", async () => {
    await createThreshold(context(), { slug, threshold: line() });
    expect((await listThresholds(context(), slug))[0]).toMatchObject({
      reading: null,
      state: "armed",
      lastEvent: null,
    });
    await round();
    const [first] = await listThresholds(context(), slug);
    expect(first?.reading).toEqual({ at: now.toISOString(), asOf: "2024-03-01", value: 0.5, modelVersion: 2 });
    found = scores(0.7);
    later(1);
    await write();
    await round();
    const [second] = await listThresholds(context(), slug);
    expect(second).toMatchObject({
      state: "passed",
      reading: { value: 0.7 },
      lastEvent: { kind: "passed", asOf: "2024-03-01" },
    });
  });

  test("looks at the first round, after a write, and at the first of a day; otherwise not", async () => {
    await createThreshold(context(), { slug, threshold: line() });
    await round();
    await round();
    await round();
    const atStart = works.length;
    await round();
    expect(works.length).toBe(atStart);
    await write();
    await write();
    await round();
    expect(works.length).toBe(atStart + 1);
    await round();
    expect(works.length).toBe(atStart + 1);
    later(24 * 60);
    await round();
    expect(works.length).toBe(atStart + 2);
  });

  test("asks for bands only where an edge is watched", async () => {
    const { id } = await createThreshold(context(), { slug, threshold: line() });
    await round();
    expect(works.at(-1)?.times).toEqual([]);
    await reviseThreshold(context(), {
      ...{ slug, id, expectedVersion: 1 },
      threshold: line({ measure: "lower", level: 0.35 }),
    });
    await round();
    // 1 March is day 60 of a case that began on 1 January 2024, a leap year.
    expect(works.at(-1)?.times).toEqual([60]);
    expect((await events()).map(({ kind, value }) => [kind, value])).toEqual([["passed", 0.4]]);
  });

  test("a watch that begins anew says nothing twice, and makes up for what it did not see", async () => {
    await createThreshold(context(), { slug, threshold: line() });
    found = scores(0.7);
    await round();
    await newWatch()();
    expect(await events()).toHaveLength(1);
    found = scores(0.2);
    await newWatch()();
    expect((await events()).map(({ kind }) => kind)).toEqual(["cleared", "passed"]);
  });

  test("two that look at once make one event", async () => {
    const { id, version } = await createThreshold(context(), { slug, threshold: line() });
    const look = {
      ...{ slug, thresholdId: id, version, asOf: "2024-03-01", value: 0.7, modelVersion: 2 },
      ...{ engineVersion: "1", handling: "TLP:CLEAR" as const },
    };
    await Promise.all([1, 2, 3].map(() => recordThresholdEvent(context(), look)));
    expect(await events()).toHaveLength(1);
    expect(await recordThresholdEvent(context(), { ...look, version: 7, value: 0.1 })).toBeNull();
  });

  test("a line that was moved is armed again; another note leaves it as it is", async () => {
    const threshold = line();
    const { id } = await createThreshold(context(), { slug, threshold });
    found = scores(0.7);
    await round();
    const revise = (expectedVersion: number, over: object) =>
      reviseThreshold(context(), { slug, id, expectedVersion, threshold: line(over) });
    await revise(1, { note: "Asked for by the desk" });
    await round();
    expect(await events()).toHaveLength(1);
    await revise(2, { level: 0.65 });
    expect((await listThresholds(context(), slug))[0]).toMatchObject({ state: "armed", reading: null });
    await round();
    expect((await events()).map(({ kind, version }) => [kind, version])).toEqual([
      ["passed", 3],
      ["passed", 1],
    ]);
  });

  test("a withdrawn line is looked at no longer", async () => {
    const { id } = await createThreshold(context(), { slug, threshold: line() });
    await withdrawThreshold(context(), { slug, id, expectedVersion: 1, reason: "Not needed" });
    found = scores(0.9);
    await round();
    expect([works, await events()]).toEqual([[], []]);
  });

  test("scores that cannot be computed say nothing, and a fault is told and made up for", async () => {
    await createThreshold(context(), { slug, threshold: line() });
    found = { ok: false, code: "impossible-evidence" };
    expect(await round()).toBe(true);
    expect((await listThresholds(context(), slug))[0]?.reading).toBeNull();
    let broken = true;
    const watch = newWatch({
      compute: async () => {
        if (broken) throw new Error("no thread");
        return scores(0.8);
      },
    });
    expect(await watch()).toBe(false);
    expect(faults.map(String)).toEqual(["Error: no thread"]);
    broken = false;
    later(1);
    expect(await watch()).toBe(true);
    expect(await events()).toHaveLength(1);
  });

  test("a look that keeps failing is made ever more seldom, and holds up neither the rounds nor what is due", async () => {
    const deliver = { emails: ["a@example.org"], webhook: null };
    await createThreshold(context(), { slug, threshold: line({ deliver }) });
    found = scores(0.7);
    outcome = { kind: "failed", error: "no answer", final: false };
    await round();
    const order: string[] = [];
    let broken = true;
    const watch = newWatch({
      compute: async () => {
        order.push("look");
        if (broken) throw new Error("no thread");
        return scores(0.7);
      },
      senders: {
        origin: "http://x",
        post: never,
        mail: async () => {
          order.push("mail");
          return { kind: "sent" };
        },
      },
    });
    later(1);
    await watch();
    expect(order).toEqual(["mail", "look"]);
    order.length = 0;
    // what is written meanwhile does not hasten it, and a round without a look went well
    await write();
    expect(await watch()).toBe(true);
    const looked: number[] = [];
    for (let minute = 1; minute <= 125; minute++) {
      later(1);
      await watch();
      for (const _ of order.splice(0)) looked.push(minute);
    }
    expect(looked).toEqual([1, 3, 7, 15, 31, 61, 91, 121]);
    broken = false;
    later(30);
    expect(await watch()).toBe(true);
    expect(order).toEqual(["look"]);
    // after a look that went well it begins again at a minute
    broken = true;
    await write();
    expect(await watch()).toBe(false);
    later(1);
    expect(await watch()).toBe(false);
  });

  test("an event is in the audit, under the server's own name", async () => {
    await createThreshold(context(), { slug, threshold: line() });
    found = scores(0.7);
    await round();
    const [entry] = await listAudit(context(), { slug, limit: 1 });
    expect(entry).toMatchObject({
      ...{ action: "recordThresholdEvent", actorName: "Threshold watch", entity: "threshold" },
      detail: { kind: "passed", value: 0.7, asOf: "2024-03-01", modelVersion: 2 },
    });
  });

  test("what happened cannot be changed or taken away", async () => {
    await createThreshold(context(), { slug, threshold: line() });
    found = scores(0.7);
    await round();
    const { t } = store;
    await expect(store.tx((tx) => exec(tx.update(t.thresholdEvent).set({ value: 0.1 })))).rejects.toThrow();
    await expect(store.tx((tx) => exec(tx.delete(t.thresholdEvent)))).rejects.toThrow();
    await expect(store.tx((tx) => exec(tx.update(t.thresholdRevision).set({ level: 0.1 })))).rejects.toThrow();
  });

  test("what was written is looked at in the next round when the question where to look failed", async () => {
    await createThreshold(context(), { slug, threshold: line() });
    let reads = 0;
    let failing = 0;
    const shaky: Store = {
      ...store,
      read: (body) => {
        reads += 1;
        return reads === failing ? Promise.reject(new Error("gone")) : store.read(body);
      },
    };
    const shakyRound = newWatch({ store: shaky });
    await shakyRound();
    await write();
    // the first read asks for the news, the second where thresholds stand
    [works, reads, failing] = [[], 0, 2];
    expect(await shakyRound()).toBe(false);
    expect(works).toEqual([]);
    expect(await shakyRound()).toBe(true);
    expect(works).toHaveLength(1);
  });

  describe("the outbox", () => {
    const told = async (over: object = {}) => {
      const { webhook, secret } = await createWebhook(context(), {
        slug,
        webhook: { name: "Desk", url: "https://example.org/hook?key=1" },
      });
      const deliver = { emails: ["desk@example.org", "b@example.org"], webhook: webhook.id };
      await createThreshold(context(), { slug, threshold: line({ deliver, ...over }) });
      found = scores(0.7);
      return { webhook, secret };
    };
    const deliveries = async () =>
      (await events()).flatMap((event) =>
        event.deliveries.map(({ target, state, attempts }) => `${target} ${state} ${attempts}`),
      );

    test("sends to each mail address and to the webhook in the round of the event", async () => {
      await told();
      await round();
      expect(mails.map(({ to }) => to).sort()).toEqual(["b@example.org", "desk@example.org"]);
      expect(posts.map(({ url }) => url)).toEqual(["https://example.org/hook?key=1"]);
      expect(await deliveries()).toEqual(["b@example.org sent 1", "desk@example.org sent 1", "Desk sent 1"]);
      await round();
      expect([mails.length, posts.length]).toEqual([2, 1]);
    });

    test("tries again after growing delays, with the same id, and gives up after the eighth attempt", async () => {
      await told({ deliver: { emails: ["a@example.org"], webhook: null } });
      outcome = { kind: "failed", error: "no answer", final: false };
      await round();
      const tries: number[] = [];
      for (const seconds of [4, 1, 299, 1, 1799, 1, 7199, 1, 17_999, 1, 35_999, 1, 50_399, 1, 1_000_000]) {
        now = new Date(now.getTime() + seconds * 1000);
        await round();
        tries.push(mails.length);
      }
      expect(tries).toEqual([1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8]);
      expect(await deliveries()).toEqual(["a@example.org failed 8"]);
      expect((await events())[0]?.deliveries[0]).toMatchObject({ lastError: "no answer", nextAttemptAt: null });
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    });

    test("what waits for a line that was withdrawn is ended, with a reason", async () => {
      const { webhook } = await told();
      outcome = { kind: "failed", error: "no answer", final: false };
      await round();
      await createThreshold(context(), {
        slug,
        threshold: line({ level: 0.65, deliver: { emails: ["desk@example.org"], webhook: webhook.id } }),
      });
      await write();
      await round();
      const [first] = (await listThresholds(context(), slug)).filter(({ level }) => level === 0.6);
      if (first === undefined) throw new Error("a line");
      await withdrawThreshold(context(), { slug, id: first.id, expectedVersion: 1, reason: "Not needed" });
      outcome = { kind: "sent" };
      [mails, posts] = [[], []];
      later(10_000);
      await round();
      expect([mails.map(({ to }) => to), posts.length]).toEqual([["desk@example.org"], 1]);
      const ended = (await events()).filter(({ thresholdId }) => thresholdId === first.id);
      expect(
        ended.flatMap(({ deliveries: all }) => all.map(({ state, lastError }) => `${state} ${lastError}`)),
      ).toEqual(["failed no-line", "failed no-line", "failed no-line"]);
    });

    test("what waits for a recipient that was taken out is ended; the others are told", async () => {
      const { webhook } = await told();
      outcome = { kind: "failed", error: "no answer", final: false };
      await round();
      const [stored] = await listThresholds(context(), slug);
      const revise = (expectedVersion: number, deliver: object) =>
        reviseThreshold(context(), {
          ...{ slug, id: stored?.id ?? "", expectedVersion },
          threshold: line({ deliver }),
        });
      await revise(1, { emails: ["DESK@example.org"], webhook: webhook.id });
      expect(await deliveries()).toEqual(["b@example.org failed 1", "desk@example.org waiting 1", "Desk waiting 1"]);
      await revise(2, { emails: ["desk@example.org"], webhook: null });
      outcome = { kind: "sent" };
      [mails, posts] = [[], []];
      later(10_000);
      await round();
      expect([mails.map(({ to }) => to), posts]).toEqual([["desk@example.org"], []]);
      const [event] = await events();
      expect(event?.deliveries.map(({ state, lastError }) => [state, lastError])).toEqual([
        ["failed", "no-recipient"],
        ["sent", null],
        ["failed", "no-recipient"],
      ]);
    });

    test("a viewer sees what was sent, but no address of mail", async () => {
      await told();
      await round();
      const viewer = { ...context(), actor: { ...localActor, role: "viewer" as const } };
      const [threshold] = await listThresholds(viewer, slug);
      const [event] = await listThresholdEvents(viewer, { slug, limit: 1 });
      expect(threshold?.deliver.emails).toEqual([]);
      expect(event?.deliveries.map(({ target, state }) => [target, state])).toEqual([
        [null, "sent"],
        [null, "sent"],
        ["Desk", "sent"],
      ]);
      expect((await listThresholds(context(), slug))[0]?.deliver.emails).toHaveLength(2);
      expect(JSON.stringify([await standingThresholds(viewer, slug), threshold, event])).not.toContain("@");
    });

    test("a refusal for good is not tried again", async () => {
      await told({ deliver: { emails: ["a@example.org"], webhook: null } });
      outcome = { kind: "failed", error: "gone", final: true };
      await round();
      later(10_000);
      await round();
      expect([mails.length, await deliveries()]).toEqual([1, ["a@example.org failed 1"]]);
    });

    test("what was claimed by a process that ended comes back after a minute", async () => {
      await told({ deliver: { emails: ["a@example.org"], webhook: null } });
      const died = newWatch({ senders: { origin: "http://x", post: never, mail: never } });
      void died();
      await expect.poll(async () => (await deliveries())[0], { interval: 5 }).toBe("a@example.org waiting 1");
      await round();
      expect(mails).toHaveLength(0);
      later(1);
      await round();
      expect(mails).toHaveLength(1);
    });

    test("a failure that is told late changes nothing of what was sent since", async () => {
      await told({ deliver: { emails: ["a@example.org"], webhook: null } });
      await round();
      const id = (await events())[0]?.deliveries[0]?.id ?? "";
      await settleDelivery(context(), { id, attempts: 1, outcome: { kind: "failed", error: "late", final: true } });
      expect(await deliveries()).toEqual(["a@example.org sent 1"]);
    });

    test("nothing goes to a webhook that was withdrawn while its message was written", async () => {
      const { webhook } = await told();
      await testWebhook(context(), { slug, id: webhook.id });
      const { t } = store;
      await store.tx((tx) => exec(tx.update(t.webhook).set({ withdrawnAt: now }).where(eq(t.webhook.id, webhook.id))));
      await round();
      expect(posts).toEqual([]);
      const [stored] = await listWebhooks(context(), slug);
      expect(stored?.lastDelivery).toMatchObject({ state: "failed", lastError: "withdrawn" });
    });

    test("more than twenty an hour to one target are spread out", async () => {
      const { webhook } = await told();
      const { t } = store;
      const assessment = (await store.db.select().from(t.assessment)).find((one) => one.slug === slug);
      const old = Array.from({ length: 20 }, (_, i) => ({
        ...{ id: `old-${i}`, assessmentId: assessment?.id ?? "", eventSeq: null, channel: "webhook" as const },
        ...{ target: webhook.id, webhookId: webhook.id, createdAt: now, attempts: 1, nextAttemptAt: now },
        ...{ state: "sent" as const, settledAt: now, lastError: null },
      }));
      await store.tx((tx) => exec(tx.insert(t.delivery).values(old)));
      await round();
      expect([mails.length, posts.length]).toEqual([2, 0]);
      later(3);
      await round();
      expect(posts).toHaveLength(1);
    });

    test("mail that cannot be sent because no server is set says so", async () => {
      await told({ deliver: { emails: ["a@example.org"], webhook: null } });
      await newWatch({ senders: { origin: "http://x", post: never, mail: null } })();
      expect((await events())[0]?.deliveries[0]?.lastError).toBe("no-mail-server");
    });

    test("a trial goes to the webhook alone, at most six an hour, and none to one that was withdrawn", async () => {
      const { webhook } = await told();
      const args = { slug, id: webhook.id };
      for (let i = 0; i < 6; i++)
        expect(await testWebhook(context(), args)).toMatchObject({ state: "waiting", target: "Desk" });
      expect((await codeAndFields(testWebhook(context(), args)))[0]).toBe("invalid-input");
      await withdrawWebhook(context(), args);
      expect((await codeAndFields(testWebhook(context(), args)))[0]).toBe("already-withdrawn");
      await round();
      expect(posts).toEqual([]);
      expect(mails).toHaveLength(2);
      const [stored] = await listWebhooks(context(), slug);
      expect(stored).toMatchObject({
        origin: "https://example.org",
        lastDelivery: { state: "failed", lastError: "withdrawn" },
      });
      expect(JSON.stringify(stored)).not.toContain("key=1");
    });
  });

  test("the engine's own numbers: the score of the case, and an edge below it", async () => {
    for (const measure of ["lower", "score", "upper"])
      await createThreshold(context(), { slug, id: `${slug}-${measure}`, threshold: line({ measure }) });
    await newWatch({ compute: async (work) => thresholdScores(work) })();
    const [lower, score, upper] = (await listThresholds(context(), slug)).map(({ reading }) => reading?.value ?? -1);
    if (score === undefined || lower === undefined || upper === undefined) throw new Error("three readings");
    expect(score).toBeGreaterThan(lower);
    expect(upper).toBeGreaterThan(score);
    expect(lower).toBeGreaterThan(0);
  });
});

const never = () => new Promise<SendOutcome>(() => {});
