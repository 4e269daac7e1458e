import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { nodeCrypto } from "@/db/node-crypto";
import type { SnapshotBundle } from "@/lib/domain/snapshot";
import { ENGINE_VERSION } from "@/lib/engine/version";
import { openSnapshotBundle, UnreadableSnapshot } from "@/lib/exchange/snapshot-bundle";
import { checkScores, checkSeal, type ScoreReport, type SealReport } from "@/lib/exchange/verify-snapshot";
import { snapshotResults } from "@/lib/view/snapshot-results";

const USAGE = "usage: npm run verify -- FILE [--key FINGERPRINT]";
const MOST_BYTES = 64_000_000;

/** A fault of the file or of the call: one line, exit 2. */
class BadFile extends Error {}

function readCall(): { readonly file: string; readonly key: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ options: { key: { type: "string" } }, allowPositionals: true });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new BadFile(USAGE);
    return { file, key: values.key?.replaceAll(/[\s:]/g, "").toLowerCase() };
  } catch {
    throw new BadFile(USAGE);
  }
}

/** npm changes to the project's folder; the file was named from where the caller stands. */
function readBundle(file: string): SnapshotBundle {
  const path = resolve(process.env.INIT_CWD ?? process.env.PWD ?? ".", file);
  let bytes: Buffer;
  try {
    if (statSync(path).size > MOST_BYTES) throw new Error(`larger than ${MOST_BYTES / 1_000_000} MB`);
    bytes = readFileSync(path);
  } catch (error) {
    throw new BadFile(`${file}: cannot be read (${error instanceof Error ? error.message : error})`);
  }
  try {
    return openSnapshotBundle(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (error instanceof UnreadableSnapshot) throw new BadFile(`${file}: ${error.message}`);
    throw new BadFile(`${file}: it is not UTF-8 text`);
  }
}

function signatureLine({ signature, keyId }: SealReport, key: string | undefined): string {
  if (signature === "bad") return "invalid  the content was not signed with the key in the file";
  if (key === undefined) return `valid    ${keyId}`;
  return key === keyId ? `valid    ${keyId}, the key you named` : `valid    ${keyId}, NOT the key you named (${key})`;
}

function scoresLine(report: ScoreReport, bundle: SnapshotBundle): string {
  const { engineVersion } = bundle.content;
  const engine =
    engineVersion === ENGINE_VERSION ? "" : `; frozen by engine ${engineVersion}, checked by ${ENGINE_VERSION}`;
  const share = `${report.agreeing} of ${report.of}`;
  if (report.scores === "agree") return `equal    ${share}, computed again${engine}`;
  if (report.scores === "failed") return `differ   they cannot be computed from this model and evidence${engine}`;
  return `differ   ${share} scores are equal, largest difference in the results ${report.largestDifference}${engine}`;
}

/** A file may hold anything; a terminal must not be steered by it. */
function print(stream: NodeJS.WriteStream, line: string): void {
  stream.write(`${line.replaceAll(/[\p{Cc}\p{Cf}]/gu, "\ufffd")}\n`);
}

try {
  const { file, key } = readCall();
  const bundle = readBundle(file);
  const seal = checkSeal(bundle, nodeCrypto);
  const scores = checkScores(bundle.content, snapshotResults);
  const hash = seal.hash === "ok" ? "matches " : "differs ";
  print(process.stdout, `content    ${hash} ${bundle.sha256.slice(0, 12)}`);
  print(process.stdout, `signature  ${signatureLine(seal, key)}`);
  print(process.stdout, `scores     ${scoresLine(scores, bundle)}`);
  const named = key === undefined || key === seal.keyId;
  const good = seal.hash === "ok" && seal.signature === "ok" && scores.scores === "agree" && named;
  process.exitCode = good ? 0 : 1;
} catch (error) {
  if (!(error instanceof BadFile)) throw error;
  print(process.stderr, error.message.replaceAll(/\s+/g, " "));
  process.exitCode = 2;
}
