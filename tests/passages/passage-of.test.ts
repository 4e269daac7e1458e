import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Passage } from "@/lib/domain/passage";
import { passageOf, tidyRange } from "@/lib/passages/passage-of";

const hash = "c".repeat(64);
const isWhole = (text: string) => !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

describe("passageOf", () => {
  test("keeps the words with up to 32 characters on either side", () => {
    const text = `${"p".repeat(40)}words${"s".repeat(40)}`;
    expect(passageOf(text, 40, 45, hash)).toEqual({
      exact: "words",
      prefix: "p".repeat(32),
      suffix: "s".repeat(32),
      start: 40,
      end: 45,
      textSha256: hash,
    });
  });

  test("has no context at the edges of the text", () => {
    expect(passageOf("all of it", 0, 9, hash)).toMatchObject({ prefix: "", suffix: "", exact: "all of it" });
  });

  test("cuts no pair in its context, and is what the domain takes", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "😀", "é", "\u{1F468}", " "), { minLength: 3 }), (parts) => {
        const text = parts.join("");
        const [first, second = ""] = parts;
        const start = first?.length ?? 0;
        const passage = passageOf(text, start, start + second.length, hash);
        expect(isWhole(passage.prefix) && isWhole(passage.suffix)).toBe(true);
        expect(Passage.safeParse(passage).success).toBe(true);
      }),
    );
    const long = `${"😀".repeat(40)}x${"😀".repeat(40)}`;
    expect(passageOf(long, 80, 81, hash).prefix).toHaveLength(32);
    const odd = `${"😀".repeat(40)}xy${"😀".repeat(40)}`;
    expect(passageOf(odd, 80, 81, hash).suffix).toBe(`y${"😀".repeat(15)}`);
  });
});

describe("tidyRange", () => {
  test("leaves out the blanks at the edges", () => {
    expect(tidyRange("  two words \n", 0, 13)).toEqual({ start: 2, end: 11 });
    expect(tidyRange("two words", 7, 4)).toEqual({ start: 4, end: 7 });
  });

  test("is nothing when only blanks were selected", () => {
    expect(tidyRange("a  \n b", 1, 5)).toBeNull();
    expect(tidyRange("abc", 2, 2)).toBeNull();
  });

  test("takes whole characters: pairs, combining marks and joined emoji", () => {
    expect(tidyRange("a😀b", 2, 4)).toEqual({ start: 1, end: 4 });
    expect(tidyRange("a😀b", 0, 2)).toEqual({ start: 0, end: 3 });
    expect(tidyRange("cafe\u0301 noir", 0, 4)).toEqual({ start: 0, end: 5 });
    const family = "\u{1F468}\u200d\u{1F469}";
    expect(tidyRange(`x${family}y`, 1, 3)).toEqual({ start: 1, end: 1 + family.length });
  });

  test("stays within the text", () => {
    expect(tidyRange("abc", -4, 99)).toEqual({ start: 0, end: 3 });
  });
});
