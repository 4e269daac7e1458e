import { expect, test } from "vitest";
import { firstLine, paragraphs } from "@/lib/view/paragraphs";

test("empty lines part paragraphs, single breaks stay, and each knows where it begins", () => {
  expect(paragraphs("One\r\ntwo\r\n \r\n\r\n  Three  \n")).toEqual([
    { at: 0, text: "One\r\ntwo" },
    { at: 17, text: "Three" },
  ]);
  expect(paragraphs("\n\na\n\n\nb")).toEqual([
    { at: 2, text: "a" },
    { at: 6, text: "b" },
  ]);
  expect(paragraphs("")).toEqual([]);
  expect(paragraphs(" \n \n")).toEqual([]);
});

test("markup is text like any other", () => {
  expect(paragraphs("<b>x</b>\n\n&lt;").map(({ text }) => text)).toEqual(["<b>x</b>", "&lt;"]);
});

test("the first line as a title, cut between words", () => {
  expect(firstLine("\n  Mali after Kati \nby somebody", 300)).toBe("Mali after Kati");
  expect(firstLine("one two three four", 12)).toBe("one two…");
  expect(firstLine("", 10)).toBe("");
});
