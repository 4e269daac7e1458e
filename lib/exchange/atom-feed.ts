import type { Instant } from "@/lib/domain/instant";

export interface AtomEntry {
  /** An IRI that never changes. */
  readonly id: string;
  readonly title: string;
  readonly updated: Instant;
  readonly href: string;
  readonly summary: string;
  readonly category: string;
}

export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly updated: Instant;
  /** Where the feed itself is read. */
  readonly selfHref: string;
  /** The page for people. */
  readonly pageHref: string;
  readonly author: string;
  readonly entries: readonly AtomEntry[];
}

/** A feed as RFC 4287 has it; every text is text, never markup. */
export function atomFeed(feed: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">`,
    `  <id>${xmlText(feed.id)}</id>`,
    `  <title>${xmlText(feed.title)}</title>`,
    `  <subtitle>${xmlText(feed.subtitle)}</subtitle>`,
    `  <updated>${xmlText(feed.updated)}</updated>`,
    `  <author><name>${xmlText(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(feed.selfHref)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(feed.pageHref)}"/>`,
    "  <generator>Vigie</generator>",
    ...feed.entries.map(entryText),
    "</feed>",
    "",
  ].join("\n");
}

function entryText({ id, title, updated, href, summary, category }: AtomEntry): string {
  return [
    "  <entry>",
    `    <id>${xmlText(id)}</id>`,
    `    <title>${xmlText(title)}</title>`,
    `    <updated>${xmlText(updated)}</updated>`,
    `    <published>${xmlText(updated)}</published>`,
    `    <link rel="alternate" type="text/html" href="${xmlText(href)}"/>`,
    `    <category term="${xmlText(category)}"/>`,
    `    <summary>${xmlText(summary)}</summary>`,
    "  </entry>",
  ].join("\n");
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text for XML 1.0, in an element or an attribute; what XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"'\t\n\r]/g, (letter) => escapes[letter] ?? letter);
}
