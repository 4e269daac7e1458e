import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getStore } from "@/db/client";
import { filePath, partPath } from "@/db/files/file-path";
import { Upload } from "@/lib/domain/upload";
import { call, read, refusal } from "./support/call";
import { AT, newAssessment, openHouse, openSmallCase } from "./support/small-case";

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
});
afterEach(() => close());

const ten = Buffer.from("0123456789");
const asBytes = { "content-type": "application/octet-stream" };
const announce = (over: object = {}) =>
  call("POST", `${AT}/uploads`, {
    body: { purpose: "document", fileName: "a.txt", mediaType: "text/plain", bytes: 10, ...over },
  });
const begin = (over: object = {}) => read(Upload, announce(over));
const part = (id: string, offset: number | string, raw: BodyInit, headers: Record<string, string> = {}) =>
  call("PUT", `${AT}/uploads/${id}/bytes?offset=${offset}`, { raw, headers: { ...asBytes, ...headers } });
const send = (id: string, offset: number, raw: BodyInit) => read(Upload, part(id, offset, raw));

describe("a file sent in parts", () => {
  test("lies under its own hash when its last part has come", async () => {
    const { id, received, state, sha256 } = await begin();
    expect([received, state, sha256]).toEqual([0, "open", null]);
    expect(await send(id, 0, ten.subarray(0, 4))).toMatchObject({ received: 4, state: "open", sha256: null });
    expect(existsSync(partPath(id))).toBe(true);
    const hash = createHash("sha256").update(ten).digest("hex");
    expect(await send(id, 4, ten.subarray(4))).toMatchObject({ received: 10, state: "complete", sha256: hash });
    expect(readFileSync(filePath(hash), "utf8")).toBe("0123456789");
    expect(existsSync(partPath(id))).toBe(false);
    expect(await read(Upload, call("GET", `${AT}/uploads/${id}`))).toMatchObject({ state: "complete", sha256: hash });
  });

  test("is not mixed up by a part at the wrong place: the answer says where to go on", async () => {
    const { id } = await begin();
    expect(await send(id, 4, ten.subarray(4))).toMatchObject({ received: 0, state: "open" });
    await send(id, 0, ten.subarray(0, 4));
    expect(await send(id, 0, ten.subarray(0, 4))).toMatchObject({ received: 4, state: "open" });
    expect(await send(id, 9, ten.subarray(9))).toMatchObject({ received: 4, state: "open" });
    const { sha256 } = await send(id, 4, ten.subarray(4));
    expect(readFileSync(filePath(sha256 ?? ""), "utf8")).toBe("0123456789");
  });

  test("takes the same part once when it is sent three times at once", async () => {
    const { id } = await begin();
    const answers = await Promise.all([0, 0, 0].map((offset) => send(id, offset, ten.subarray(0, 6))));
    expect(answers.map(({ received }) => received)).toEqual([6, 6, 6]);
    const { sha256 } = await send(id, 6, ten.subarray(6));
    expect(readFileSync(filePath(sha256 ?? ""), "utf8")).toBe("0123456789");
  });

  test("goes on after a restart", async () => {
    const { id } = await begin();
    await send(id, 0, ten.subarray(0, 4));
    await (await getStore()).close();
    globalThis.vigieStore = undefined;
    expect(await read(Upload, call("GET", `${AT}/uploads/${id}`))).toMatchObject({ received: 4, state: "open" });
    expect(await send(id, 4, ten.subarray(4))).toMatchObject({ state: "complete" });
  });

  test("is asked for again from where the disk has it, when a crash took its end", async () => {
    const { id } = await begin();
    await send(id, 0, ten.subarray(0, 6));
    truncateSync(partPath(id), 2);
    expect(await send(id, 6, ten.subarray(6))).toMatchObject({ received: 2, state: "open" });
    const { sha256 } = await send(id, 2, ten.subarray(2));
    expect(readFileSync(filePath(sha256 ?? ""), "utf8")).toBe("0123456789");
  });

  test("loses what an unfinished attempt wrote behind the last part", async () => {
    const { id } = await begin();
    await send(id, 0, ten.subarray(0, 4));
    writeFileSync(partPath(id), "0123XXXXXXXXXXXX");
    const { sha256 } = await send(id, 4, ten.subarray(4));
    expect(readFileSync(filePath(sha256 ?? ""), "utf8")).toBe("0123456789");
  });

  test("a complete one stays as it is, whatever is sent to it", async () => {
    const { id } = await begin();
    const { sha256 } = await send(id, 0, ten);
    expect(await send(id, 10, "more")).toMatchObject({ state: "complete", received: 10, sha256 });
  });
});

