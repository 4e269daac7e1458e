import { describe, expect, test } from "vitest";
import { canonicalBytes, canonicalJson } from "@/lib/exchange/canonical-json";

/** RFC 8785, appendix B: the bits of a double and how it is written. */
const numbers: readonly (readonly [bits: string, text: string])[] = [
  ["0000000000000000", "0"],
  ["8000000000000000", "0"],
  ["0000000000000001", "5e-324"],
  ["8000000000000001", "-5e-324"],
  ["7fefffffffffffff", "1.7976931348623157e+308"],
  ["ffefffffffffffff", "-1.7976931348623157e+308"],
  ["4340000000000000", "9007199254740992"],
  ["c340000000000000", "-9007199254740992"],
  ["4430000000000000", "295147905179352830000"],
  ["44b52d02c7e14af5", "9.999999999999997e+22"],
  ["44b52d02c7e14af6", "1e+23"],
  ["44b52d02c7e14af7", "1.0000000000000001e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555553", "333333333.3333332"],
  ["41b3de4355555554", "333333333.33333325"],
  ["41b3de4355555555", "333333333.3333333"],
  ["41b3de4355555556", "333333333.3333334"],
  ["41b3de4355555557", "333333333.33333343"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
];

describe("the one JSON text of a value (RFC 8785)", () => {
  test("the example of section 3.2.2", () => {
    const value: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    const text =
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
    expect(canonicalJson(value)).toBe(text);
    expect(Buffer.from(canonicalBytes(value)).toString("hex")).toContain(
      "22737472696e67223a22e282ac245c75303030665c6e",
    );
  });
  test("keys are sorted by UTF-16 code units (section 3.2.3)", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    const order = [...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map((match) => match[1]);
    expect(order).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });
  test.each(numbers)("the double %s is written %s", (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, "hex").readDoubleBE(0))).toBe(text);
  });
  test("what is met twice without a circle is written twice", () => {
    const row = [0.5, 0.5];
    expect(canonicalJson({ p: row, permille: row, deep: { p: row } })).toBe(
      '{"deep":{"p":[0.5,0.5]},"p":[0.5,0.5],"permille":[0.5,0.5]}',
    );
  });
  test("keys named like parts of JavaScript are keys", () => {
    expect(canonicalJson(JSON.parse('{"constructor":1,"__proto__":2}'))).toBe('{"__proto__":2,"constructor":1}');
  });
});

const circle: Record<string, unknown> = {};
circle.inner = [circle];

describe("what JSON cannot say is refused by its place", () => {
  test.each([
    ["NaN", { p: [1, Number.NaN] }, "$.p[1] is NaN"],
    ["infinity", { to: Number.NEGATIVE_INFINITY }, "$.to is -Infinity"],
    ["undefined", { a: undefined }, "$.a is undefined"],
    ["a hole", { a: new Array(2) }, "$.a[0] is undefined"],
    ["a big integer", [1n], "$[0] is bigint"],
    ["a function", { a: () => 1 }, "$.a is function"],
    ["a date", { at: new Date(0) }, "$.at is not a plain object"],
    ["a map", { m: new Map() }, "$.m is not a plain object"],
    ["a value that speaks for itself", { a: { toJSON: 1 } }, "$.a has a key named toJSON"],
    ["half of a surrogate pair", { a: "x\ud83d" }, "$.a holds half"],
    ["such a key", { "\udc00": 1 }, "$ holds half"],
    ["a circle", circle, "$.inner[0] contains itself"],
  ])("%s", (_name, value, message) => {
    expect(() => canonicalJson(value)).toThrow(message);
  });
});
