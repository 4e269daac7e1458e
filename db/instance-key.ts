import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DomainError } from "@/lib/domain/errors";
import type { Sealing } from "@/lib/exchange/snapshot-bundle";
import { nodeCrypto } from "./node-crypto";

const FILE = "instance-key.pem";

/**
 * What seals the snapshots of this instance: an Ed25519 key in the data folder, made at first use and readable by its owner alone.
 * Whoever loses it can sign nothing more under this name; what was signed stays valid.
 * @throws DomainError "storage-unavailable" when the file is there and is no such key
 */
export function instanceKey(dataFolder: string): Sealing {
  const key = readKey(join(dataFolder, FILE)) ?? makeKey(dataFolder);
  const publicKey = createPublicKey(key).export({ type: "spki", format: "der" }).toString("base64");
  return {
    publicKey,
    sha256: nodeCrypto.sha256,
    sign: (message) => sign(null, message, key).toString("base64"),
  };
}

function readKey(file: string): KeyObject | undefined {
  let pem: string;
  try {
    pem = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw unusable(file);
  }
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // Said below, without the text of the file.
  }
  throw unusable(file);
}

function unusable(file: string): DomainError {
  return new DomainError(
    "storage-unavailable",
    `${file} cannot be read as the signing key of this instance. Restore it from a backup, or move it away to get a new one.`,
  );
}

/** Written whole under another name and then linked: two processes that start at once end up with one key. */
function makeKey(dataFolder: string): KeyObject {
  const file = join(dataFolder, FILE);
  const draft = `${file}.${process.pid}`;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync("ed25519");
  writeFileSync(draft, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKey(file) ?? privateKey;
}
