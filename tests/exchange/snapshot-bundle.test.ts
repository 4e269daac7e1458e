import { describe, expect, test } from "vitest";
import { nodeCrypto } from "@/db/node-crypto";
import type { SnapshotBundle } from "@/lib/domain/snapshot";
import { canonicalJson } from "@/lib/exchange/canonical-json";
import {
  makeSnapshotBundle,
  openSnapshotBundle,
  signedMessage,
  UnreadableSnapshot,
} from "@/lib/exchange/snapshot-bundle";
import { checkSeal } from "@/lib/exchange/verify-snapshot";
import { content, sealed, sealing, sealingWith, secrets } from "./sealed-case";

const { text, bundle } = sealed;

/** True when a text passes for an untouched snapshot of our key. */
function passes(candidate: string): boolean {
  try {
    const seal = checkSeal(openSnapshotBundle(candidate), nodeCrypto);
    return seal.hash === "ok" && seal.signature === "ok" && seal.keyId === bundle.signature.keyId;
  } catch (error) {
    if (error instanceof UnreadableSnapshot) return false;
    throw error;
  }
}
const changed = (change: (copy: SnapshotBundle) => void): string => {
  const copy = structuredClone(bundle);
  change(copy);
  return canonicalJson(copy);
};

describe("a sealed snapshot", () => {
  test("opens as what was sealed, and sealing the same again gives the same bytes", () => {
    expect(openSnapshotBundle(text)).toEqual(bundle);
    expect(openSnapshotBundle(`${text}\n`)).toEqual(bundle);
    expect(makeSnapshotBundle(structuredClone(content), sealing).text).toBe(text);
    expect(passes(text)).toBe(true);
  });
  test("names the key by the first 32 digits of its SHA-256", () => {
    const der = Buffer.from(
      "302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      "hex",
    );
    expect(bundle.signature.keyId).toBe(nodeCrypto.sha256(der).slice(0, 32));
    expect(bundle.signature.keyId).toMatch(/^[0-9a-f]{32}$/);
  });
  test("a content that JSON cannot say is not sealed", () => {
    const bad = { ...content, results: { ...content.results, logEvidence: Number.NaN } };
    expect(() => makeSnapshotBundle(bad, sealing)).toThrow("$.results.logEvidence is NaN");
  });
});

describe("tampering is seen", () => {
  test.each([
    [
      "a letter of the title",
      changed((b) => {
        b.content.text.title = "A month on the road";
      }),
    ],
    [
      "a case of a letter",
      changed((b) => {
        b.content.text.title = "a month on the roads";
      }),
    ],
    [
      "two scores swapped",
      changed((b) => {
        b.content.results.p.reverse();
      }),
    ],
    [
      "a day",
      changed((b) => {
        b.content.cut.until = "2022-03-30";
      }),
    ],
    [
      "a grade",
      changed((b) => {
        b.content.findings[0]!.reports[0]!.grade = "A2";
      }),
    ],
    [
      "the mark",
      changed((b) => {
        b.content.handling = "TLP:GREEN";
      }),
    ],
    [
      "the number of findings left out",
      changed((b) => {
        b.content.leftOut.findings = 0;
      }),
    ],
    [
      "a drawing",
      changed((b) => {
        b.content.charts[0]!.svg += " ";
      }),
    ],
    [
      "the hash",
      changed((b) => {
        b.sha256 = `${b.sha256.startsWith("0") ? 1 : 0}${b.sha256.slice(1)}`;
      }),
    ],
    [
      "the name of the key",
      changed((b) => {
        b.signature.keyId = "0".repeat(32);
      }),
    ],
    [
      "the key",
      changed((b) => {
        b.signature.publicKey = sealingWith(secrets.theirs).publicKey;
      }),
    ],
    [
      "the signature",
      changed((b) => {
        b.signature.value = sealing.sign(new Uint8Array(0));
      }),
    ],
    ["another's seal", makeSnapshotBundle(content, sealingWith(secrets.theirs)).text],
  ])("%s", (_what, candidate) => {
    expect(candidate).not.toBe(text);
    expect(passes(candidate)).toBe(false);
  });
  test("one bit anywhere: every character of the signature, every 101st of the rest", () => {
    const from = text.indexOf('"sha256"');
    const places = [...text].map((_, at) => at).filter((at) => at >= from || at % 101 === 0);
    expect(places.length).toBeGreaterThan(400);
    const survivors = places.filter((at) => {
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ 1);
      return passes(text.slice(0, at) + flipped + text.slice(at + 1));
    });
    expect(survivors).toEqual([]);
  });
  test("a signature over the bare content, without the prefix of the format, is none", () => {
    const bytes = new TextEncoder().encode(canonicalJson(content));
    const bare = changed((b) => {
      b.signature.value = sealing.sign(bytes);
    });
    expect(passes(bare)).toBe(false);
    expect(Buffer.from(signedMessage(bytes)).toString().startsWith('vigie-snapshot/1\n{"assessment"')).toBe(true);
  });
});

describe("a file that two programs could read differently is refused", () => {
  const other = (from: string, to: string) => text.replace(from, to);
  test.each([
    ["a doubled key", other('"author":', '"author":"X","author":'), "not written as it was published"],
    ["a space", other('"author":', '"author": '), "not written as it was published"],
    ["indented", JSON.stringify(bundle, null, 2), "not written as it was published"],
    [
      "keys in another order",
      JSON.stringify(Object.fromEntries(Object.entries(bundle).reverse())),
      "not written as it was published",
    ],
    ["an escape where none is needed", other("Lead", "\\u004cead"), "not written as it was published"],
    ["other base64 of the same key", other(bundle.signature.publicKey, looser(bundle.signature.publicKey)), "base64"],
    ["other base64 of the same signature", other(bundle.signature.value, looser(bundle.signature.value)), "base64"],
    ["a field that nobody knows", other('"author":', '"aside":1,"author":'), "content.text"],
    ["another format", other("vigie-snapshot/1", "vigie-snapshot/2"), "content.format"],
    ["something else", '{"a":1}', "not a snapshot of vigie-snapshot/1"],
    ["no JSON", "<!doctype html>", "it is not JSON"],
    ["nothing", "", "it is not JSON"],
    ["a byte order mark", `\ufeff${text}`, "it is not JSON"],
  ])("%s", (_what, candidate, message) => {
    expect(candidate).not.toBe(text);
    expect(() => openSnapshotBundle(candidate)).toThrow(message);
  });
});

/** The same bytes with one of the unused bits of the last letter set. */
function looser(base64: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const at = base64.indexOf("=") - 1;
  const next = alphabet[alphabet.indexOf(base64[at] ?? "A") + 1] ?? "";
  const other = base64.slice(0, at) + next + base64.slice(at + 1);
  expect(Buffer.from(other, "base64").equals(Buffer.from(base64, "base64"))).toBe(true);
  return other;
}
