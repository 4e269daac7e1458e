// @ts-check
import { pdfParagraphs } from "../../../lib/exchange/pdf-paragraphs.mjs";
import { LIMITS, Refused } from "./refused.mjs";

/** @param {Buffer} bytes */
export async function readPdf(bytes) {
  const { getDocumentProxy } = await import("unpdf");
  const isWhole = bytes.subarray(-2048).includes("%%EOF");
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: 0,
  }).catch((error) => {
    throw new Refused(error?.name === "PasswordException" ? "encrypted" : "damaged");
  });
  const pages = await runsOf(pdf);
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const named = (/** @type {string} */ name) => {
    const value = Reflect.get(info, name);
    return typeof value === "string" ? value.trim() : "";
  };
  const text = pdfParagraphs(pages);
  if (text === "") throw new Refused(isWhole ? "no-text-in-pdf" : "damaged");
  const empty = pages.filter((runs) => runs.length === 0).length;
  const warnings = [
    ...(isWhole ? [] : [{ code: "cut-off", detail: "" }]),
    ...(empty > 0 ? [{ code: "pages-without-text", detail: String(empty) }] : []),
    ...(pdf.numPages > LIMITS.pages ? [{ code: "cut-off", detail: "" }] : []),
    { code: "pdf-paragraphs", detail: "" },
  ];
  return { text, title: named("Title"), author: named("Author"), warnings };
}

/** @param {Awaited<ReturnType<typeof import("unpdf").getDocumentProxy>>} pdf */
async function runsOf(pdf) {
  const pages = [];
  let characters = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, LIMITS.pages); number++) {
    const page = await pdf.getPage(number).catch(() => null);
    if (page === null) {
      pages.push([]);
      continue;
    }
    const { items } = await page.getTextContent().catch(() => ({ items: [] }));
    const runs = [];
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform;
      runs.push({ text: item.str, x, y, width: item.width, size: Math.abs(d) || Math.hypot(a, b) || item.height });
      characters += item.str.length;
    }
    pages.push(runs);
    page.cleanup();
    if (characters > LIMITS.characters) break;
  }
  return pages;
}
