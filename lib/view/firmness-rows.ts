import { findingName } from "./finding-name";
import type { Firmness } from "./firmness";
import { nameList } from "./name-list";
import { findingsById, type SpokenCase } from "./view-case";

/** "How firm is the lead?" in words. */
export interface FirmnessRows {
  /** What has to be taken away for another scenario to lead, or that nothing tried does. */
  readonly sentence: string;
  /** Whether anything that was taken away changes the lead. */
  readonly changes: boolean;
  /** Which set of findings does it, where no single one does; empty when there is nothing to say. */
  readonly smallest: string;
  /** What was left out of the trials; empty when everything was tried. */
  readonly scope: string;
  /** The two scenarios whose scores the rows compare. */
  readonly pair: string;
  readonly rows: readonly FirmnessRow[];
}

export interface FirmnessRow {
  readonly finding: string;
  readonly name: string;
  /** Score of the scenario that leads now, without the finding. */
  readonly leader: string;
  /** Score of the strongest other one, after its name when it is not the one of the head. */
  readonly other: string;
  readonly flips: boolean;
}

const kinds = ["findings", "sources", "analysts"] as const;

export function firmnessRows(view: SpokenCase, firm: Firmness): FirmnessRows {
  const rival = rivalOf(firm);
  return {
    sentence: whatChangesIt(view, firm),
    changes: kinds.some((kind) => firm[kind].flips > 0),
    smallest: smallestSentence(view, firm),
    scope: scopeSentence(view, firm),
    pair: view.say("firm.pair", { leader: shortName(view, firm.leader), other: shortName(view, rival) }),
    rows: firm.findings.of === 0 || firm.isShared ? [] : firmnessList(view, firm, rival),
  };
}

/** The short name of a scenario. */
export function shortName({ file }: Pick<SpokenCase, "file">, scenario: number): string {
  return file.model.scenarios[scenario]?.shortLabel ?? "";
}

/** The scenario that leads in most of the strongest cases, else the second. */
function rivalOf(firm: Firmness): number {
  return firm.weakest.find(({ leader }) => leader !== firm.leader)?.leader ?? firm.runnerUp;
}

function firmnessList(view: SpokenCase, firm: Firmness, rival: number): FirmnessRow[] {
  const { formats, file } = view;
  const stored = findingsById(view);
  const score = (permille: readonly number[], s: number) => formats.number((permille[s] ?? 0) / 10);
  return firm.weakest.map(({ finding, leader, permille }) => {
    const flips = leader !== firm.leader;
    const other = flips ? leader : strongestOther(permille, firm.leader);
    const found = stored.get(finding);
    return {
      finding,
      name: found === undefined ? finding : findingName(found, file.model),
      leader: score(permille, firm.leader),
      other: other === rival ? score(permille, other) : `${shortName(view, other)} ${score(permille, other)}`,
      flips,
    };
  });
}

function strongestOther(permille: readonly number[], leader: number): number {
  return permille.reduce((best, value, s) => (s !== leader && value > (permille[best] ?? -1) ? s : best), -1);
}

/** "Remove any one of 7 of the 19 findings, or any one of 5 of the 10 sources, and X leads instead." */
function whatChangesIt(view: SpokenCase, firm: Firmness): string {
  const { say } = view;
  const leader = shortName(view, firm.leader);
  if (firm.findings.of === 0) return say("firm.noEvidence");
  if (firm.isShared) return say("firm.shared");
  const tried = kinds.filter((kind) => firm[kind].tried > 0);
  const flipping = tried.filter((kind) => firm[kind].flips > 0);
  const still = tried.filter((kind) => firm[kind].flips === 0);
  const number = (value: number) => view.formats.number(value, 0);
  const none = still
    .map((kind) => say(`firm.none.${kind}`, { count: firm[kind].tried, tried: number(firm[kind].tried) }))
    .join(say("firm.orElse"));
  if (flipping.length === 0) return say("firm.stands", { none, leader });
  const leaders = [...new Set(flipping.flatMap((kind) => firm[kind].leaders))];
  const [only, ...others] = leaders;
  const parts = flipping.map((kind) =>
    say(`firm.some.${kind}`, {
      count: firm[kind].flips,
      flips: number(firm[kind].flips),
      tried: number(firm[kind].tried),
    }),
  );
  const flip =
    only !== undefined && others.length === 0
      ? say("firm.flips", { parts: parts.join(say("firm.or")), rival: shortName(view, only) })
      : say("firm.flipsAny", { parts: parts.join(say("firm.or")) });
  return none === "" ? flip : `${flip} ${say("firm.noneDoes", { none })}`;
}

function smallestSentence(view: SpokenCase, { smallest }: Firmness): string {
  if (smallest === null) return "";
  const { say, file } = view;
  const { findings, method, ruledOut } = smallest;
  if (findings === null) return ruledOut < 2 ? "" : say("firm.noSet", { count: ruledOut });
  const stored = findingsById(view);
  const names = findings.map((id) => {
    const found = stored.get(id);
    return say("firm.quoted", { name: found === undefined ? id : findingName(found, file.model) });
  });
  return say(method === "exact" ? "firm.smallest" : "firm.small", {
    count: findings.length,
    names: nameList(names, say),
    rival: shortName(view, smallest.leader),
  });
}

function scopeSentence({ say, formats }: SpokenCase, firm: Firmness): string {
  const parts = kinds
    .filter((kind) => firm[kind].tried > 0 && firm[kind].tried < firm[kind].of)
    .map((kind) =>
      say(`firm.scope.${kind}`, {
        tried: formats.number(firm[kind].tried, 0),
        of: formats.number(firm[kind].of, 0),
      }),
    );
  return parts.length === 0 ? "" : say("firm.scopeOnly", { parts: nameList(parts, say) });
}
