import { addDays, type Day } from "@/lib/domain/instant";
import { type ChangeShares, printedShares } from "./change-shares";
import { findingName, indicatorOf } from "./finding-name";
import { dayAt, findingsById, type SpokenCase } from "./view-case";

export interface WaterfallRow {
  readonly kind: "start" | "finding" | "others" | "silence" | "memory" | "end";
  readonly key: string;
  /** The day as printed; empty when the row above has the same. */
  readonly dayText: string;
  readonly label: string;
  /** The finding behind the row, for a link. */
  readonly finding: string | null;
  /** The day of a finding, or of the start and the end; null for what spans all days. */
  readonly day: Day | null;
  /** The findings that were joined into the row; empty for other rows. */
  readonly members: readonly WaterfallMember[];
  /** The total of start and end, the signed step of the others, in tenths of a percent. */
  readonly permille: number;
  readonly points: string;
  /** The bar, in tenths of a percent from 0; `from` is where the row above ended. */
  readonly from: number;
  readonly to: number;
}

export interface WaterfallMember {
  readonly finding: string;
  readonly label: string;
  readonly points: string;
}

export interface Waterfall {
  readonly rows: readonly WaterfallRow[];
  readonly changePermille: number;
  /** The largest value that a bar reaches, for the axis. */
  readonly highest: number;
  readonly exact: boolean;
}

/** More findings than this are joined into one row, the smallest first. */
const MOST_FINDINGS = 24;

interface Step {
  readonly kind: "finding" | "others" | "silence" | "memory";
  readonly key: string;
  readonly day: Day | null;
  readonly label: string;
  readonly finding: string | null;
  readonly permille: number;
  readonly members?: readonly WaterfallMember[];
}

/** How the score of one scenario got from one day to another: each step in tenths of a percent, adding up exactly. */
export function waterfall(view: SpokenCase, shares: ChangeShares, scenario: number): Waterfall {
  const { formats, say } = view;
  const name = view.file.model.scenarios[scenario]?.shortLabel ?? "";
  const printed = printedShares(shares, scenario);
  const [since, until] = [dayAt(view, shares.from), dayAt(view, shares.to)];
  const span = shares.to - shares.from < 1 ? formats.shortDay(until) : spanText(view, addDays(since, 1), until);
  const rows: WaterfallRow[] = [];
  const push = (row: Omit<WaterfallRow, "points" | "members"> & Partial<Pick<WaterfallRow, "members">>) =>
    rows.push({ members: [], ...row, points: pointsText(view, row.kind, row.permille) });
  push({
    kind: "start",
    key: "start",
    day: since,
    dayText: formats.shortDay(since),
    label: say("view.stoodAt", { name }),
    finding: null,
    permille: printed.start,
    from: 0,
    to: printed.start,
  });
  let level = printed.start;
  let above = "";
  for (const step of steps(view, shares, scenario)) {
    const dayText = step.day === null ? span : formats.shortDay(step.day);
    const { kind, key, day, label, finding, permille, members = [] } = step;
    push({
      kind,
      key,
      day,
      members,
      dayText: dayText === above ? "" : dayText,
      label,
      finding,
      permille,
      from: level,
      to: level + permille,
    });
    above = dayText;
    level += permille;
  }
  push({
    kind: "end",
    key: "end",
    day: until,
    dayText: formats.shortDay(until),
    label: say("view.standsAt", { name }),
    finding: null,
    permille: printed.end,
    from: 0,
    to: printed.end,
  });
  return {
    rows,
    changePermille: printed.end - printed.start,
    highest: Math.max(...rows.map((row) => Math.max(row.from, row.to))),
    exact: shares.exact,
  };
}

function steps(view: SpokenCase, shares: ChangeShares, scenario: number): Step[] {
  const { say, file } = view;
  const printed = printedShares(shares, scenario);
  const findings = findingsById(view);
  const all = shares.findings.map((share, index) => {
    const finding = findings.get(share.id);
    return {
      at: share.at,
      raw: share.delta[scenario] ?? 0,
      step: {
        kind: "finding",
        key: share.id,
        day: dayAt(view, share.at),
        label: finding ? findingName(finding, file.model) : share.id,
        finding: share.id,
        permille: printed.findings[index] ?? 0,
      } as const,
    };
  });
  const bySize = [...all].sort((a, b) => Math.abs(b.raw) - Math.abs(a.raw));
  const small = new Set(all.length > MOST_FINDINGS ? bySize.slice(MOST_FINDINGS - 1) : []);
  const shown = all
    .filter((entry) => !small.has(entry))
    .sort((a, b) => a.at - b.at || b.raw - a.raw || (a.step.key < b.step.key ? -1 : 1));
  const rest: Step[] = [];
  if (small.size > 0)
    rest.push({
      kind: "others",
      key: "others",
      day: null,
      label: say("view.otherFindings", { count: small.size }),
      finding: null,
      permille: [...small].reduce((sum, entry) => sum + entry.step.permille, 0),
      members: [...small].map(({ step }) => ({
        finding: step.key,
        label: step.label,
        points: pointsText(view, "finding", step.permille),
      })),
    });
  shares.silence.forEach((share, index) => {
    const label = indicatorOf(file.model, share.indicator)?.label ?? share.indicator;
    rest.push({
      kind: "silence",
      key: `silence-${share.indicator}`,
      day: null,
      label: say("view.silence", { indicator: label }),
      finding: null,
      permille: printed.silence[index] ?? 0,
    });
  });
  const memory = memoryLabel(view);
  if (shares.to > shares.from)
    rest.push({ kind: "memory", key: "memory", day: null, label: memory, finding: null, permille: printed.memory });
  return [...shown.map((entry) => entry.step), ...rest];
}

function memoryLabel(view: SpokenCase): string {
  const { dynamics } = view.file.model;
  return dynamics.kind === "half-life"
    ? view.say("view.memory", {
        days: view.formats.number(dynamics.halfLifeDays, Number.isInteger(dynamics.halfLifeDays) ? 0 : 1),
      })
    : view.say("view.pathways");
}

function pointsText(view: SpokenCase, kind: WaterfallRow["kind"], permille: number): string {
  return kind === "start" || kind === "end" ? view.formats.number(permille / 10) : view.formats.signed(permille / 10);
}

/** Two days with a dash; a narrow column may break after the dash and nowhere else. */
function spanText(view: SpokenCase, from: Day, to: Day): string {
  const whole = (day: Day) => view.formats.shortDay(day).replaceAll(" ", "\u00a0");
  return from === to ? whole(to) : view.say("view.span", { from: whole(from), to: whole(to) });
}
