import type { Language } from "@/lib/messages/say";

/** A number as people type it: comma or point, a percent sign allowed; null when it is empty or is no number. */
export function parseDecimal(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f%]/g, "")
    .replace(",", ".")
    .replace("\u2212", "-");
  if (!/^-?(\d+(\.\d*)?|\.\d+)$/.test(plain)) return null;
  return Number(plain);
}

/** A number for a field: as many digits as it has, twelve at most, with the decimal sign of the language. */
export function decimalText(value: number, language: Language): string {
  const text = String(Number(value.toPrecision(12)));
  return language === "fr" ? text.replace(".", ",") : text;
}

/** 33.3 -> 0.333, without the rounding noise of a division. */
export function fromPercent(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}

/** 0.333 -> 33.3, without the rounding noise of a multiplication. */
export function toPercent(probability: number): number {
  return Number((probability * 100).toPrecision(12));
}
