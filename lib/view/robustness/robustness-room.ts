import { findingName } from "../finding-name";
import { toPermille } from "../permille";
import { analystOf, plainName, sourceOf } from "../testimony";
import { findingsById, nearDay, type ViewCase } from "../view-case";
import { type DumbbellAxis, dumbbellAxis } from "./dumbbell-axis";
import { flipSet, robustnessTitle } from "./robustness-title";
import { HALF_LIFE_FACTORS, type Outcome, type Tried, type TriedChange, type TriedChanges } from "./tried-changes";

export const PAGE_ROWS = 50;

export interface RobustnessRow {
  readonly kind: TriedChange["kind"];
  readonly key: string;
  readonly label: string;
  /** The day of a finding, how many findings a source has, what a change of the model does. */
  readonly note: string;
  /** The finding behind the row, for a link. */
  readonly finding: string | null;
  readonly outcome: OutcomeRow | null;
}

export interface OutcomeRow {
  readonly flips: boolean;
  /** Place and name of the scenario that leads after the change. */
  readonly leader: number;
  readonly leaderName: string;
  /** Lead of now over its strongest rival, before and after, and what changed; tenths of a percent. */
  readonly before: number;
  readonly after: number;
  readonly afterText: string;
  readonly changeText: string;
}

export interface RobustnessGroup {
  readonly kind: "model" | "analysts" | "sources" | "findings";
  readonly title: string;
  /** That only a part was tried; empty otherwise. */
  readonly note: string;
  readonly rows: readonly RobustnessRow[];
}

export interface RobustnessRoom {
  readonly title: string;
  readonly description: string;
  readonly leader: number;
  readonly leaderName: string;
  readonly rivalName: string;
  /** The lead as it stands, tenths of a percent. */
  readonly permille: number;
  readonly permilleText: string;
  readonly axis: DumbbellAxis;
  readonly groups: readonly RobustnessGroup[];
  /** The smallest set of findings without which another scenario leads. */
  readonly set: ReturnType<typeof flipSet>;
  readonly page: { readonly page: number; readonly pages: number; readonly count: number };
}

export type NameOf = (analyst: string) => string;

/** Everything that the robustness screen and its picture print. */
export function robustnessRoom(view: ViewCase, tried: TriedChanges, nameOf: NameOf, wanted = 1): RobustnessRoom {
  const { scenarios } = view.file.model;
  const before = tried.permille;
  const count = tried.findings.changes.length;
  const pages = Math.max(1, Math.ceil(count / PAGE_ROWS));
  const page = Math.min(wanted, pages);
  const namer = new RowNames(view, nameOf);
  const rowOf = (change: TriedChange): RobustnessRow => ({
    kind: change.kind,
    key: change.key,
    ...namer.of(change),
    outcome: change.outcome === null ? null : outcomeRow(view, change.outcome, before),
  });
  const group = (kind: RobustnessGroup["kind"], tried: Tried, shown = tried.changes): RobustnessGroup => ({
    kind,
    ...groupWords(view, kind, tried),
    rows: shown.map(rowOf),
  });
  const shown = tried.findings.changes.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);
  const groups = [
    group("model", tried.model),
    group("analysts", tried.analysts),
    group("sources", tried.sources),
    group("findings", tried.findings, shown),
  ].filter(({ rows, note }) => rows.length > 0 || note !== "");
  const all = [tried.model, tried.analysts, tried.sources, tried.findings].flatMap(({ changes }) => changes);
  const leaderName = scenarios[tried.lead.scenario]?.shortLabel ?? "";
  const rivalName = scenarios[tried.rival]?.shortLabel ?? "";
  const permilleText = view.formats.number(before / 10);
  return {
    title: robustnessTitle(view, tried),
    description: view.say("robustness.description", { leader: leaderName, rival: rivalName, points: permilleText }),
    leader: tried.lead.scenario,
    leaderName,
    rivalName,
    permille: before,
    permilleText,
    axis: dumbbellAxis([before, ...all.flatMap(({ outcome }) => (outcome === null ? [] : [outcome.permille]))]),
    groups,
    set: flipSet(view, tried),
    page: { page, pages, count },
  };
}

