import { type Markup, markup } from "../markup";
import type { FrozenView } from "./frozen-view";

/** The name under which the bundle is downloaded, and which the command line repeats. */
export function bundleFileName(content: FrozenView["content"], sha256: string): string {
  return `vigie-${content.cut.until}-${sha256.slice(0, 12)}.json`;
}

/** What a stranger needs to check the page without trusting it. */
export function verifyPart(view: FrozenView, downloadHref: string): Markup {
  const { say, formats, content, bundle, shortHash } = view;
  const { keyId } = bundle.signature;
  const file = bundleFileName(content, bundle.sha256);
  const count = content.model.scenarios.length;
  const made = formats.instant(content.createdAt);
  const printed = [
    `content    ${say("share.outContent").padEnd(8)} ${shortHash}`,
    `signature  ${say("share.outSignature").padEnd(8)} ${keyId}`,
    `scores     ${say("share.outScores", { count })}`,
  ].join("\n");
  return markup`
<section class="sec" id="verify"><div class="hd"><h2>${say("share.verify")}</h2><p>${say("share.verifyWhat", { day: made })}</p></div>
<dl class="ver"><dt>${say("share.contentHash")}</dt><dd class="mono wide">${bundle.sha256}</dd>
<dt>${say("share.signature")}</dt><dd>${say("share.signatureValue", { instant: made })}</dd>
<dt>${say("share.key")}</dt><dd class="mono">${keyId}</dd>
<dt>${say("share.previous")}</dt><dd class="${content.previousSha256 !== null && "mono"}">${content.previousSha256 ?? say("share.noPrevious")}</dd>
<dt>${say("share.file")}</dt><dd><a href="${downloadHref}" download="${file}">${file}</a></dd>
<dt>${say("share.check")}</dt><dd class="mono wide">npm run verify -- ${file} --key ${keyId}</dd></dl>
<div class="explain"><p>${say("share.explainHash")} ${say("share.explainKey")}</p><p>${say("share.explainScores")}</p><pre class="mono">${printed}</pre></div></section>`;
}
