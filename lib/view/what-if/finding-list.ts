import { addDays } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/instant";
import type { CaseKeys } from "./apply-scratch";
import type { WhatIfCase, WhatIfFinding } from "./what-if-case";

export interface ListedReport {
  readonly key: string;
  readonly reading: string | null;
  readonly source: string;
  readonly grade: string;
}

/** A finding as the list of switches shows it. */
export interface ListedFinding {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly indicator: string;
  readonly day: Day;
  readonly reports: readonly ListedReport[];
}

export interface FindingGroup {
  /** The name of the indicator, or the day. */
  readonly name: string;
  readonly findings: readonly ListedFinding[];
}

export type Grouping = "indicator" | "day";
export const PAGE = 60;

export function listFindings(kase: WhatIfCase, keys: CaseKeys): ListedFinding[] {
  return kase.findings.map((finding, place) => {
    const [id, indicator, at, , reports] = finding;
    const there = kase.indicators[indicator];
    return {
      id,
      key: keys.ofFinding[place] ?? id,
      name: nameOf(kase, finding),
      indicator: there?.label ?? "",
      day: addDays(kase.start, at),
      reports: reports.map(([key, level, grade, source]) => ({
        key,
        reading: there?.levels[level]?.label ?? null,
        source: kase.names[source] ?? "",
        grade,
      })),
    };
  });
}

/** The title of a finding, else its indicator with the levels that were read. */
function nameOf(kase: WhatIfCase, [, indicator, , title, reports]: WhatIfFinding): string {
  if (title !== "") return title;
  const there = kase.indicators[indicator];
  const levels = [...new Set(reports.flatMap(([, level]) => there?.levels[level]?.label ?? []))];
  return levels.length === 0 ? (there?.label ?? "") : `${there?.label}: ${levels.join(" / ")}`;
}

/** Those that hold every word that was typed, in their name, indicator, sources or day; case and accents do not matter. */
export function searchFindings(findings: readonly ListedFinding[], text: string): readonly ListedFinding[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return findings;
  return findings.filter(({ name, indicator, day, reports }) => {
    const all = plain([name, indicator, day, ...reports.map(({ source }) => source)].join(" "));
    return words.every((word) => all.includes(word));
  });
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** One page of the list in groups: by indicator in the order of the model, or by day with the latest first. */
export function groupPage(
  findings: readonly ListedFinding[],
  order: readonly string[],
  grouping: Grouping,
  page: number,
): FindingGroup[] {
  const rank = new Map(order.map((name, place) => [name, place]));
  const nameIn = (finding: ListedFinding) => (grouping === "day" ? finding.day : finding.indicator);
  const sorted = [...findings].sort((a, b) => {
    const latest = a.day < b.day ? 1 : a.day > b.day ? -1 : 0;
    return grouping === "day" ? latest : (rank.get(a.indicator) ?? 0) - (rank.get(b.indicator) ?? 0) || latest;
  });
  const groups = new Map<string, ListedFinding[]>();
  for (const finding of sorted.slice((page - 1) * PAGE, page * PAGE)) {
    const group = groups.get(nameIn(finding));
    if (group === undefined) groups.set(nameIn(finding), [finding]);
    else group.push(finding);
  }
  return [...groups].map(([name, list]) => ({ name, findings: list }));
}
