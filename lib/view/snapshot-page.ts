import type { SnapshotBundle } from "@/lib/domain/snapshot";
import type { Language } from "@/lib/messages/say";
import { type Markup, markup } from "./markup";
import { paragraphs } from "./paragraphs";
import { changePart } from "./share/change-part";
import { chartPart, numbersPart } from "./share/chart-part";
import { findingsPart } from "./share/findings-part";
import { type FrozenView, frozenView } from "./share/frozen-view";
import { scoresPart } from "./share/scores-part";
import { verifyPart } from "./share/verify-part";

/**
 * The page that a reader of a shared snapshot gets: one complete HTML document from the frozen bundle and nothing else. It needs
 * no script; two style sheets and the fonts come from the same host.
 */
export function snapshotPage(request: {
  readonly bundle: SnapshotBundle;
  readonly language: Language;
  /** Where the bundle can be downloaded, relative to the page. */
  readonly downloadHref: string;
}): string {
  const view = frozenView(request.bundle, request.language);
  const { say, content, formats, shortHash } = view;
  const yardstick = say("share.yardstick", { yardstick: content.assessment.yardstick });
  const foot = say("share.foot", { hash: shortHash, day: formats.day(content.cut.until), yardstick });
  const mark = content.handling.slice(4).toLowerCase().replace("+", "-");
  const label = markup`<span class="tlp ${mark}">${content.handling}</span>`;
  return markup`<!doctype html>
<html lang="${request.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${content.text.title} · Vigie</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/tokens.css">
<link rel="stylesheet" href="/share.css">
</head>
<body>
<a class="skip" href="#main">${say("share.skip")}</a>
<div class="snap ${mark}">
<header class="band"><span class="mark"><svg viewBox="0 0 18 18" aria-hidden="true"><path d="M1 13.5H17M9 13.5 3.2 3.5M9 13.5 14.8 3.5" fill="none" stroke="currentColor" stroke-width="2"/></svg>Vigie</span>${languages(view)}${label}</header>
<main id="main">${intro(view)}${scoresPart(view)}${chartPart(view)}${numbersPart(view)}${changePart(view)}${findingsPart(view)}${verifyPart(view, request.downloadHref)}
</main>
<footer class="band f"><span class="xs mut">${foot}</span>${label}</footer>
</div>
</body>
</html>
`.html;
}

function intro({ say, formats, content, shortHash }: FrozenView): Markup {
  const { text, assessment, model, engineVersion, cut } = content;
  const facts: readonly (readonly [string, string, string])[] = [
    [say("share.asOf"), formats.longDay(cut.until), ""],
    [say("share.author"), text.author, ""],
    [say("share.modelEngine"), say("share.modelEngineValue", { model: model.version, engine: engineVersion }), ""],
    [say("share.hash"), shortHash, "mono"],
  ];
  return markup`
<div class="head"><p class="kick">${say("share.kick")}</p><h1 lang="${text.language}" dir="auto">${text.title}</h1><p dir="auto">${assessment.question}</p></div>
<dl class="facts">${facts.map(([name, value, kind]) => markup`<div><dt>${name}</dt><dd class="${kind}"><bdi>${value}</bdi></dd></div>`)}</dl>
<div class="note" lang="${text.language}">${paragraphs(text.note).map((paragraph) => markup`<p dir="auto">${paragraph.text}</p>`)}</div>`;
}

function languages({ say, language }: FrozenView): Markup {
  const link = (code: Language, name: string) =>
    code === language
      ? markup`<span aria-current="true">${name}</span>`
      : markup`<a href="?lang=${code}" hreflang="${code}" lang="${code}">${name}</a>`;
  return markup`<nav class="langs" aria-label="${say("share.languages")}">${link("en", say("share.inEnglish"))} ${link("fr", say("share.inFrench"))}</nav>`;
}
