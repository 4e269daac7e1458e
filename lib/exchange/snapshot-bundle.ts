import { SNAPSHOT_FORMAT, SnapshotBundle, type SnapshotContent } from "@/lib/domain/snapshot";
import { canonicalBytes, canonicalJson } from "./canonical-json";

/** What freezing needs from outside: lib itself knows no cryptography. */
export interface Sealing {
  /** SHA-256 in lower-case hex. */
  sha256(bytes: Uint8Array): string;
  /** Ed25519 over the message, in base64. */
  sign(message: Uint8Array): string;
  /** The public half as base64 of its SubjectPublicKeyInfo. */
  readonly publicKey: string;
}

/** A text that is no snapshot bundle; the message says in one line what is wrong with it. */
export class UnreadableSnapshot extends Error {
  override readonly name = "UnreadableSnapshot";
}

/**
 * Hash and signature over a content. `text` is the canonical JSON of the whole bundle: these bytes are stored and downloaded.
 * @throws TypeError when the content holds something that JSON cannot say, ZodError when it is not of format 1
 */
export function makeSnapshotBundle(
  content: SnapshotContent,
  sealing: Sealing,
): { bundle: SnapshotBundle; text: string } {
  const bytes = canonicalBytes(content);
  const bundle = SnapshotBundle.parse({
    content,
    sha256: sealing.sha256(bytes),
    signature: {
      algorithm: "Ed25519",
      keyId: keyIdOf(sealing.publicKey, sealing.sha256),
      publicKey: sealing.publicKey,
      value: sealing.sign(signedMessage(bytes)),
    },
  });
  return { bundle, text: canonicalJson(bundle) };
}

/**
 * Reads a bundle strictly: known fields only, and written exactly as it was published, so that no two programs can read the
 * same file differently (a doubled key, a space, other base64 of the same bytes). Says nothing about hash and signature.
 * @throws UnreadableSnapshot
 */
export function openSnapshotBundle(text: string): SnapshotBundle {
  const written = text.endsWith("\n") ? text.slice(0, -1) : text;
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    throw new UnreadableSnapshot("it is not JSON");
  }
  const parsed = SnapshotBundle.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UnreadableSnapshot(
      `it is not a snapshot of ${SNAPSHOT_FORMAT}: ${placeOf(issue?.path ?? [])}: ${issue?.message}`,
    );
  }
  const { publicKey, value: signature } = parsed.data.signature;
  if (!isCanonicalBase64(publicKey) || !isCanonicalBase64(signature))
    throw new UnreadableSnapshot("signature: the base64 is not in its shortest form");
  let canonical: string;
  try {
    canonical = canonicalJson(parsed.data);
  } catch (error) {
    throw new UnreadableSnapshot(error instanceof Error ? error.message : "it holds something that JSON cannot say");
  }
  if (canonical !== written)
    throw new UnreadableSnapshot("it is not written as it was published (canonical JSON); download it again");
  return parsed.data;
}

/** The bytes under the signature. The prefix keeps a signature made for something else from passing as a snapshot's. */
export function signedMessage(contentBytes: Uint8Array): Uint8Array {
  const prefix = new TextEncoder().encode(`${SNAPSHOT_FORMAT}\n`);
  const message = new Uint8Array(prefix.length + contentBytes.length);
  message.set(prefix);
  message.set(contentBytes, prefix.length);
  return message;
}

/** The fingerprint by which people compare keys. */
export function keyIdOf(publicKey: string, sha256: Sealing["sha256"]): string {
  return sha256(bytesOfBase64(publicKey)).slice(0, 32);
}

export function bytesOfBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function isCanonicalBase64(text: string): boolean {
  try {
    return btoa(atob(text)) === text;
  } catch {
    return false;
  }
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "the file" : path.map(String).join(".");
}
