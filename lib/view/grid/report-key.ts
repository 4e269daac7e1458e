import { plainText } from "./plain-text";

/** What makes two reports the same: where they belong and what they say. */
export interface KeyedReport {
  readonly indicator: string;
  readonly occurredOn: string;
  readonly incidentTitle: string;
  readonly level: string | null;
  readonly source: string;
  readonly origin: string | null;
  readonly grade: string;
  readonly reportedOn: string;
  readonly quote: string;
  readonly note: string;
}

/** A short key that two reports share when they are the same; line ends do not matter, a file may have changed them. */
export function reportKey(report: KeyedReport): string {
  const { indicator, occurredOn, level, source, origin, grade, reportedOn, quote, note } = report;
  const parts = [
    ...[indicator, occurredOn, plainText(report.incidentTitle), level ?? "", source.trim(), origin ?? ""],
    ...[grade, reportedOn, quote.trim(), note.trim()],
  ];
  return hash(parts.map((part) => part.replace(/\r\n?/g, "\n")).join("\u001f"));
}

/** 53 bits of the text (cyrb53, public domain): among 100,000 reports two share one by chance once in a million files. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
