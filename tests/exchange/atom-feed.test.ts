import { describe, expect, test } from "vitest";
import { type AtomFeed, atomFeed, xmlText } from "@/lib/exchange/atom-feed";
import { parseXml, type XmlElement } from "../support/parse-xml";

const entry = {
  id: "urn:uuid:0a0a0a0a-0000-4000-8000-000000000001",
  title: "It passed",
  updated: "2022-07-29T12:00:00.000Z",
  href: "http://127.0.0.1:3000/t/1",
  summary: "Seen on that day",
  category: "TLP:CLEAR",
};
const feed: AtomFeed = {
  id: "urn:uuid:0a0a0a0a-0000-4000-8000-000000000000",
  title: "Thresholds",
  subtitle: "What happened",
  language: "en",
  updated: "2022-07-29T12:00:00.000Z",
  selfHref: "http://127.0.0.1:3000/x.atom?language=en&a=b",
  pageHref: "http://127.0.0.1:3000/x",
  author: "Vigie",
  entries: [entry, { ...entry, id: `${entry.id}2` }],
};
const childrenOf = (element: XmlElement, name: string) => element.children.filter((child) => child.name === name);
const textOf = (element: XmlElement, name: string) => childrenOf(element, name).map(({ text }) => text);

describe("a feed", () => {
  const root = parseXml(atomFeed(feed));
  test("has what RFC 4287 asks of a feed, each once", () => {
    expect([root.name, root.attributes]).toEqual(["feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en" }]);
    for (const name of ["id", "title", "updated"]) expect(childrenOf(root, name)).toHaveLength(1);
    expect(textOf(root, "id")).toEqual([feed.id]);
    expect(childrenOf(root, "author")[0]?.children.map(({ name, text }) => [name, text])).toEqual([["name", "Vigie"]]);
    expect(childrenOf(root, "link").map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ["self", feed.selfHref],
      ["alternate", feed.pageHref],
    ]);
  });
  test("has entries with an id, a title, a time, a link and a summary", () => {
    const [first, second] = childrenOf(root, "entry");
    expect(childrenOf(root, "entry")).toHaveLength(2);
    if (first === undefined || second === undefined) throw new Error("two entries");
    expect(first.children.map(({ name }) => name)).toEqual([
      ...["id", "title", "updated", "published", "link", "category", "summary"],
    ]);
    expect(textOf(first, "id")).toEqual([entry.id]);
    expect(textOf(first, "updated")).toEqual([entry.updated]);
    expect(textOf(second, "id")).toEqual([`${entry.id}2`]);
  });
  test("without entries it still stands", () => {
    expect(childrenOf(parseXml(atomFeed({ ...feed, entries: [] })), "entry")).toEqual([]);
  });
});

test("a title stays a title, whatever is in it", () => {
  const title = `</title><script>alert("x")</script> & 'é' \u{1f5fa} ]]> <![CDATA[ -->`;
  const root = parseXml(atomFeed({ ...feed, title, entries: [{ ...entry, summary: title }] }));
  expect(textOf(root, "title")).toEqual([title]);
  expect(childrenOf(root, "entry").flatMap((one) => textOf(one, "summary"))).toEqual([title]);
});

test("what XML cannot hold is replaced, and what an attribute would lose is kept", () => {
  expect(xmlText("a\u0000b\u001bc\ud800d\uffffe")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde");
  expect(xmlText("a\tb\nc\rd")).toBe("a&#9;b&#10;c&#13;d");
  expect(() => parseXml(atomFeed({ ...feed, title: "\u0000\u0008" }))).not.toThrow();
});

test("the reader that these tests use refuses what is not well-formed", () => {
  const head = '<?xml version="1.0" encoding="utf-8"?>\n';
  for (const wrong of ["<a>", "<a></b>", "<a>&</a>", "<a>&nbsp;</a>", '<a b="1" b="2"/>', "<a/><a/>", "<a>\u0001</a>"])
    expect(() => parseXml(head + wrong), wrong).toThrow();
});
