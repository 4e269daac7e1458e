import type { Scenario } from "@/lib/domain/scenario";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { ShiftRow } from "@/lib/view/score-shift";

/** "If saved: Encirclement 52.6 to 55.1 %": what an edit does to whoever leads then; a plain title while nothing can be said. */
export function effectSentence(
  rows: readonly ShiftRow[] | null,
  scenarios: readonly Scenario[],
  { say, formats }: { readonly say: Say; readonly formats: Formats },
): string {
  const leader = rows?.find((row) => row.leads);
  if (leader === undefined) return say("indicators.previewTitle");
  const name = scenarios[leader.scenario]?.shortLabel ?? "";
  const after = formats.number(leader.after / 10);
  if (leader.change === 0) return say("indicators.previewSame", { name, after });
  return say("indicators.previewChange", { name, before: formats.number(leader.before / 10), after });
}
