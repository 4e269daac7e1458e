import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { pageContext } from "@/app/_server/actor";
import { NOW, openHouse } from "./support/small-case";

const sent = vi.hoisted(() => ({ host: "" }));
vi.mock("next/headers", () => ({ headers: async () => new Headers(sent) }));

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openHouse();
});
afterAll(() => close());

test("a page acts as the local user, at the moment of its request", async () => {
  sent.host = "localhost:3000";
  const { actor, now } = await pageContext();
  expect([actor.id, now]).toEqual(["local", NOW]);
});

test.each(["evil.example", "localhost.evil.example", ""])("a page under the name %j is not served", async (host) => {
  sent.host = host;
  await expect(pageContext()).rejects.toMatchObject({ code: "foreign-host" });
});
