import { readFileSync } from "node:fs";
import { DomainError } from "@/lib/domain/errors";
import { parseGoldenCase } from "@/lib/exchange/golden-case";
import { goldenExpected } from "@/lib/exchange/golden-expected";

/** A fault of the file or of the call: one line, exit 2. */
class BadFile extends Error {}

function readJson(args: readonly string[]): unknown {
  const [file, ...rest] = args;
  if (file === undefined || rest.length > 0) throw new BadFile("usage: npm run --silent score -- FILE");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new BadFile(`${file}: cannot be read (${error instanceof Error ? error.message : error})`);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new BadFile(
      `${file}: is not JSON (${text.trim() === "" ? "it is empty" : `${message}${placeIn(text, message)}`})`,
    );
  }
}

/** ", line 3, column 14" where the parser says a position. */
function placeIn(text: string, message: string): string {
  const position = /at position (\d+)$/.exec(message)?.[1];
  if (position === undefined) return "";
  const lines = text.slice(0, Number(position)).split("\n");
  return `, line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

try {
  const answer = goldenExpected(parseGoldenCase(readJson(process.argv.slice(2))));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
} catch (error) {
  if (error instanceof DomainError && error.code !== "invalid-input" && error.code !== "invalid-model") {
    const { at, findings } = error.detail;
    process.stdout.write(`${JSON.stringify({ error: { code: error.code, at, findings, message: error.message } })}\n`);
    process.exitCode = 1;
  } else if (error instanceof DomainError || error instanceof BadFile) {
    const line = error.message.replaceAll(/\s+/g, " ").replaceAll(/[\p{Cc}\p{Cf}]/gu, "\ufffd");
    process.stderr.write(`${line}\n`);
    process.exitCode = 2;
  } else {
    throw error;
  }
}
