import { describe, expect, test } from "vitest";
import type { SnapshotBundle } from "@/lib/domain/snapshot";
import { makeSnapshotBundle } from "@/lib/exchange/snapshot-bundle";
import { freezeContent } from "@/lib/view/freeze-content";
import { plainNoticePage } from "@/lib/view/plain-notice-page";
import { snapshotPage } from "@/lib/view/snapshot-page";
import { caseWith, content, request, sealed, sealing } from "../exchange/sealed-case";
import { textOf, tokens } from "./html-tokens";
import { report, signal } from "./small-case";

const page = (bundle: SnapshotBundle, language: "en" | "fr" = "en") =>
  snapshotPage({ bundle, language, downloadHref: "x/snapshot.json" });
const bundleOf = (...args: Parameters<typeof request>) =>
  makeSnapshotBundle(freezeContent(request(...args)), sealing).bundle;
const html = page(sealed.bundle);
/** Text with runs of white space as one space. */
const said = (text: string) => textOf(text).replaceAll(/\s+/g, " ");

describe("what the page says", () => {
  test("title, author, as-of day, model, engine, hash and mark", () => {
    const text = said(html);
    expect(text).toContain("A month on the roads");
    expect(text).toContain("Lead analyst");
    expect(text).toContain("As of 31 March 2022");
    expect(text).toContain(`v1, ${content.engineVersion}`);
    expect(text).toContain(sealed.bundle.sha256);
    expect(text.match(/TLP:CLEAR/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text).toContain("For the weekly meeting.");
  });
  test("the scores, and a row of the twin for each day that matters, each adding to 100.0", () => {
    const text = said(html);
    expect(text).toContain("The south road leads at 48.5 %");
    expect(text).toMatch(/The south road roughly even chance 48\.5/);
    // 1 March: the priors; 11 March: the report, after 10 of the 30 days of silence; 31 March: now
    expect(text).toMatch(/1 Mar 50\.0 30\.0 20\.0 100\.0/);
    expect(text).toMatch(/31 Mar 15\.1 36\.4 48\.5 100\.0/);
  });
  test("the steps of the change, which add up to what is printed", () => {
    const section = html.slice(html.indexOf('<table class="wf">'));
    const rows = [
      ...section
        .slice(0, section.indexOf("</table>"))
        .matchAll(/<tr class="(end)?">.*?<td class="num">([^<]+)<\/td>/gs),
    ];
    const value = (text: string) => Math.round(Number(text.replace("\u2212", "-")) * 10);
    const totals = rows.filter((row) => row[1] === "end").map((row) => value(row[2] ?? ""));
    const steps = rows.filter((row) => row[1] === undefined).map((row) => value(row[2] ?? ""));
    expect(totals).toEqual([200, 485]);
    expect(steps.reduce((sum, step) => sum + step, 200)).toBe(485);
    expect(said(section)).toContain("Silence on: Alerts");
  });
  test("each finding with its grade, source, quote and note, and how many stayed out", () => {
    const text = said(html);
    expect(text).toContain("A1 : completely reliable, confirmed by other sources Agency");
    expect(text).toContain("It was seen.");
    expect(text).toContain("Read twice.");
    expect(text).toContain("1 finding was left out of this page and of its scores");
    expect(html).not.toContain("CANARY");
  });
  test("how to check it: the key, the command and the file", () => {
    const { keyId } = sealed.bundle.signature;
    const name = `vigie-2022-03-31-${sealed.bundle.sha256.slice(0, 12)}.json`;
    expect(said(html)).toContain(`npm run verify -- ${name} --key ${keyId}`);
    expect(html).toContain(`<a href="x/snapshot.json" download="${name}">`);
  });
  test("in French, with the frozen texts as they are", () => {
    const french = page(sealed.bundle, "fr");
    const text = said(french);
    expect(french).toContain('<html lang="fr">');
    expect(text).toContain("A month on the roads");
    expect(text).toMatch(/31 mars 15,1 36,4 48,5 100,0/);
    expect(text).toContain("Vérifier");
    expect(text).not.toContain("Findings and sources");
  });
  test("without any evidence: the priors, and that they are", () => {
    const text = said(page(bundleOf(caseWith([]))));
    expect(text).toContain("No finding counts yet");
    expect(text).toContain("Nothing was left out");
  });
});

describe("it needs nothing and betrays nothing", () => {
  const all = tokens(html).flatMap((token) => (token.kind === "tag" ? [token] : []));
  test("no script, no form, no frame, no style of its own, nothing to fetch from elsewhere", () => {
    const names = new Set(all.map(({ name }) => name));
    for (const name of ["script", "style", "form", "iframe", "object", "embed", "base", "img", "image", "use"])
      expect(names).not.toContain(name);
    const attributes = new Set(all.flatMap((tag) => [...tag.attributes.keys()]));
    expect([...attributes].filter((name) => name.startsWith("on") || name === "style" || name === "src")).toEqual([]);
    const loaded = all.filter(({ name }) => name === "link").map((tag) => tag.attributes.get("href"));
    expect(loaded).toEqual(["data:,", "/tokens.css", "/share.css"]);
  });
  test("asks not to be indexed and sends no referrer, not even along a link outside", () => {
    expect(html).toContain('<meta name="robots" content="noindex,nofollow">');
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
    const outside = all.filter((tag) => /^https?:/.test(tag.attributes.get("href") ?? ""));
    expect(outside.map((tag) => tag.attributes.get("rel"))).toEqual(["noreferrer noopener nofollow"]);
  });
  test("the same bundle gives the same bytes", () => {
    expect(page(structuredClone(sealed.bundle))).toBe(html);
  });
  test("a changed drawing does not get into the page", () => {
    const bundle = structuredClone(sealed.bundle);
    for (const chart of bundle.content.charts)
      chart.svg = chart.svg.replace("<title>", "<script>alert(1)</script><title>");
    expect(() => page(bundle)).toThrow(TypeError);
  });
});

const payloads = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</title><script>alert(1)</script>",
  "</textarea></style></svg><svg onload=alert(1)>",
  "<svg><animate onbegin=alert(1) attributeName=x>",
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  "javascript:alert(1)",
  "<!--<img src='--><img src=x onerror=alert(1)//'>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)&#60;/script&#62;",
  `${"$"}{alert(1)} {{7*7}} \`x\``,
  "\u202e\u2066<b>\u2069",
  '<a href="javascript:alert(1)">x</a>',
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "]]><script>alert(1)</script>",
  "\u2028<script>\u2029",
  "<ScRiPt/x>alert(1)</ScRiPt\n>",
  "=cmd|' /C calc'!A0",
];

