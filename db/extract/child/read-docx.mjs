// @ts-check
import { htmlText } from "../../../lib/exchange/html-text.mjs";
import { parsePage } from "./read-html.mjs";
import { Refused } from "./refused.mjs";
import { storedZip, unzip, zipEntries } from "./zip-entries.mjs";

/** The parts that hold words and what they need; pictures, embedded files and settings stay packed. */
const WORDS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document\d*|styles|numbering|footnotes|endnotes|comments)\.xml|word\/_rels\/(document\d*|footnotes|endnotes|comments)\.xml\.rels)$/;

/** @param {Buffer} bytes */
export async function readDocx(bytes) {
  const entries = zipEntries(bytes);
  if (entries.some(({ name }) => /vbaProject|vbaData\.xml$/i.test(name))) throw new Refused("macros");
  const types = entries.find(({ name }) => name === "[Content_Types].xml");
  if (types === undefined || !entries.some(({ name }) => /^word\/document\d*\.xml$/.test(name)))
    throw new Refused("not-docx");
  if (/macroEnabled/i.test(unzip(bytes, types).toString("utf8"))) throw new Refused("macros");
  const parts = entries
    .filter(({ name }) => WORDS.test(name))
    .map((entry) => ({ name: entry.name, data: unzip(bytes, entry) }));
  // entities that unfold into each other need a document type; Word writes none
  if (parts.some(({ data }) => /<!(DOCTYPE|ENTITY)/i.test(data.toString("latin1")))) throw new Refused("damaged");
  const { default: mammoth } = await import("mammoth");
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml({ buffer: storedZip(parts) }, { convertImage }).catch(() => {
    throw new Refused("damaged");
  });
  const { document } = await parsePage(value);
  const core = entries.find(({ name }) => name === "docProps/core.xml");
  const about = core === undefined ? "" : unzip(bytes, core).toString("utf8");
  return {
    text: htmlText(document.body),
    title: property(about, "dc:title"),
    author: property(about, "dc:creator"),
    warnings: [],
  };
}

/** @param {string} xml @param {string} name */
function property(xml, name) {
  const value = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml)?.[1] ?? "";
  return value
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&")
    .trim();
}
