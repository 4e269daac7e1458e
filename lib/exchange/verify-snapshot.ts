import type { SnapshotBundle, SnapshotContent, SnapshotResults } from "@/lib/domain/snapshot";
import { canonicalBytes } from "./canonical-json";
import { bytesOfBase64, keyIdOf, signedMessage } from "./snapshot-bundle";

/** Cryptography is passed in; db/node-crypto.ts has it for Node. */
export interface Checking {
  sha256(bytes: Uint8Array): string;
  /** True when `signature` over `message` was made with the private half of this Ed25519 key (SubjectPublicKeyInfo). */
  verify(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean;
}

export interface SealReport {
  readonly hash: "ok" | "differs";
  readonly signature: "ok" | "bad";
  /** The fingerprint of the key that is in the file, computed from the key itself. */
  readonly keyId: string;
}

export interface ScoreReport {
  readonly scores: "agree" | "differ" | "failed";
  /** Over every number in the results; 0 when all are the same. */
  readonly largestDifference: number;
  /** Scenarios whose score now agrees, of all. */
  readonly agreeing: number;
  readonly of: number;
}

/** Numbers of another machine or Node version may differ in their last bits. */
const TOLERANCE = 1e-9;

/** Is this what was signed, and by which key? */
export function checkSeal(bundle: SnapshotBundle, checking: Checking): SealReport {
  const { content, sha256, signature } = bundle;
  const bytes = canonicalBytes(content);
  const keyId = keyIdOf(signature.publicKey, checking.sha256);
  const valid =
    keyId === signature.keyId &&
    checking.verify(signedMessage(bytes), bytesOfBase64(signature.value), bytesOfBase64(signature.publicKey));
  return { hash: checking.sha256(bytes) === sha256 ? "ok" : "differs", signature: valid ? "ok" : "bad", keyId };
}

/** Do the scores follow from the model and the evidence inside? `recompute` is the engine, which this room does not know. */
export function checkScores(
  content: SnapshotContent,
  recompute: (content: SnapshotContent) => SnapshotResults,
): ScoreReport {
  const of = content.model.scenarios.length;
  let again: SnapshotResults;
  try {
    again = recompute(content);
  } catch {
    return { scores: "failed", largestDifference: Number.POSITIVE_INFINITY, agreeing: 0, of };
  }
  const largestDifference = distance(content.results, again);
  const near = (value: number, other: number | undefined) =>
    other !== undefined && Math.abs(value - other) <= TOLERANCE;
  return {
    scores: largestDifference <= TOLERANCE ? "agree" : "differ",
    largestDifference,
    agreeing: content.results.p.filter((value, index) => near(value, again.p[index])).length,
    of,
  };
}

/** The largest difference between two values of one shape; infinite where they differ in anything but a number. */
function distance(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return a === b ? 0 : Number.POSITIVE_INFINITY;
  const [inA, inB] = [Object.entries(a), new Map(Object.entries(b))];
  if (inA.length !== inB.size || Array.isArray(a) !== Array.isArray(b)) return Number.POSITIVE_INFINITY;
  return inA.reduce(
    (largest, [key, value]) =>
      Math.max(largest, inB.has(key) ? distance(value, inB.get(key)) : Number.POSITIVE_INFINITY),
    0,
  );
}
