import type { StoredFinding } from "@/lib/domain/case-file";
import type { Day } from "@/lib/domain/instant";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { findingName, indicatorOf, levelLabel, readLevels } from "./finding-name";
import { nearDay, type ViewCase } from "./view-case";

export const evidenceTags = [
  "withdrawn",
  "draft",
  "later",
  "unreviewed",
  "partly",
  "contradicted",
  "corroborated",
] as const;
/**
 * `later`: it occurred after the day until which the scores are read. `unreviewed`: all its reports wait for a review, so that it
 * does not count; `partly`: some of them do.
 */
export type EvidenceTag = (typeof evidenceTags)[number];

export interface EvidenceRow {
  readonly id: string;
  readonly finding: StoredFinding;
  readonly name: string;
  readonly indicator: string;
  readonly category: string;
  readonly levels: readonly string[];
  readonly day: Day;
  readonly dayText: string;
  readonly tags: readonly EvidenceTag[];
  /** The score of the chosen scenario minus what it would be without the finding, tenths of a percent; null: not counted. */
  readonly permille: number | null;
  readonly contribution: string;
}

/** The findings of the file (or some of them), the latest day first, with what each does to one scenario. */
export function evidenceRows(
  view: ViewCase,
  scenario: number,
  findings: readonly StoredFinding[] = view.file.findings,
): EvidenceRow[] {
  const counted = new Set(view.assessment.instants.flatMap((instant) => [...instant.findings]));
  const asked = findings.map((finding) => finding.id).filter((id) => counted.has(id));
  const contributions = new Map(
    leaveOneOut(view.assessment, asked).map((entry) => [entry.finding, entry.contribution[scenario] ?? 0]),
  );
  return findings
    .map((finding) => evidenceRow(view, finding, contributions.get(finding.id)))
    .sort((a, b) => (a.day === b.day ? Math.abs(b.permille ?? 0) - Math.abs(a.permille ?? 0) : a.day < b.day ? 1 : -1));
}

function evidenceRow(view: ViewCase, finding: StoredFinding, contribution: number | undefined): EvidenceRow {
  const { model, cut } = view.file;
  const indicator = indicatorOf(model, finding.indicator);
  const permille = contribution === undefined ? null : Math.round(contribution * 1000);
  return {
    id: finding.id,
    finding,
    name: findingName(finding, model),
    indicator: indicator?.label ?? finding.indicator,
    category: indicator?.category ?? "",
    levels: readLevels(finding).map((level) => levelLabel(indicator, level)),
    day: finding.occurredOn,
    dayText: nearDay(view, finding.occurredOn),
    tags: tagsOf(finding, cut.until),
    permille: permille === 0 ? 0 : permille,
    contribution: permille === null ? view.say("view.notCounted") : view.formats.signed(permille / 10),
  };
}

/** How its reports stand to each other, and why a finding is not counted. */
export function tagsOf(finding: StoredFinding, until: Day): EvidenceTag[] {
  if (finding.status === "withdrawn") return ["withdrawn"];
  const standing = finding.reports.filter((report) => report.status === "active");
  const originsByLevel = new Map<string | null, Set<string>>();
  for (const report of standing) {
    const origin = (report.origin ?? report.source).trim().toLowerCase();
    originsByLevel.set(report.level, (originsByLevel.get(report.level) ?? new Set()).add(origin));
  }
  const tags: EvidenceTag[] =
    finding.status === "draft" ? ["draft"] : finding.occurredOn > until && standing.length > 0 ? ["later"] : [];
  if (finding.reports.some((report) => report.status === "unreviewed"))
    tags.push(standing.length === 0 ? "unreviewed" : "partly");
  if (originsByLevel.size > 1) tags.push("contradicted");
  if ([...originsByLevel.values()].some((origins) => origins.size > 1)) tags.push("corroborated");
  return tags;
}
