import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { StoredDocument } from "@/app/api/v1/_schemas/stored";
import { GET as original } from "@/app/api/v1/assessments/[slug]/documents/[id]/original/route";
import { filePath } from "@/db/files/file-path";
import { ExtractedText } from "@/lib/domain/extracted-text";
import { SimilarDocuments } from "@/lib/domain/similar-document";
import { Upload } from "@/lib/domain/upload";
import { call, HOST, read, refusal } from "./support/call";
import { AT, newAssessment, openHouse, openSmallCase, SLUG } from "./support/small-case";

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
});
afterEach(() => close());

const Read = ExtractedText.extend(SimilarDocuments.shape);
const words = Array.from({ length: 80 }, (_, at) => `word${at}`);
const text = words.join(" ");

async function sent(fileName: string, data: Buffer | string, at = AT) {
  const bytes = Buffer.from(data);
  const body = { purpose: "document", fileName, bytes: bytes.length };
  const { id } = await read(Upload, call("POST", `${at}/uploads`, { body }));
  const headers = { "content-type": "application/octet-stream" };
  return read(Upload, call("PUT", `${at}/uploads/${id}/bytes?offset=0`, { raw: bytes, headers }));
}
const extract = (id: string, body: object = {}) => read(Read, call("POST", `${AT}/uploads/${id}/extract`, { body }));
const keep = (over: object) =>
  read(StoredDocument, call("POST", `${AT}/documents`, { body: { title: "Note", handling: "TLP:CLEAR", ...over } }));
const total = async () => (await read(z.object({ total: z.number() }), call("GET", `${AT}/documents`))).total;
const download = (id: string, slug = SLUG) =>
  original(
    new Request(`http://${HOST}/api/v1/assessments/${slug}/documents/${id}/original`, { headers: { host: HOST } }),
    {
      params: Promise.resolve({ slug, id }),
    },
  );

describe("a file that was sent", () => {
  test("is read without being kept as a document; kept with it, it can be had again as it came", async () => {
    const { id, sha256 } = await sent('Rapport "é".txt', text);
    const found = await extract(id);
    expect(found).toMatchObject({ text, encoding: "utf-8", sha256, same: [], near: [] });
    expect(await total()).toBe(0);
    const document = await keep({ text: found.text, originalSha256: sha256 });
    const answer = await download(document.id);
    expect(await answer.text()).toBe(text);
    expect(answer.headers.get("content-disposition")).toBe(
      "attachment; filename=\"Rapport----.txt\"; filename*=UTF-8''Rapport%20%22%C3%A9%22.txt",
    );
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });
  test("can be read again in another encoding", async () => {
    const { id } = await sent("a.txt", Buffer.from([0xc9, 0x74, 0xe9]));
    expect(await extract(id)).toMatchObject({ text: "Été", encoding: "windows-1252", encodingIsAssumed: true });
    expect(await extract(id, { encoding: "windows-1251" })).toMatchObject({ text: "Йtй", encodingIsAssumed: false });
    expect((await refusal(call("POST", `${AT}/uploads/${id}/extract`, { body: { encoding: "utf-7" } }))).status).toBe(
      422,
    );
  });
  test("that gives no text is refused at the field, with the reason as its rule", async () => {
    const { id } = await sent("a.pdf", "no pdf");
    const problem = await refusal(call("POST", `${AT}/uploads/${id}/extract`));
    expect([problem.status, problem.fields[0]?.path, problem.fields[0]?.rule]).toEqual([422, "file", "not-pdf"]);
  });
  test("is not read before it is whole, nor for another purpose, nor from another assessment", async () => {
    const body = { purpose: "document", fileName: "a", bytes: 5 };
    const open = await read(Upload, call("POST", `${AT}/uploads`, { body }));
    expect((await refusal(call("POST", `${AT}/uploads/${open.id}/extract`))).code).toBe("invalid-input");
    await call("POST", "/assessments", { body: { ...newAssessment, slug: "elsewhere" } });
    const there = await sent("a.txt", text, "/assessments/elsewhere");
    expect((await refusal(call("POST", `${AT}/uploads/${there.id}/extract`))).status).toBe(404);
  });
});

describe("the original of a document", () => {
  test("must have been sent to this assessment: a hash alone gets nothing", async () => {
    await call("POST", "/assessments", { body: { ...newAssessment, slug: "elsewhere" } });
    const { sha256 } = await sent("a.txt", text, "/assessments/elsewhere");
    const body = { title: "Note", handling: "TLP:CLEAR", originalSha256: sha256 };
    const problem = await refusal(call("POST", `${AT}/documents`, { body }));
    expect([problem.code, problem.fields[0]?.path]).toEqual(["unknown-reference", "originalSha256"]);
  });
  test("stays when the document is revised, and is not there for one that has none", async () => {
    const { sha256 } = await sent("a.txt", text);
    const { id } = await keep({ text, originalSha256: sha256 });
    const document = { title: "New", handling: "TLP:CLEAR", text: `${text} more`, originalSha256: sha256 };
    const revised = await call("PUT", `${AT}/documents/${id}`, { body: { expectedVersion: 1, reason: "r", document } });
    expect(revised.status).toBe(200);
    expect(await (await download(id)).text()).toBe(text);
    expect((await download((await keep({})).id)).status).toBe(404);
    expect((await download(id, "nowhere")).status).toBe(404);
  });
  test("that is gone from the disk is told as such", async () => {
    const { sha256 } = await sent("a.txt", text);
    const { id } = await keep({ originalSha256: sha256 });
    rmSync(filePath(sha256 ?? ""));
    expect((await download(id)).status).toBe(503);
    expect(existsSync(filePath(createHash("sha256").update(text).digest("hex")))).toBe(false);
  });
});

describe("the same text again", () => {
  const similar = (body: object) => read(SimilarDocuments, call("POST", `${AT}/documents/similar`, { body }));
  test("is told with the document that has it, and saving stays possible", async () => {
    const first = await keep({ text, title: "First" });
    expect((await similar({ text })).same).toMatchObject([{ id: first.id, title: "First", similarity: 1 }]);
    expect((await similar({ text, except: first.id })).same).toEqual([]);
    expect((await keep({ text })).id).not.toBe(first.id);
  });
  test("with a few words changed it is nearly the same; another text is not", async () => {
    await keep({ text, title: "First" });
    const changed = words.with(40, "other").join(" ");
    const { same, near } = await similar({ text: changed });
    expect(same).toEqual([]);
    // 76 shingles each, 71 of them common: 71 of 81 in all
    expect(near[0]?.similarity).toBeGreaterThan(71 / 81 - 0.12);
    expect(near[0]?.similarity).toBeLessThan(71 / 81 + 0.12);
    const other = Array.from({ length: 80 }, (_, at) => `term${at}`).join(" ");
    expect(await similar({ text: other })).toEqual({ same: [], near: [] });
  });
  test("a file that was kept is known again, also when its text was edited", async () => {
    const { id, sha256 } = await sent("a.txt", text);
    const first = await keep({ text: "edited", originalSha256: sha256 });
    expect((await extract(id)).same).toMatchObject([{ id: first.id }]);
  });
});

test("nothing is fetched unless the instance allows it", async () => {
  const problem = await refusal(call("POST", `${AT}/documents/fetch`, { body: { url: "https://example.org/" } }));
  expect([problem.status, problem.code]).toEqual([403, "not-allowed"]);
  for (const url of ["ftp://example.org", "javascript:alert(1)", "example.org", "file:///etc/passwd"])
    expect((await refusal(call("POST", `${AT}/documents/fetch`, { body: { url } }))).status).toBe(422);
});