describe("text stays text", () => {
  /** Where tags stand in a page whose texts are harmless; hostile texts must not add, change or remove one. */
  const shapeOf = (text: string) =>
    tokens(text).flatMap((token) =>
      token.kind === "text"
        ? []
        : [token.kind === "end" ? `/${token.name}` : `${token.name} ${[...token.attributes.keys()]}`],
    );
  const withText = (text: string) => {
    const file = caseWith([
      signal("f", 10, "yes", {
        title: text,
        place: text,
        incidentId: "i",
        reports: [report("r", "yes", { source: text, origin: text, quote: text, note: text, documentId: "d" })],
      }),
    ]);
    const hostile = {
      ...file,
      assessment: { ...file.assessment, title: text, shortTitle: text, question: text },
      incidents: [{ ...file.incidents[0]!, id: "i", title: text }],
      model: {
        ...file.model,
        scenarios: file.model.scenarios.map((one) => ({ ...one, label: text, shortLabel: text, statement: text })),
        indicators: file.model.indicators.map((one) => ({
          ...one,
          label: text,
          category: text,
          question: text,
          ...(one.kind === "categorical" ? { levels: one.levels.map((level) => ({ ...level, label: text })) } : {}),
        })),
      },
    };
    const documents = [
      {
        id: "d",
        title: text,
        publisher: text,
        publishedOn: null,
        url: `https://example.org/${encodeURI(text)}`,
        handling: "TLP:CLEAR" as const,
      },
    ];
    return page(bundleOf(hostile, { title: text, note: text, author: text, documents }));
  };
  test.each(payloads)("%s", (payload) => {
    const hostile = withText(short(payload));
    const drawings = /<svg xmlns.*?<\/svg>/gs;
    const bare = (of: string) => shapeOf(of.replaceAll(drawings, ""));
    expect(bare(hostile)).toEqual(bare(withText("x".repeat(short(payload).length))));
    expect(textOf(hostile)).toContain(short(payload));
    for (const drawing of hostile.match(drawings) ?? [])
      expect(shapeOf(drawing).filter((tag) => !/^\/?(svg|title|desc|path|rect|text|circle|g)( |$)/.test(tag))).toEqual(
        [],
      );
  });
  /** The shortest field, the short name of a scenario, holds 24 characters. */
  const short = (text: string) => text.slice(0, 24);
  test.each(payloads)("in the fields that hold all of it: %s", (payload) => {
    const bundle = structuredClone(sealed.bundle);
    bundle.content.text.title = payload;
    bundle.content.text.note = payload;
    bundle.content.text.author = payload;
    bundle.content.assessment.question = payload;
    bundle.content.findings[0]!.reports[0]!.quote = payload;
    bundle.content.documents[0]!.title = payload;
    const hostile = page(bundle);
    expect(shapeOf(hostile)).toEqual(shapeOf(html));
    expect(textOf(hostile).split(payload).length - 1).toBeGreaterThanOrEqual(6);
  });
});

test("a page that says one thing says it in both languages and to everybody the same", () => {
  const gone = plainNoticePage("share.goneTitle", "share.goneWhat");
  expect(said(gone)).toContain("This link leads nowhere");
  expect(said(gone)).toContain("Ce lien ne mène nulle part");
  expect(plainNoticePage("share.goneTitle", "share.goneWhat")).toBe(gone);
});
