import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileFault } from "@/db/files/file-fault";
import { filePath, partPath } from "@/db/files/file-path";
import { dropPart, keepFile, partBytes, writePart } from "@/db/files/keep-file";
import { DomainError } from "@/lib/domain/errors";

let folder = "";
const id = "00000000-0000-4000-8000-000000000001";
/** Of "abc", as FIPS 180-4 prints it. */
const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vigie-files-"));
  process.env.VIGIE_DATA = folder;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("where files lie", () => {
  test("by the first two digits of the hash, inside the data folder", () => {
    expect(filePath(abc)).toBe(join(folder, "files", "ba", abc));
    expect(partPath(id)).toBe(join(folder, "uploads", `${id}.part`));
  });
  test.each(["", "../x", abc.toUpperCase(), `${abc}/..`, abc.slice(1)])("%j is no hash", (text) => {
    expect(() => filePath(text)).toThrow("SHA-256");
  });
  test.each(["", "../x", "x/../y", `${id}/..`, "."])("%j is no upload", (text) => {
    expect(() => partPath(text)).toThrow("its own id");
  });
});

describe("keeping a file", () => {
  test("moves the parts to the place of their hash, for the owner alone", async () => {
    await writePart(id, 0, Buffer.from("a"));
    await writePart(id, 1, Buffer.from("bc"));
    expect(await partBytes(id)).toBe(3);
    expect(await keepFile(id)).toBe(abc);
    expect(readFileSync(filePath(abc), "utf8")).toBe("abc");
    expect(await partBytes(id)).toBe(0);
    expect(statSync(filePath(abc)).mode & 0o077).toBe(0);
  });
  test("the same content twice is one file", async () => {
    for (let time = 0; time < 2; time++) {
      await writePart(id, 0, Buffer.from("abc"));
      expect(await keepFile(id)).toBe(abc);
    }
    expect(readFileSync(filePath(abc), "utf8")).toBe("abc");
  });
  test("a part at the beginning begins anew, and what lay behind a part is cut", async () => {
    await writePart(id, 0, Buffer.from("abcdef"));
    await writePart(id, 2, Buffer.from("X"));
    expect(readFileSync(partPath(id), "utf8")).toBe("abX");
    await writePart(id, 0, Buffer.from("y"));
    expect(readFileSync(partPath(id), "utf8")).toBe("y");
  });
  test("a disk that takes a part of the bytes at a time gets them all", async () => {
    const probe = await open(join(folder, "probe"), "w");
    const handle = Object.getPrototypeOf(probe);
    const { write } = handle;
    await probe.close();
    handle.write = function slowly(bytes: Uint8Array, from: number, length: number, at: number) {
      return write.call(this, bytes, from, Math.min(length, 2), at);
    };
    try {
      await writePart(id, 0, Buffer.from("abcde"));
    } finally {
      handle.write = write;
    }
    expect(readFileSync(partPath(id), "utf8")).toBe("abcde");
  });
  test("dropping takes it away, and a second time does nothing", async () => {
    await writePart(id, 0, Buffer.from("a"));
    await dropPart(id);
    await dropPart(id);
    expect(existsSync(partPath(id))).toBe(false);
  });
});

test("a full or locked disk is told as such, and another fault is not hidden", () => {
  for (const code of ["ENOSPC", "EROFS", "EACCES", "EIO"]) {
    const told = fileFault(Object.assign(new Error("x"), { code }));
    expect(told instanceof DomainError && told.code).toBe("storage-unavailable");
  }
  const ours = new Error("y");
  expect(fileFault(ours)).toBe(ours);
});
