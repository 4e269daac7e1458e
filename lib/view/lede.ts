import { isCounted } from "@/lib/domain/to-scoring-input";
import type { Headline, HeadlineRow } from "./headline";
import type { SpokenCase } from "./view-case";

/** The first sentences of the page, made from the numbers; `lead` is set bold. */
export interface Lede {
  /** Who leads, with number and word. */
  readonly lead: string;
  /** By how much it leads, whether anything counts yet, and where it stood on the compared day. */
  readonly rest: string;
  /** By how much it leads; empty when the lead is shared. */
  readonly ahead: string;
}

export function lede(view: SpokenCase, head: Headline): Lede {
  const { say, formats } = view;
  const [first, second] = head.rows;
  if (first === undefined || second === undefined) return { lead: "", rest: "", ahead: "" };
  const score = formats.percent(first.permille / 1000);
  const { phrase } = first.word;
  const leaders = head.rows.filter((row) => row.permille === first.permille);
  if (leaders.length > 1) {
    const rest = joined(noneYet(view), thenTied(view, head));
    return { lead: tiedSentence(view, leaders, score), rest, ahead: "" };
  }
  const lead =
    phrase === null
      ? say("view.ledeLeadNoWord", { leader: first.label, score })
      : say("view.ledeLead", { leader: first.label, score, phrase });
  const points = formats.number((first.permille - second.permille) / 10);
  const ahead = say("view.ledeAhead", { points, second: second.label });
  return { lead, rest: joined(ahead, noneYet(view), thenOne(view, head, first)), ahead };
}

const joined = (...sentences: readonly string[]): string => sentences.filter((sentence) => sentence !== "").join(" ");

/** That no finding counts by the as-of day: what is printed comes from the priors and from silence alone. */
function noneYet({ say, file }: SpokenCase): string {
  const isThere = file.findings.some((finding) => isCounted(finding) && finding.occurredOn <= file.cut.until);
  return isThere ? "" : say("firm.noneYet");
}

function tiedSentence({ say }: SpokenCase, leaders: readonly HeadlineRow[], score: string): string {
  const names = leaders.map(({ label }) => label);
  return say("view.ledeTied", { leader: names.slice(0, -1).join(", "), second: names.at(-1) ?? "", score });
}

const scoreThen = ({ permille, changePermille }: HeadlineRow): number => (permille - changePermille) / 1000;

function thenOne({ say, formats, file }: SpokenCase, { since }: Headline, first: HeadlineRow): string {
  if (since === file.cut.until) return "";
  return say("view.ledeThen", { day: formats.longDay(since), score: formats.percent(scoreThen(first)) });
}

function thenTied({ say, formats, file }: SpokenCase, { since, rows }: Headline): string {
  const [first, second] = rows;
  if (since === file.cut.until || first === undefined || second === undefined) return "";
  return say("firm.tiedThen", {
    day: formats.longDay(since),
    first: first.label,
    firstScore: formats.percent(scoreThen(first)),
    second: second.label,
    secondScore: formats.percent(scoreThen(second)),
  });
}
