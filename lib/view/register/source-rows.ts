import type { StoredSource } from "@/lib/domain/source-record";
import { wilsonInterval } from "@/lib/engine/score/wilson-interval";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { SourceRecord } from "./source-records";

export interface SourceRow {
  readonly name: string;
  /** Below the assessment. */
  readonly path: string;
  readonly registered: boolean;
  readonly kind: string;
  /** "B, usually reliable" */
  readonly reliability: string;
  readonly repeats: string;
  readonly reports: number;
  readonly grades: string;
  readonly days: string;
  readonly confirmed: ShareText;
  readonly contradicted: ShareText;
}

/** "3 of 4" and its interval; a sentence alone where there is nothing to count. */
export interface ShareText {
  readonly count: string;
  readonly interval: string;
}

interface Voice {
  readonly say: Say;
  readonly formats: Formats;
}

/** The register and the names that reports use, as a table says them. */
export function sourceRows(records: readonly SourceRecord[], { say, formats }: Voice): SourceRow[] {
  return records.map((record) => ({
    name: record.name,
    path: sourcePath(record),
    registered: record.source !== null,
    kind: record.source === null ? "" : say(`register.kind.${record.source.kind}`),
    reliability: reliabilityText(record.source, say),
    repeats: record.chain.slice(1).join(" → "),
    reports: record.reports,
    grades: record.grades.map(({ grade, reports }) => gradeTimes(grade, reports, say)).join(", "),
    days: daysText(record, { say, formats }),
    confirmed: shareText(record.confirmed, record, { say, formats }),
    contradicted: shareText(record.contradicted, record, { say, formats }),
  }));
}

/** The page of a source, below the assessment. */
export function sourcePath({ name, source }: Pick<SourceRecord, "name" | "source">): string {
  return source === null ? `sources/of?name=${encodeURIComponent(name)}` : `sources/${source.id}`;
}

export function reliabilityText(source: Pick<StoredSource, "reliability"> | null, say: Say): string {
  if (source === null) return "";
  if (source.reliability === null) return say("register.notJudged");
  const words = say(`standards.reliability.${source.reliability}`);
  return say("register.reliabilityOf", { letter: source.reliability, words });
}

/** A count of the reports that another origin spoke of later, never as a bare percentage. */
export function shareText(
  count: number,
  { spokenOf, reports }: Pick<SourceRecord, "spokenOf" | "reports">,
  { say, formats }: Voice,
): ShareText {
  if (spokenOf === 0) return { count: reports === 0 ? "" : say("register.noneSpoke"), interval: "" };
  const { low, high } = wilsonInterval(count, spokenOf);
  return {
    count: say("register.share", { count, of: spokenOf }),
    interval: say("register.interval", { low: formats.number(low * 100, 0), high: formats.percent(high, 0) }),
  };
}

function gradeTimes(grade: string, count: number, say: Say): string {
  return count === 1 ? grade : say("register.gradeTimes", { grade, count });
}

function daysText({ firstOn, lastOn }: SourceRecord, { say, formats }: Voice): string {
  if (firstOn === null || lastOn === null) return say("register.noReports");
  if (firstOn === lastOn) return formats.day(firstOn);
  return say("register.days", { first: formats.day(firstOn), last: formats.day(lastOn) });
}
