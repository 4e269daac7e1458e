import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { instanceKey } from "@/db/instance-key";
import { nodeCrypto } from "@/db/node-crypto";
import { DomainError } from "@/lib/domain/errors";
import { freshFolder } from "../support/fresh-store";

let folder: string;
beforeEach(() => {
  folder = freshFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const message = new TextEncoder().encode("words");
const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));

test("is made once, for its owner alone, and stays the same", () => {
  const first = instanceKey(folder);
  expect(readdirSync(folder)).toEqual(["instance-key.pem"]);
  expect(statSync(join(folder, "instance-key.pem")).mode & 0o777).toBe(0o600);
  expect(instanceKey(folder).publicKey).toBe(first.publicKey);
  const other = freshFolder();
  expect(instanceKey(other).publicKey).not.toBe(first.publicKey);
  rmSync(other, { recursive: true });
});

test("signs what its public half confirms, and nothing else", () => {
  const { sign, publicKey } = instanceKey(folder);
  const signature = bytes(sign(message));
  expect(nodeCrypto.verify(message, signature, bytes(publicKey))).toBe(true);
  expect(nodeCrypto.verify(new TextEncoder().encode("other"), signature, bytes(publicKey))).toBe(false);
});

test("is never replaced when the file is damaged", () => {
  const file = join(folder, "instance-key.pem");
  writeFileSync(file, "no key");
  expect(() => instanceKey(folder)).toThrow(DomainError);
  expect(() => instanceKey(folder)).toThrow(/Restore it from a backup/);
  expect(readFileSync(file, "utf8")).toBe("no key");
});
