import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createIncident } from "@/db/commands/create-incident";
import type { Context } from "@/db/context";
import { type OnceRequest, runOnce } from "@/db/idempotency";
import { listIncidents } from "@/db/queries/list-incidents";
import type { Store } from "@/db/store";
import { storeKinds } from "../support/fresh-store";
import { refusal } from "../support/refusal";
import { at, openSmallCase, SLUG } from "../support/small-case";

const incident = { title: "Raid", occurredOn: "2024-02-01", place: null };

describe.each(storeKinds)("a request with a key on %s", (_name, freshStore) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore();
    await openSmallCase(store);
  });
  afterAll(() => store?.close());
  const post = (key: string, over: Partial<OnceRequest> = {}, work = create, context = at(store)) => {
    const request = { key, method: "POST", path: "/incidents", bodySha256: "aa", ...over };
    return runOnce(context, request, work, (id) => ({
      status: 201,
      headers: { location: id },
      body: `{"id":"${id}"}`,
    }));
  };
  const create = async (context: Context) => (await createIncident(context, { slug: SLUG, incident })).id;
  const total = async () => (await listIncidents(at(store), SLUG)).length;

  test("is carried out once and answered the same again", async () => {
    const before = await total();
    const first = await post("one");
    expect(first.kind).toBe("done");
    const id = first.kind === "done" ? first.answer : "";
    const kept = { status: 201, headers: { location: id }, body: `{"id":"${id}"}` };
    expect(await post("one")).toEqual({ kind: "replay", kept });
    expect(await total()).toBe(before + 1);
  });

  test("made five times at once is carried out once", async () => {
    const before = await total();
    const results = await Promise.all(Array.from({ length: 5 }, () => post("five")));
    expect(results.filter((each) => each.kind === "done")).toHaveLength(1);
    const bodies = results.map((each) => (each.kind === "done" ? `{"id":"${each.answer}"}` : each.kept.body));
    expect(new Set(bodies).size).toBe(1);
    expect(await total()).toBe(before + 1);
  });

  test("is refused when the key was used for another body, path or method", async () => {
    await post("other");
    for (const over of [{ bodySha256: "bb" }, { path: "/documents" }, { method: "PUT" }])
      expect((await refusal(post("other", over))).code).toBe("idempotency-conflict");
  });

  test("of another actor has nothing to do with it", async () => {
    await post("mine");
    const somebody: Context = { ...at(store), actor: { id: "somebody", name: "Somebody", role: "analyst" } };
    expect((await post("mine", { bodySha256: "cc" }, create, somebody)).kind).toBe("done");
  });

  test("that is refused uses no key up", async () => {
    const future = { ...incident, occurredOn: "2025-01-01" };
    const refused = async (context: Context) => (await createIncident(context, { slug: SLUG, incident: future })).id;
    expect((await refusal(post("again", {}, refused))).code).toBe("evidence-in-future");
    expect((await post("again")).kind).toBe("done");
  });
});
