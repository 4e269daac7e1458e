// @ts-check
import { htmlText } from "../../../lib/exchange/html-text.mjs";
import { parsePage } from "./read-html.mjs";
import { Refused } from "./refused.mjs";

/** @param {Buffer} bytes */
export async function readEml(bytes) {
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 32, maxHeadersSize: 1_000_000 }).catch(() => {
    throw new Refused("damaged");
  });
  const plain = (mail.text ?? "").trim();
  const text = plain === "" && mail.html ? htmlText((await parsePage(mail.html)).document.body) : plain;
  const from = mail.from?.name || mail.from?.address || "";
  const files = mail.attachments.map(({ filename }) => filename ?? "?");
  const warnings = files.length === 0 ? [] : [{ code: "attachments", detail: files.join(", ").slice(0, 500) }];
  return { text, title: mail.subject ?? "", author: from, day: mail.date ?? "", warnings };
}
