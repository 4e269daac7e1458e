// @ts-check
// The process that reads a file nobody vouches for: it is given the bytes on its standard input and says what it found on its standard
// output. It holds no secret, and whoever started it ends it when it takes too long or too much.
import { decodeText, isBinary, tidyText } from "../../../lib/exchange/decode-text.mjs";
import { readDocx } from "./read-docx.mjs";
import { readEml } from "./read-eml.mjs";
import { readHtml } from "./read-html.mjs";
import { readPdf } from "./read-pdf.mjs";
import { LIMITS, Refused } from "./refused.mjs";

/**
 * @typedef {{ name: string, mediaType: string, encoding: string | null, isFragment: boolean }} Wish
 * @typedef {{ text: string, title?: string, author?: string, publisher?: string, day?: string, language?: string,
 *   encoding?: string | null, encodingIsAssumed?: boolean, warnings: { code: string, detail: string }[] }} Found
 */

/** @param {Buffer} bytes @param {Wish} wish @returns {Promise<Found>} */
async function find(bytes, wish) {
  const name = wish.name.toLowerCase();
  if (bytes.length === 0) throw new Refused("empty");
  if (bytes.subarray(0, 1024).includes("%PDF-")) return readPdf(bytes);
  if (bytes.readUIntBE(0, Math.min(2, bytes.length)) === 0x504b && [3, 5].includes(bytes[2] ?? 0))
    return readDocx(bytes);
  if (bytes.subarray(0, 8).equals(Buffer.from("d0cf11e0a1b11ae1", "hex"))) throw new Refused("old-office");
  if (isPicture(bytes)) throw new Refused("picture");
  if (/\.pdf$/.test(name) || /pdf/.test(wish.mediaType)) throw new Refused("not-pdf");
  if (/\.docx?$/.test(name)) throw new Refused("not-docx");
  const isMail = /\.eml$/.test(name) || wish.mediaType === "message/rfc822";
  if (isMail) return readEml(bytes);
  const head = bytes.subarray(0, 4096).toString("latin1");
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
  const served = /charset\s*=\s*["']?([\w-]+)/i.exec(wish.mediaType)?.[1] ?? null;
  const { text, encoding, isAssumed, hasReplacements } = decodeText(bytes, {
    chosen: wish.encoding,
    declared: served ?? declared,
  });
  if (isBinary(text)) throw new Refused("not-text");
  const about = { encoding, encodingIsAssumed: isAssumed };
  const signs = [
    ...(isAssumed ? [{ code: "encoding-assumed", detail: encoding }] : []),
    ...(hasReplacements ? [{ code: "unreadable-characters", detail: encoding }] : []),
  ];
  if (isMarkup(name, wish, text)) {
    const found = await readHtml(text, wish);
    return { ...found, ...about, warnings: [...signs, ...found.warnings] };
  }
  return { text, ...about, warnings: signs };
}

/** @param {string} name @param {Wish} wish @param {string} text */
function isMarkup(name, wish, text) {
  if (wish.isFragment || /\.x?html?$/.test(name) || /html/.test(wish.mediaType)) return true;
  return /^\s*(<!doctype html|<html[\s>])/i.test(text.slice(0, 1000)) && !/\.txt$/.test(name);
}

/** @param {Buffer} bytes */
function isPicture(bytes) {
  const head = bytes.subarray(0, 12).toString("latin1");
  return /^(\xff\xd8\xff|\x89PNG|GIF8|BM|II\*|MM\0\*|RIFF....WEBP)/s.test(head) || head.slice(4, 8) === "ftyp";
}

/** @param {Found} found */
async function complete(found) {
  const whole = tidyText(found.text);
  if (whole === "") throw new Refused("no-text");
  const isLong = whole.length > LIMITS.characters;
  const text = isLong ? whole.slice(0, LIMITS.characters) : whole;
  const { francAll } = await import("franc-min");
  const [best] = francAll(text.slice(0, 20_000), { minLength: 40 });
  const warnings = isLong
    ? [...found.warnings, { code: "cut-to-length", detail: String(LIMITS.characters) }]
    : found.warnings;
  return { ...found, text, heard: best?.[0] ?? "und", warnings };
}

/** @returns {Promise<Buffer>} */
async function readInput() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** @param {object} answer */
function say(answer) {
  process.stdout.write(JSON.stringify(answer), () => process.exit(0));
}

const wish = JSON.parse(process.argv[2] ?? "{}");
try {
  say({ ok: true, ...(await complete(await find(await readInput(), wish))) });
} catch (error) {
  say({ ok: false, reason: error instanceof Refused ? error.message : "damaged" });
}
