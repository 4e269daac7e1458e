import type { Headline } from "./headline";
import type { SpokenCase } from "./view-case";

/** The first sentence of the page, made from the numbers; `lead` is set bold. */
export interface Lede {
  readonly lead: string;
  readonly rest: string;
}

export function lede(view: SpokenCase, head: Headline): Lede {
  const { say, formats } = view;
  const [first, second] = head.rows;
  if (first === undefined || second === undefined) return { lead: "", rest: "" };
  const score = formats.percent(first.permille / 1000);
  const phrase = first.word.phrase;
  const then =
    head.since === view.file.cut.until
      ? ""
      : say("view.ledeThen", {
          day: formats.longDay(head.since),
          score: formats.percent((first.permille - first.changePermille) / 1000),
        });
  if (first.permille === second.permille)
    return { lead: say("view.ledeTied", { leader: first.label, second: second.label, score }), rest: then };
  const lead =
    phrase === null
      ? say("view.ledeLeadNoWord", { leader: first.label, score })
      : say("view.ledeLead", { leader: first.label, score, phrase });
  const points = (first.permille - second.permille) / 10;
  const ahead = say("view.ledeAhead", { points: formats.number(points), second: second.label });
  return { lead, rest: then === "" ? ahead : `${ahead} ${then}` };
}
