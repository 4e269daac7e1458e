import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { requestContext } from "@/app/_server/actor";
import { pageOf } from "@/app/api/v1/_schemas/page-of";
import { SnapshotHead, StoredShareLink } from "@/app/api/v1/_schemas/snapshots";
import { readSharedSnapshot } from "@/db/queries/read-shared-snapshot";
import { call, read, refusal } from "./support/call";
import { AT, finding, openHouse, openSmallCase, report } from "./support/small-case";

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
  await call("POST", `${AT}/findings`, { body: { finding, report } });
});
afterEach(() => close());

const NewLink = z.object({ link: StoredShareLink, token: z.string().nullable() });
const freeze = (cap = "TLP:CLEAR") =>
  read(SnapshotHead, call("POST", `${AT}/snapshots`, { body: { title: "As it stood", asOf: null, cap } }));
const shared = async (token: string) => {
  const { store, now } = await requestContext();
  return readSharedSnapshot(store, { token, now });
};

describe("snapshots", () => {
  test("are frozen, listed without their bundle, and downloaded as the same bytes again and again", async () => {
    const head = await freeze();
    expect(head).toMatchObject({ slug: "two-ways", title: "As it stood", asOf: "2022-07-29", handling: "TLP:CLEAR" });
    const listed = await read(pageOf(SnapshotHead), call("GET", `${AT}/snapshots`));
    expect(listed.items).toEqual([head]);
    const first = await call("GET", `/snapshots/${head.id}`);
    const name = `vigie-two-ways-2022-07-29-${head.sha256.slice(0, 12)}.json`;
    expect(first.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
    expect(first.headers.get("content-type")).toBe("application/json");
    await call("POST", `${AT}/findings`, {
      body: { finding: { ...finding, occurredOn: "2022-07-20" }, report: { ...report, reportedOn: "2022-07-20" } },
    });
    expect((await call("GET", `/snapshots/${head.id}`)).text).toBe(first.text);
  });
  test("none is where none was frozen", async () => {
    expect((await refusal(call("GET", "/snapshots/nowhere"))).status).toBe(404);
    expect((await refusal(call("POST", "/snapshots/nowhere/links", { body: { name: "A" } }))).status).toBe(404);
  });
});

describe("share links", () => {
  test("say their token once, keep only its hash, and end when revoked", async () => {
    const { id } = await freeze();
    const { link, token } = await read(
      NewLink,
      call("POST", `/snapshots/${id}/links`, { body: { name: "For the desk" } }),
    );
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(link).toMatchObject({
      snapshotId: id,
      name: "For the desk",
      expiresAt: "2022-08-28T12:00:00.000Z",
      revokedAt: null,
    });
    const listed = await call("GET", `/snapshots/${id}/links`);
    expect(listed.text).not.toContain(token);
    expect(pageOf(StoredShareLink).parse(JSON.parse(listed.text)).items).toEqual([link]);
    expect((await shared(token ?? ""))?.id).toBe(id);
    const revoked = await read(StoredShareLink, call("POST", `/links/${link.id}/revoke`));
    expect(revoked.revokedAt).toBe("2022-07-29T12:00:00.000Z");
    expect(await shared(token ?? "")).toBeNull();
  });
  test("made again with the same key: the same link, but its token is nowhere in the folder", async () => {
    const { id } = await freeze();
    const headers = { "idempotency-key": "link-once" };
    const make = () => call("POST", `/snapshots/${id}/links`, { body: { name: "Once" }, headers });
    const first = await read(NewLink, make());
    const again = await read(NewLink, make());
    expect(again).toEqual({ link: first.link, token: null });
    const folder = process.env.VIGIE_DATA ?? "";
    const stored = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    const token = first.token ?? "";
    expect(stored.includes(createHash("sha256").update(token).digest("hex"))).toBe(true);
    expect(stored.includes(token)).toBe(false);
  });
  test("are refused for what is marked above TLP:CLEAR", async () => {
    const marked = {
      finding: { ...finding, occurredOn: "2022-07-21", handling: "TLP:AMBER" },
      report: { ...report, reportedOn: "2022-07-21" },
    };
    await call("POST", `${AT}/findings`, { body: marked });
    const { id, handling } = await freeze("TLP:AMBER");
    expect(handling).toBe("TLP:AMBER");
    const problem = await refusal(call("POST", `/snapshots/${id}/links`, { body: { name: "No" } }));
    expect([problem.status, problem.code]).toEqual([422, "handling-too-strict"]);
  });
});
