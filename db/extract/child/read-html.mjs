// @ts-check
import { htmlText } from "../../../lib/exchange/html-text.mjs";

/**
 * A page of some markup, also when it is a fragment: the parser adds no html and body of its own.
 * @param {string} markup
 */
export async function parsePage(markup) {
  const { parseHTML } = await import("linkedom");
  const isWhole = /<html[\s>]/i.test(markup) && /<body[\s>]/i.test(markup);
  return parseHTML(isWhole ? markup : `<html><head></head><body>${markup}</body></html>`);
}

/**
 * The article of a page when one can be told from what surrounds it, else all its words.
 * @param {string} markup
 * @param {{ isFragment: boolean }} how
 */
export async function readHtml(markup, { isFragment }) {
  const { document } = await parsePage(markup);
  const whole = htmlText(document.body);
  const meta = (/** @type {string[]} */ ...names) => {
    for (const name of names) {
      const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content");
      if (found) return found.trim();
    }
    return "";
  };
  const about = {
    title: meta("og:title") || (document.querySelector("title")?.textContent ?? "").trim(),
    author: meta("author", "article:author"),
    publisher: meta("og:site_name"),
    day: meta("article:published_time", "datePublished", "date", "dc.date") || timeOf(document),
    language: document.documentElement?.getAttribute("lang") ?? "",
  };
  if (isFragment) return { ...about, text: whole, warnings: [] };
  const article = await articleOf(document);
  if (article === null) return { ...about, text: whole, warnings: [] };
  const { document: inside } = await parsePage(article.content ?? "");
  const text = htmlText(inside.body);
  if (text.length < 200 || text.length < 0.2 * whole.length) return { ...about, text: whole, warnings: [] };
  const title = article.title || about.title;
  const isPart = text.length < 0.95 * whole.length;
  return {
    ...{
      title,
      author: about.author || (article.byline ?? ""),
      publisher: about.publisher || (article.siteName ?? ""),
    },
    ...{ day: about.day || (article.publishedTime ?? ""), language: about.language || (article.lang ?? "") },
    text: text.startsWith(title) ? text : `${title}\n\n${text}`.trim(),
    warnings: isPart ? [{ code: "article-only", detail: "" }] : [],
  };
}

/** @param {Document} document */
async function articleOf(document) {
  const { Readability } = await import("@mozilla/readability");
  try {
    return new Readability(document, { maxElemsToParse: 200_000 }).parse();
  } catch {
    return null;
  }
}

/** @param {Document} document */
function timeOf(document) {
  return (
    document
      .querySelector("article time[datetime], header time[datetime], time[datetime][pubdate]")
      ?.getAttribute("datetime") ?? ""
  );
}
