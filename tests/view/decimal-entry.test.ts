import { expect, test } from "vitest";
import { decimalText, fromPercent, parseDecimal, toPercent } from "@/lib/view/decimal-entry";

test.each([
  ["33.3", 33.3],
  ["33,3 %", 33.3],
  ["33,3\u00a0%", 33.3],
  ["0", 0],
  [".5", 0.5],
  ["12.", 12],
  ["\u22123", -3],
])("%s is a number", (text, value) => {
  expect(parseDecimal(text)).toBe(value);
});

test.each(["", "  ", "%", "1,234.5", "1e3", "abc", "0x10", "Infinity", "=1+1", "1-2"])("%s is none", (text) => {
  expect(parseDecimal(text)).toBeNull();
});

test("there and back without rounding noise", () => {
  expect(fromPercent(33.3)).toBe(0.333);
  expect(toPercent(0.07)).toBe(7);
  expect(toPercent(0.29)).toBe(29);
  expect(decimalText(toPercent(0.07), "en")).toBe("7");
  expect(decimalText(33.3, "fr")).toBe("33,3");
  for (let tenths = 0; tenths <= 1000; tenths += 1) expect(toPercent(fromPercent(tenths / 10))).toBe(tenths / 10);
});
