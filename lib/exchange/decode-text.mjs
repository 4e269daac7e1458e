// @ts-check
// Plain JavaScript, because the process that reads foreign files imports it without a bundler (docs/documents.md).

/**
 * @typedef {object} DecodedText
 * @property {string} text without a byte order mark
 * @property {string} encoding its WHATWG name
 * @property {boolean} isAssumed true when nothing in the bytes says so
 * @property {boolean} hasReplacements true when some bytes mean nothing in this encoding
 */

/**
 * The text of some bytes: in the encoding somebody chose; else by its byte order mark; else as UTF-16 when every second byte is zero;
 * else as UTF-8 when it is valid; else as the file itself declares; else as Windows-1252, which is then an assumption.
 * @param {Uint8Array} bytes
 * @param {{ chosen?: string | null, declared?: string | null }} [hints]
 * @returns {DecodedText}
 */
export function decodeText(bytes, { chosen = null, declared = null } = {}) {
  if (chosen !== null) return decoded(bytes, chosen, false);
  const marked = markOf(bytes) ?? zerosOf(bytes);
  if (marked !== null) return decoded(bytes, marked, false);
  if (isUtf8(bytes)) return decoded(bytes, "utf-8", false);
  if (declared !== null && isKnown(declared)) return decoded(bytes, declared, false);
  return decoded(bytes, "windows-1252", true);
}

/** @param {Uint8Array} bytes @param {string} encoding @param {boolean} isAssumed @returns {DecodedText} */
function decoded(bytes, encoding, isAssumed) {
  const decoder = new TextDecoder(encoding);
  const plain = decoder.decode(bytes);
  const text = decoder.encoding === "windows-1252" ? plain.replace(/[\u0080-\u009f]/g, printed) : plain;
  return { text, encoding, isAssumed, hasReplacements: text.includes("\ufffd") };
}

/** Node 20 leaves these 32 places of Windows-1252 as control characters; the encoding standard has letters there. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** @param {string} control */
function printed(control) {
  return HIGH.charAt(control.charCodeAt(0) - 0x80);
}

/** @param {Uint8Array} bytes @returns {string | null} */
function markOf(bytes) {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

/** Text in Latin letters has a zero in each pair of UTF-16, always on the same side. @param {Uint8Array} bytes @returns {string | null} */
function zerosOf(bytes) {
  const pairs = Math.floor(Math.min(bytes.length, 4096) / 2);
  if (pairs === 0) return null;
  let first = 0;
  let second = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) first += 1;
    if (bytes[2 * pair + 1] === 0) second += 1;
  }
  if (second >= 0.4 * pairs && first <= 0.05 * pairs) return "utf-16le";
  if (first >= 0.4 * pairs && second <= 0.05 * pairs) return "utf-16be";
  return null;
}

/** A character that was cut off at the very end does not make the rest another encoding. @param {Uint8Array} bytes */
function isUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} encoding */
function isKnown(encoding) {
  try {
    return new TextDecoder(encoding).encoding !== "";
  } catch {
    return false;
  }
}

/**
 * True when a decoded text is no text: too many control characters.
 * @param {string} text
 */
export function isBinary(text) {
  const looked = text.slice(0, 100_000);
  let controls = 0;
  for (let at = 0; at < looked.length; at++) {
    const code = looked.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32) || code === 127) controls += 1;
  }
  return controls > 2 + looked.length / 1000;
}

/**
 * A text with plain line ends and without the characters that cannot be stored or seen; nothing else is changed.
 * @param {string} text
 */
export function tidyText(text) {
  const plain = text.replace(/\r\n?|\u2028|\u2029/g, "\n").replace(/\f/g, "\n\n");
  return withoutControls(plain)
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** @param {string} text */
function withoutControls(text) {
  // biome would not have control characters in a pattern, so they are built
  const controls = new RegExp(
    `[${String.fromCharCode(0)}-${String.fromCharCode(8)}\\v${String.fromCharCode(14)}-${String.fromCharCode(31)}\\u007f\\u00ad\\ufeff]`,
    "g",
  );
  return text
    .replace(controls, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
