import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { MethodText } from "@/app/method/_parts/method-text";
import { readSample } from "@/db/sample/sample";
import { formatsIn } from "@/lib/messages/formats";
import { type Language, sayIn } from "@/lib/messages/say";
import { methodPage } from "@/lib/view/method/method-page";

const html = (language: Language) => {
  const say = sayIn(language);
  return renderToStaticMarkup(<MethodText page={methodPage(readSample(), say, formatsIn(language))} say={say} />);
};
const english = html("en");

describe.each(["en", "fr"] as const)("the page on the method in %s", (language) => {
  const text = html(language);
  test("has a heading, and a table of contents whose every link leads to a section", () => {
    expect(text.match(/<h1>/g)).toHaveLength(1);
    const links = [...text.matchAll(/<a href="#([^"]+)"/g)].map((match) => match[1] ?? "");
    const ids = [...text.matchAll(/<section[^>]* id="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(15);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.toSorted()).toEqual(ids.toSorted());
  });
  test("headings go down one level at a time", () => {
    const levels = [...text.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
  test("each table has a caption, row and column headings, and as many cells a row as columns", () => {
    const tables = [...text.matchAll(/<table.*?<\/table>/gs)].map(([table]) => table);
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      expect(table).toMatch(/<caption>[^<]+<\/caption>/);
      const columns = [...table.matchAll(/<th scope="col"/g)].length;
      const body = table.slice(table.indexOf("<tbody>"));
      for (const [row] of body.matchAll(/<tr>.*?<\/tr>/gs)) {
        expect(row.match(/<th scope="row"/g)).toHaveLength(1);
        expect(row.match(/<t[hd]/g)).toHaveLength(columns);
      }
    }
  });
  test("no mark-up of the source and no style attribute comes through", () => {
    const words = text.replace(/<[^>]*>/g, "");
    expect(words).not.toMatch(/`|\*\*|method\./);
    expect(text).not.toMatch(/ style=|<script/);
  });
});

test("code and strong runs are marked as such", () => {
  expect(english).toContain("<b>It is not confidence.</b>");
  expect(english).toContain("<code>leaveOneOut</code>");
});
test("the place that the Now room links to is there", () => {
  expect(english).toContain('<section class="mpart" id="why">');
});
test("a formula is plain text on lines of its own", () => {
  expect(english).toContain('<div class="fx"><p>eta = −ln(1 − chance) ÷ 180</p></div>');
});
