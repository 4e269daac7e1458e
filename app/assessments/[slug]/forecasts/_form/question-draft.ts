import { z } from "zod";
import { addDays, Day, daysBetween } from "@/lib/domain/instant";
import { Question } from "@/lib/domain/question";
import { closingDay } from "@/lib/domain/question-state";
import type { Scenario } from "@/lib/domain/scenario";
import { isLikelihoodWord, nearestLikelihoodWord, probabilityOf } from "@/lib/domain/standards/likelihood-words";
import type { Formats } from "@/lib/messages/formats";
import type { Language, Say } from "@/lib/messages/say";
import { decimalText, fromPercent, parseDecimal, toPercent } from "@/lib/view/decimal-entry";

/** What the form holds, complete or not; chances as typed, in percent, in the order of the scenarios. */
export const QuestionDraft = z.object({
  text: z.string(),
  resolutionRule: z.string(),
  openedOn: Day.nullable(),
  ends: z.enum(["days", "day"]),
  days: z.string(),
  closesOn: Day.nullable(),
  entry: z.enum(["words", "numbers"]),
  percents: z.array(z.string()),
});
export type QuestionDraft = z.infer<typeof QuestionDraft>;

const MOST_DAYS = 3650;
const MOST_TEXT = 500;
const MOST_RULE = 2000;

export function blankQuestion(scenarios: readonly Scenario[], today: Day): QuestionDraft {
  return {
    ...{ text: "", resolutionRule: "", openedOn: today, ends: "days", days: "90", closesOn: null, entry: "words" },
    percents: scenarios.map(() => ""),
  };
}

export function draftOfQuestion(
  question: Readonly<Question>,
  scenarios: readonly Scenario[],
  language: Language,
): QuestionDraft {
  const { text, resolutionRule, openedOn, horizonDays, chanceIfScenario } = question;
  return {
    ...{ text, resolutionRule, openedOn, ends: "days", days: String(horizonDays), closesOn: closingDay(question) },
    entry: "numbers",
    percents: scenarios.map(({ id }) => {
      const chance = chanceIfScenario[id];
      return chance === undefined ? "" : decimalText(toPercent(chance), language);
    }),
  };
}

/** How many days the question stays open; null while that is not said, or cannot be. */
export function horizonOf({ ends, days, openedOn, closesOn }: QuestionDraft): number | null {
  const typed = parseDecimal(days);
  const span = openedOn === null || closesOn === null ? null : daysBetween(openedOn, closesOn);
  const horizon = ends === "days" ? typed : span;
  return horizon !== null && Number.isInteger(horizon) && horizon >= 1 && horizon <= MOST_DAYS ? horizon : null;
}

export function closesOnOf(draft: QuestionDraft): Day | null {
  const horizon = horizonOf(draft);
  if (draft.openedOn === null || horizon === null) return null;
  const day = Day.safeParse(addDays(draft.openedOn, horizon));
  return day.success ? day.data : null;
}

/** The chances as numbers; null where none stands, or one that nobody can mean. */
export function chancesOf({ percents }: QuestionDraft): (number | null)[] {
  return percents.map((text) => {
    const percent = parseDecimal(text);
    return percent !== null && percent >= 0 && percent < 100 ? fromPercent(percent) : null;
  });
}

/** The word that is shown for a chance: the one that comes to exactly it, else none. */
export function wordOf(text: string): string {
  const percent = parseDecimal(text);
  if (percent === null) return "";
  const chance = fromPercent(percent);
  const word = nearestLikelihoodWord(chance);
  return probabilityOf(word) === chance ? word : "";
}

export function percentOfWord(word: string, language: Language): string {
  return isLikelihoodWord(word) ? decimalText(toPercent(probabilityOf(word)), language) : "";
}

/** What is wrong, by field; a question without a rule is refused here, though the API takes one. */
export function draftProblems(draft: QuestionDraft, { say, formats }: { say: Say; formats: Formats }) {
  const long = (text: string, max: number) =>
    text.trim().length > max ? say("forecasts.form.tooLong", { max: formats.number(max, 0) }) : undefined;
  const noHorizon = closesOnOf(draft) === null;
  return {
    text: draft.text.trim() === "" ? say("forecasts.form.missingText") : long(draft.text, MOST_TEXT),
    resolutionRule:
      draft.resolutionRule.trim() === "" ? say("forecasts.form.missingRule") : long(draft.resolutionRule, MOST_RULE),
    openedOn: draft.openedOn === null ? say("forecasts.form.badDay") : undefined,
    days: draft.ends === "days" && horizonOf(draft) === null ? say("forecasts.form.badDays") : undefined,
    closesOn: draft.ends === "day" && noHorizon ? say("forecasts.form.badClose") : undefined,
    chances: chancesOf(draft).map((chance) => (chance === null ? say("forecasts.form.badChance") : undefined)),
  };
}

/** The question that the form comes to; null while something is missing. */
export function questionFrom(draft: QuestionDraft, scenarios: readonly Scenario[]): Question | null {
  const chances = chancesOf(draft);
  const result = Question.safeParse({
    ...{ text: draft.text, resolutionRule: draft.resolutionRule, openedOn: draft.openedOn },
    horizonDays: horizonOf(draft),
    chanceIfScenario: Object.fromEntries(scenarios.map(({ id }, k) => [id, chances[k]])),
  });
  return result.success ? result.data : null;
}
