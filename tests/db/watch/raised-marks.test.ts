import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createDocument } from "@/db/commands/create-document";
import { createThreshold } from "@/db/commands/create-threshold";
import { createWebhook } from "@/db/commands/create-webhook";
import { recordReport } from "@/db/commands/record-report";
import { recordThresholdEvent } from "@/db/commands/record-threshold-event";
import { reviseDocument } from "@/db/commands/revise-document";
import { reviseFinding } from "@/db/commands/revise-finding";
import { reviseReport } from "@/db/commands/revise-report";
import { withdrawFinding } from "@/db/commands/withdraw-finding";
import { type Context, localActor } from "@/db/context";
import { listThresholdEvents } from "@/db/queries/list-threshold-events";
import { listThresholds } from "@/db/queries/list-thresholds";
import { readCase } from "@/db/queries/read-case";
import { exec, type Store } from "@/db/store";
import { sendDue } from "@/db/watch/send-due";
import { Document } from "@/lib/domain/document";
import type { Handling } from "@/lib/domain/standards/tlp";
import { Threshold } from "@/lib/domain/threshold";
import { thresholdFeed } from "@/lib/view/threshold-feed";
import { finding, report } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { openSmallCase } from "../../support/small-case";

describe.each(storeKinds)("a mark that is raised after an event on %s", (_name, freshStore) => {
  let store: Store;
  let slug = "";
  let cases = 0;
  let now: Date;
  let sent: string[];
  const context = (): Context => ({ store, actor: localActor, now });
  const later = () => {
    now = new Date(now.getTime() + 3_600_000);
  };
  const record = (id: string, documentId: string | null = null) =>
    recordReport(context(), {
      slug,
      id: `${slug}-${id}`,
      finding: finding(),
      report: report({ documentId }),
      separate: true,
    });
  const document = (handling: Handling) => Document.parse({ title: "A cable", handling });
  const raiseDocument = (id: string) =>
    reviseDocument(context(), { slug, id, expectedVersion: 1, document: document("TLP:RED"), reason: "Told so" });
  const raise = (id: string) =>
    reviseFinding(context(), {
      ...{ slug, id, expectedVersion: 1, finding: finding({ handling: "TLP:RED" }), reason: "Told so" },
    });
  const withdraw = (id: string) => withdrawFinding(context(), { slug, id, expectedVersion: 1, reason: "Wrong" });
  /** An event that goes to an address and a webhook, seen when nothing was marked. */
  const passes = async () => {
    const { webhook } = await createWebhook(context(), {
      slug,
      webhook: { name: "Desk", url: "https://example.org/" },
    });
    const deliver = { emails: ["a@example.org"], webhook: webhook.id };
    const { id, version } = await createThreshold(context(), {
      slug,
      threshold: Threshold.parse({ scenario: "up", measure: "score", direction: "above", level: 0.6, deliver }),
    });
    const seen = {
      asOf: "2024-03-01",
      value: 0.7123,
      modelVersion: 2,
      engineVersion: "1",
      handling: "TLP:CLEAR" as const,
    };
    await recordThresholdEvent(context(), { slug, thresholdId: id, version, ...seen });
  };
  const mark = async () => (await listThresholdEvents(context(), { slug, limit: 10 })).map(({ handling }) => handling);
  const send = () =>
    sendDue(context(), {
      origin: "http://x",
      mail: async ({ subject, text }) => {
        sent.push(`${subject} ${text}`);
        return { kind: "sent" };
      },
      post: async ({ body }) => {
        sent.push(body);
        return { kind: "sent" };
      },
    });

  beforeAll(async () => {
    store = await freshStore();
  });
  afterAll(() => store?.close());
  beforeEach(async () => {
    cases += 1;
    slug = `small-${cases}`;
    await openSmallCase(store, {}, slug);
    await store.tx((tx) => exec(tx.update(store.t.delivery).set({ state: "failed" })));
    now = new Date("2024-03-01T12:00:00Z");
    sent = [];
  });

  test.each(["nothing", "finding", "document"])("on %s: what is sent and the feed", async (raised) => {
    const { id: documentId } = await createDocument(context(), { slug, document: document("TLP:GREEN") });
    const { finding: plain } = await record("plain");
    await record("quoting", documentId);
    await passes();
    later();
    if (raised === "finding") await raise(plain.id);
    if (raised === "document") await raiseDocument(documentId);
    const open = raised === "nothing";
    const expected = open ? "TLP:GREEN" : "TLP:RED";
    expect(await mark()).toEqual([expected]);
    expect((await listThresholds(context(), slug))[0]?.lastEvent?.handling).toBe(expected);
    await send();
    expect(sent).toHaveLength(2);
    for (const text of sent) expect([text.includes("71.2"), text.includes("TLP:RED")]).toEqual([open, !open]);
    const events = await listThresholdEvents(context(), { slug, limit: 10 });
    const about = { id: "urn:x", origin: "http://x", language: "en" as const };
    const [entry] = thresholdFeed(await readCase(context(), { slug }), events, about).entries;
    expect([entry?.category, entry?.title.includes("71.2")]).toEqual([expected, open]);
  });

  test("on what counted then and was withdrawn since binds it", async () => {
    const { id: documentId } = await createDocument(context(), { slug, document: document("TLP:CLEAR") });
    const { finding: quoting } = await record("quoting", documentId);
    await passes();
    later();
    await withdraw(quoting.id);
    later();
    expect(await mark()).toEqual(["TLP:CLEAR"]);
    await raiseDocument(documentId);
    expect(await mark()).toEqual(["TLP:RED"]);
  });

  test("on a document that was quoted then and is no longer binds it", async () => {
    const { id: documentId } = await createDocument(context(), { slug, document: document("TLP:CLEAR") });
    const { finding: quoting, reportId } = await record("quoting", documentId);
    await passes();
    later();
    await reviseReport(context(), {
      ...{ slug, findingId: quoting.id, id: reportId, expectedVersion: 1, report: report(), reason: "Another source" },
    });
    later();
    expect(await mark()).toEqual(["TLP:CLEAR"]);
    await raiseDocument(documentId);
    expect(await mark()).toEqual(["TLP:RED"]);
  });

  test("on what had been withdrawn or corrected before the event does not bind it", async () => {
    const { id: first } = await createDocument(context(), { slug, document: document("TLP:CLEAR") });
    const { id: second } = await createDocument(context(), { slug, document: document("TLP:CLEAR") });
    const { finding: gone } = await record("gone", first);
    const { finding: corrected, reportId } = await record("corrected", second);
    later();
    await withdraw(gone.id);
    await reviseReport(context(), {
      ...{
        slug,
        findingId: corrected.id,
        id: reportId,
        expectedVersion: 1,
        report: report(),
        reason: "Another source",
      },
    });
    later();
    await passes();
    later();
    await raiseDocument(first);
    await raiseDocument(second);
    expect(await mark()).toEqual(["TLP:CLEAR"]);
  });

  test("on what counts today binds it, even if it was recorded after", async () => {
    await passes();
    later();
    const { finding: young } = await record("young");
    await raise(young.id);
    expect(await mark()).toEqual(["TLP:RED"]);
  });

  test("elsewhere does not bind it", async () => {
    await record("own");
    await passes();
    const own = slug;
    slug = `${own}-other`;
    await openSmallCase(store, {}, slug);
    const { finding: foreign } = await record("foreign");
    later();
    await raise(foreign.id);
    slug = own;
    expect(await mark()).toEqual(["TLP:CLEAR"]);
  });
});