function groupWords({ say }: ViewCase, kind: RobustnessGroup["kind"], { changes, flips, of }: Tried) {
  if ((kind === "analysts" || kind === "sources") && of === 1)
    return { title: say(`robustness.without.${kind}`), note: say(`robustness.only.${kind}`) };
  const title = say(`robustness.group.${kind}`, { flips, of: changes.length });
  return { title, note: changes.length < of ? say("robustness.partly", { tried: changes.length, of }) : "" };
}

function outcomeRow({ file, formats }: ViewCase, outcome: Outcome, before: number): OutcomeRow {
  return {
    flips: outcome.flips,
    leader: outcome.leader,
    leaderName: file.model.scenarios[outcome.leader]?.shortLabel ?? "",
    before,
    after: outcome.permille,
    afterText: formats.signed(outcome.permille / 10),
    changeText: formats.signed((outcome.permille - before) / 10),
  };
}

class RowNames {
  private readonly findings: ReturnType<typeof findingsById>;
  private readonly sources = new Map<string, string>();
  private readonly analysts = new Map<string, string>();

  constructor(
    private readonly view: ViewCase,
    private readonly nameOf: NameOf,
  ) {
    this.findings = findingsById(view);
    for (const { reports } of view.file.findings) {
      for (const report of reports) {
        const name = sourceOf(report).trim();
        if (!this.sources.has(plainName(name))) this.sources.set(plainName(name), name);
        this.analysts.set(plainName(analystOf(report)), analystOf(report));
      }
    }
  }

  of({ kind, key, findings }: TriedChange): Pick<RobustnessRow, "label" | "note" | "finding"> {
    const { say, file } = this.view;
    const note = say("robustness.findings", { count: findings });
    if (kind === "source") return { label: this.sources.get(key) ?? key, note, finding: null };
    if (kind === "analyst") return { label: this.nameOf(this.analysts.get(key) ?? key), note, finding: null };
    if (kind === "finding") {
      const finding = this.findings.get(key);
      if (finding === undefined) return { label: key, note: "", finding: key };
      return { label: findingName(finding, file.model), note: nearDay(this.view, finding.occurredOn), finding: key };
    }
    return { label: this.modelLabel(kind, key), note: this.modelNote(kind, key), finding: null };
  }

  private modelLabel(kind: "grades" | "prior" | "half-life", key: string): string {
    const { say } = this.view;
    if (kind !== "half-life") return say(`robustness.change.${kind}`);
    const shorter = key === String(HALF_LIFE_FACTORS[0]);
    const memory = this.view.file.model.dynamics.kind;
    if (memory === "half-life")
      return say(shorter ? "robustness.change.halfLifeHalf" : "robustness.change.halfLifeDouble");
    return say(shorter ? "robustness.change.pathsFast" : "robustness.change.pathsSlow");
  }

  private modelNote(kind: "grades" | "prior" | "half-life", key: string): string {
    const { say, formats, file } = this.view;
    if (kind === "grades") return say("robustness.change.gradesNote");
    const { dynamics, scenarios } = file.model;
    if (kind === "prior") {
      const priors = toPermille(scenarios.map(({ prior }) => prior / 2 + 1 / (2 * scenarios.length)));
      const list = priors.map((permille) => formats.number(permille / 10)).join(", ");
      return say("robustness.change.priorNote", { list });
    }
    if (dynamics.kind !== "half-life") return "";
    const days = (value: number) => formats.number(value, Number.isInteger(value) ? 0 : 1);
    const then = days(dynamics.halfLifeDays * Number(key));
    return say("robustness.change.halfLifeNote", { now: days(dynamics.halfLifeDays), then });
  }
}
