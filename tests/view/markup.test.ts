import { describe, expect, test } from "vitest";
import { escapeHtml, Markup, markup } from "@/lib/view/markup";
import { trustedSvg } from "@/lib/view/trusted-svg";

describe("the template", () => {
  test("writes values as text and markup as it is", () => {
    expect(markup`<b title="${'a"b'}">${"<i>"}${markup`<u>${"&"}</u>`}${3}${null}${false}</b>`.html).toBe(
      '<b title="a&quot;b">&lt;i&gt;<u>&amp;</u>3</b>',
    );
    expect(markup`<ul>${["<", "x"].map((one) => markup`<li>${one}</li>`)}</ul>`.html).toBe(
      "<ul><li>&lt;</li><li>x</li></ul>",
    );
  });
  test("something that only looks like markup is text", () => {
    const fake: unknown = JSON.parse('{"html":"<script>"}');
    expect(fake instanceof Markup).toBe(false);
  });
  test.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    [`"' onload=x`, "&quot;&#39; onload=x"],
    ["&lt;", "&amp;lt;"],
    ["a`b", "a&#96;b"],
    ["a\u0000b\u001bc\u0085d\ud800e", "a\ufffdb\ufffdc\ufffdd\ufffde"],
    ["one\ttwo\nthree", "one\ttwo\nthree"],
    ["é 😀 \u202e", "é 😀 \u202e"],
  ])("%j", (text, html) => {
    expect(escapeHtml(text)).toBe(html);
  });
});

describe("a stored drawing", () => {
  const inside = (markupText: string) => `<svg width="10" height="10" viewBox="0 0 10 10">${markupText}</svg>`;
  test("passes when it is made of shapes and text", () => {
    const svg = inside(
      '<title>a &lt; b</title><path d="M0 0H1" stroke="var(--s1,#232f70)"/><text x="1" y="2">x</text>',
    );
    expect(trustedSvg(svg).html).toBe(svg);
  });
  test.each([
    ["a script", inside("<script>alert(1)</script>")],
    ["a handler", inside('<path d="M0 0" onload="alert(1)"/>')],
    ["a handler on the root", '<svg onload="alert(1)"></svg>'],
    ["a link", inside('<a href="https://example.org"><text>x</text></a>')],
    ["a reference", inside('<use href="#x"/>')],
    ["an image", inside('<image href="https://example.org/x.png"/>')],
    ["foreign content", inside("<foreignObject><p>x</p></foreignObject>")],
    ["a style sheet", inside("<style>*{fill:red}</style>")],
    ["a style attribute", inside('<path style="fill:red"/>')],
    ["an animation", inside('<animate attributeName="x"/>')],
    ["a value that fetches", inside('<rect fill="url(https://example.org/x)"/>')],
    ["a script address", inside('<rect fill="javascript:alert(1)"/>')],
    ["an attribute without quotes", inside("<path d=M0/>")],
    ["single quotes", inside("<path d='M0'/>")],
    ["a comment", inside("<!-- x -->")],
    ["a doctype", `<!doctype svg>${inside("")}`],
    ["a stray bracket", inside("a < b")],
    ["text before it", `x${inside("")}`],
    ["text after it", `${inside("")}x`],
    ["a second drawing", inside("") + inside("")],
    ["a drawing inside it", inside("<svg></svg>")],
    ["tags closed in the wrong order", inside("<g><text></g></text>")],
    ["no end", '<svg width="1">'],
    ["nothing", ""],
    ["upper case script", inside("<SCRIPT>1</SCRIPT>")],
  ])("is refused with %s", (_what, svg) => {
    expect(() => trustedSvg(svg)).toThrow(TypeError);
  });
});
