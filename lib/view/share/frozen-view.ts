import type { SnapshotBundle, SnapshotContent } from "@/lib/domain/snapshot";
import { type Formats, formatsIn } from "@/lib/messages/formats";
import { type Language, type Say, sayIn } from "@/lib/messages/say";
import type { ChangeShares } from "../change-shares";
import { frozenCase } from "../frozen-case";
import { type Headline, headline } from "../headline";
import type { DayRow } from "../scores-over-time";
import { frozenTime } from "../snapshot-results";
import type { SpokenCase } from "../view-case";

/** A bundle made ready for the rows of the page: the stored numbers in the shapes that the row builders read, and words. */
export interface FrozenView {
  readonly bundle: SnapshotBundle;
  readonly content: SnapshotContent;
  readonly language: Language;
  readonly say: Say;
  readonly formats: Formats;
  readonly spoken: SpokenCase;
  readonly shares: ChangeShares;
  readonly days: readonly DayRow[];
  readonly head: Headline;
  /** Place of the leading scenario. */
  readonly leader: number;
  readonly shortHash: string;
}

/** Nothing is computed here: every number is the frozen one. */
export function frozenView(bundle: SnapshotBundle, language: Language): FrozenView {
  const { content } = bundle;
  const { change, p, series } = content.results;
  const say = sayIn(language);
  const formats = formatsIn(language);
  const spoken: SpokenCase = { file: frozenCase(content), say, formats };
  const shares: ChangeShares = {
    from: frozenTime(content, change.since),
    to: frozenTime(content, content.cut.until),
    before: change.before,
    after: p,
    findings: change.findings.map(({ finding, day, delta }) => ({
      id: finding,
      at: frozenTime(content, day),
      delta,
    })),
    silence: change.silence,
    memory: change.memory,
    exact: change.exact,
  };
  const head = headline(spoken, shares);
  return {
    ...{ bundle, content, language, say, formats, spoken, shares, head },
    days: series.map((row) => ({ ...row, t: frozenTime(content, row.day) })),
    leader: head.rows[0]?.scenario ?? 0,
    shortHash: bundle.sha256.slice(0, 12),
  };
}

/** The short name of a scenario. */
export function scenarioName(view: Pick<FrozenView, "content">, scenario: number): string {
  return view.content.model.scenarios[scenario]?.shortLabel ?? "";
}
