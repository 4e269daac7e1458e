import { z } from "zod";
import { blankScenario, ScenarioDraft, scenariosOf } from "@/app/assessments/_parts/scenario-draft";
import { NewAssessment, ReadUntil, Yardstick } from "@/lib/domain/assessment";
import { Day } from "@/lib/domain/instant";
import { slugFromText } from "@/lib/domain/slug-from-text";
import { Handling } from "@/lib/domain/standards/tlp";
import { parseDecimal } from "@/lib/view/decimal-entry";

/** What the form for a new assessment holds, complete or not. */
export const AssessmentDraft = z.object({
  title: z.string(),
  shortTitle: z.string(),
  slug: z.string(),
  /** Both follow the title until somebody changes them. */
  shortTitleIsOwn: z.boolean(),
  slugIsOwn: z.boolean(),
  question: z.string(),
  start: Day.nullable(),
  halfLife: z.string(),
  handling: Handling,
  readUntil: ReadUntil,
  yardstick: Yardstick,
  scenarios: z.array(ScenarioDraft).readonly(),
});
export type AssessmentDraft = z.infer<typeof AssessmentDraft>;

const SHORT_TITLE = 60;

export const blankAssessment: AssessmentDraft = {
  title: "",
  shortTitle: "",
  slug: "",
  shortTitleIsOwn: false,
  slugIsOwn: false,
  question: "",
  start: null,
  halfLife: "120",
  handling: "TLP:CLEAR",
  readUntil: "today",
  yardstick: "icd-203",
  scenarios: [blankScenario("first"), blankScenario("second")],
};

/** A changed draft; short title and address follow the title where nobody chose their own. */
export function changeAssessment(
  draft: AssessmentDraft,
  change: Partial<AssessmentDraft>,
  takenSlugs: readonly string[],
): AssessmentDraft {
  const next = { ...draft, ...change };
  if (change.shortTitle !== undefined) next.shortTitleIsOwn = true;
  if (change.slug !== undefined) next.slugIsOwn = true;
  if (change.title !== undefined && next.shortTitle === "") next.shortTitleIsOwn = false;
  if (change.title !== undefined && next.slug === "") next.slugIsOwn = false;
  if (!next.shortTitleIsOwn) next.shortTitle = shortTitleFrom(next.title);
  if (!next.slugIsOwn) next.slug = slugFromText(next.shortTitle === "" ? next.title : next.shortTitle, takenSlugs);
  return next;
}

/** The title up to its first colon or question, as far as it fits the header. */
export function shortTitleFrom(title: string): string {
  const head = title.split(/[:?]/)[0]?.trim() ?? "";
  if (head.length <= SHORT_TITLE) return head;
  const cut = head.slice(0, SHORT_TITLE);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).trim();
}

/** The draft as the schema judges it, field by field. */
export function newAssessmentFrom(draft: AssessmentDraft) {
  const { title, shortTitle, slug, question, start, handling, readUntil, yardstick } = draft;
  const halfLifeDays = parseDecimal(draft.halfLife) ?? Number.NaN;
  return NewAssessment.safeParse({
    ...{ title, shortTitle, slug, question, start, handling, readUntil, yardstick },
    dynamics: { kind: "half-life", halfLifeDays },
    scenarios: scenariosOf(draft.scenarios),
  });
}
