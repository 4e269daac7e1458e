import type { Headline } from "./headline";
import type { Lede } from "./lede";
import { nameList } from "./name-list";
import type { SpokenCase } from "./view-case";

/**
 * The room in one paragraph, for a message or a minute: as-of day, who leads with number and word, the change since the compared day
 * and the findings behind it, what would change our mind, and confidence, which has a sentence of its own.
 */
export function plainSummary(
  view: SpokenCase,
  head: Headline,
  parts: { readonly lede: Lede; readonly mind: readonly string[]; readonly confidence: string },
): string {
  const { say, formats, file } = view;
  const { lead, ahead, rest } = parts.lede;
  const day = formats.longDay(file.cut.until);
  const leads = say("firm.asOf", { day, text: ahead === "" ? lead : `${lead} ${ahead}` });
  const moved = ahead === "" ? rest : changeSentence(view, head);
  return [leads, moved, ...parts.mind, parts.confidence].filter((sentence) => sentence !== "").join(" ");
}

function changeSentence({ say, formats, file }: SpokenCase, { rows, since }: Headline): string {
  const [first] = rows;
  if (first === undefined || since === file.cut.until) return "";
  const day = formats.longDay(since);
  if (first.changePermille === 0) return say("firm.stood", { day });
  const movers = first.movers.map(({ name, change }) =>
    say("firm.mover", { name: say("firm.quoted", { name }), change }),
  );
  const why = movers.length === 0 ? "" : say("firm.why", { movers: nameList(movers, say) });
  const points = formats.number(Math.abs(first.changePermille) / 10);
  return say(first.changePermille > 0 ? "firm.rose" : "firm.fell", { day, points, why });
}
