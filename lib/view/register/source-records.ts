import type { StoredFinding } from "@/lib/domain/case-file";
import type { Day } from "@/lib/domain/instant";
import { originChain, sourceKey } from "@/lib/domain/origin-chain";
import type { StoredSource } from "@/lib/domain/source-record";
import { wilsonInterval } from "@/lib/engine/score/wilson-interval";
import { type LaterWord, laterWords } from "./later-word";

/** A source that reports name, or that the register holds, and what became of its reports. */
export interface SourceRecord {
  readonly name: string;
  readonly source: StoredSource | null;
  /** Itself, whom it repeats, whom that one repeats, and so on. */
  readonly chain: readonly string[];
  readonly reports: number;
  readonly grades: readonly { readonly grade: string; readonly reports: number }[];
  readonly firstOn: Day | null;
  readonly lastOn: Day | null;
  /** Reports on findings of which an independent origin spoke later. */
  readonly spokenOf: number;
  readonly confirmed: number;
  readonly contradicted: number;
  /** 95 % Wilson interval of the share confirmed. */
  readonly confirmedShare: { readonly low: number; readonly high: number } | null;
}

/** Every name that standing reports use and every entry of the register that stands, by name. */
export function sourceRecords(findings: readonly StoredFinding[], register: readonly StoredSource[]): SourceRecord[] {
  const words = new Map<string, LaterWord[]>();
  for (const word of laterWords(findings)) {
    const key = sourceKey(word.report.source);
    const known = words.get(key);
    if (known === undefined) words.set(key, [word]);
    else known.push(word);
  }
  const entries = new Map(
    register.filter(({ status }) => status === "active").map((entry) => [sourceKey(entry.name), entry]),
  );
  return [...new Set([...words.keys(), ...entries.keys()])]
    .map((key) => recordOf(words.get(key) ?? [], entries.get(key) ?? null, register))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function recordOf(
  words: readonly LaterWord[],
  source: StoredSource | null,
  register: readonly StoredSource[],
): SourceRecord {
  const reports = words.map(({ report }) => report);
  const days = reports.map(({ reportedOn }) => reportedOn).sort();
  const grades = new Map<string, number>();
  for (const { grade } of reports) grades.set(grade, (grades.get(grade) ?? 0) + 1);
  const spokenOf = words.filter(({ confirming, contradicting }) => confirming.length + contradicting.length > 0).length;
  const confirmed = words.filter(({ confirming }) => confirming.length > 0).length;
  const name = source?.name ?? reports[0]?.source.trim() ?? "";
  return {
    ...{ name, source, spokenOf, confirmed },
    chain: source === null ? [name] : originChain(register, source).map((entry) => entry.name),
    reports: reports.length,
    grades: [...grades]
      .map(([grade, count]) => ({ grade, reports: count }))
      .sort((a, b) => (a.grade < b.grade ? -1 : 1)),
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
    contradicted: words.filter(({ contradicting }) => contradicting.length > 0).length,
    confirmedShare: spokenOf === 0 ? null : wilsonInterval(confirmed, spokenOf),
  };
}