describe("what is refused", () => {
  test("more than was announced", async () => {
    const { id } = await begin();
    const problem = await refusal(part(id, 0, "0123456789A"));
    expect([problem.status, problem.code]).toEqual([422, "invalid-input"]);
    expect(await read(Upload, call("GET", `${AT}/uploads/${id}`))).toMatchObject({ received: 0 });
  });
  test("a part of more than 4,000,000 bytes", async () => {
    const { id } = await begin({ bytes: 5_000_000 });
    expect((await refusal(part(id, 0, new Uint8Array(4_000_001)))).code).toBe("too-large");
    expect(await send(id, 0, new Uint8Array(4_000_000))).toMatchObject({ received: 4_000_000 });
  });
  test.each(["application/json", "text/plain", "multipart/form-data"])("a part sent as %s", async (type) => {
    const { id } = await begin();
    const problem = await refusal(part(id, 0, ten, { "content-type": type }));
    expect([problem.status, problem.code]).toEqual([415, "unsupported-media-type"]);
  });
  test("a part from another site, and one without an offset", async () => {
    const { id } = await begin();
    expect((await refusal(part(id, 0, ten, { "sec-fetch-site": "cross-site" }))).code).toBe("cross-site");
    for (const offset of ["", "-1", "1.5", "x"]) expect((await refusal(part(id, offset, ten))).status).toBe(422);
  });
  test.each([
    ["document", 25_000_000],
    ["layer", 20_000_000],
    ["events", 2_000_000_000],
  ])("a file for %s above its cap", async (purpose, cap) => {
    expect((await announce({ purpose, bytes: cap })).status).toBe(201);
    expect((await refusal(announce({ purpose, bytes: cap + 1 }))).fields[0]).toMatchObject({ path: "bytes" });
  });
  test("an empty file, with a sentence that says so", async () => {
    expect((await refusal(announce({ bytes: 0 }))).fields[0]?.message).toContain("empty");
  });
  test("an upload of another assessment", async () => {
    const { id } = await begin();
    await call("POST", "/assessments", { body: { ...newAssessment, slug: "elsewhere" } });
    const there = `/assessments/elsewhere/uploads/${id}`;
    expect((await refusal(call("GET", there))).status).toBe(404);
    expect((await refusal(call("POST", `${there}/drop`))).status).toBe(404);
    const sent = call("PUT", `${there}/bytes?offset=0`, { raw: ten, headers: asBytes });
    expect((await refusal(sent)).status).toBe(404);
  });
});

test("a name that looks like a path is kept as a name and leads nowhere", async () => {
  const { id, fileName } = await begin({ fileName: "../../../etc/passwd" });
  expect(fileName).toBe("../../../etc/passwd");
  await send(id, 0, ten);
  const folder = process.env.VIGIE_DATA ?? "";
  const names = readdirSync(folder).filter((name) => !/^(vigie\.db|writer\.lock)/.test(name));
  expect(names.sort()).toEqual(["files", "uploads"]);
  expect(readdirSync(join(folder, "uploads"))).toEqual([]);
});

test("giving up takes the bytes away, and nothing more is taken", async () => {
  const { id } = await begin();
  await send(id, 0, ten.subarray(0, 4));
  expect(await read(Upload, call("POST", `${AT}/uploads/${id}/drop`))).toMatchObject({ state: "dropped" });
  expect(existsSync(partPath(id))).toBe(false);
  expect((await refusal(part(id, 4, ten.subarray(4)))).code).toBe("invalid-input");
});

test("the same announcement with one key is one upload", async () => {
  const headers = { "idempotency-key": "up" };
  const body = { purpose: "document", fileName: "a.txt", bytes: 10 };
  const first = await read(Upload, call("POST", `${AT}/uploads`, { body, headers }));
  const again = await read(Upload, call("POST", `${AT}/uploads`, { body, headers }));
  expect(again.id).toBe(first.id);
});
