import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { type ExtractedText, type ExtractRefusal, extractRefusals, extractWarnings } from "@/lib/domain/extracted-text";
import { Day } from "@/lib/domain/instant";
import { languageCode } from "@/lib/exchange/language-code";
import { type ChildLimits, runChild } from "./run-child";

const words = z.string().default("");
const Said = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    text: z.string(),
    ...{ title: words, author: words, publisher: words, day: words, language: words, heard: words },
    encoding: z.string().nullable().default(null),
    encodingIsAssumed: z.boolean().default(false),
    warnings: z.array(z.strictObject({ code: z.enum(extractWarnings), detail: z.string() })),
  }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);

interface Source {
  readonly bytes: Uint8Array;
  /** Hints at the format when the bytes leave it open; never a path. */
  readonly name: string;
  readonly mediaType: string;
  readonly encoding?: string | undefined;
  /** Markup that was pasted: all of it is meant. */
  readonly isFragment?: boolean;
}

/** At most two files are read at once: what is left of the machine belongs to the others. */
const MOST_AT_ONCE = 2;
const waiting: (() => void)[] = [];
let running = 0;

/**
 * The text of a file, read in a process of its own.
 * @throws DomainError "invalid-input" at the field "file", with the reason as its rule
 */
export async function extractText(
  { bytes, name, mediaType, encoding, isFragment = false }: Source,
  limits?: ChildLimits,
): Promise<Omit<ExtractedText, "sha256">> {
  const answer = await inTurn(() =>
    runChild(bytes, { name, mediaType, encoding: encoding ?? null, isFragment }, limits),
  );
  if (answer.kind !== "said") return refuse(answer.kind);
  const said = Said.safeParse(fromJson(answer.text));
  if (!said.success) return refuse("damaged");
  if (!said.data.ok) return refuse(said.data.reason);
  const { ok: _, day, heard, language, title, author, publisher, ...rest } = said.data;
  return {
    ...rest,
    title: oneLine(title, 300),
    author: oneLine(author, 200),
    publisher: oneLine(publisher, 200),
    publishedOn: Day.safeParse(day.slice(0, 10)).data ?? null,
    language: languageCode(language, heard),
  };
}

/** Null for what is no JSON: a library may have said something of its own. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refuse(reason: string): never {
  const known = isReason(reason) ? reason : "damaged";
  const message = extractRefusals[known];
  throw new DomainError("invalid-input", message, { fields: [{ path: "file", rule: known, message }] });
}

function isReason(reason: string): reason is ExtractRefusal {
  return Object.hasOwn(extractRefusals, reason);
}

function oneLine(text: string, most: number): string {
  return text.replace(/\s+/g, " ").trim().slice(0, most);
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
