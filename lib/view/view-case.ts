import { addDays, daysBetween } from "@/lib/domain/calendar";
import type { CaseFile, StoredFinding } from "@/lib/domain/case-file";
import type { Day } from "@/lib/domain/instant";
import type { Assessment } from "@/lib/engine/assessment";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";

/** What every row builder reads: the case, what the engine made of it, and how to say it. */
export interface ViewCase {
  readonly file: CaseFile;
  readonly assessment: Assessment;
  readonly say: Say;
  readonly formats: Formats;
}

/** A case with its words but without the engine: enough for rows whose numbers are given, as in a frozen snapshot. */
export type SpokenCase = Omit<ViewCase, "assessment">;

/** The calendar day that lies `t` days after the start. */
export function dayAt(view: Pick<ViewCase, "file">, t: number): Day {
  return addDays(view.file.model.start, Math.floor(t));
}

/** Days since the start, held inside what the engine has scored. */
export function timeOf(view: Pick<ViewCase, "file" | "assessment">, day: Day): number {
  return Math.min(Math.max(daysBetween(view.file.model.start, day), 0), view.assessment.asOf);
}

/** Made once a list of findings: many rows look into it, and it may be long. */
const byId = new WeakMap<readonly StoredFinding[], ReadonlyMap<string, StoredFinding>>();

export function findingsById(view: Pick<ViewCase, "file">): ReadonlyMap<string, StoredFinding> {
  const { findings } = view.file;
  const known = byId.get(findings);
  if (known !== undefined) return known;
  const made = new Map(findings.map((finding) => [finding.id, finding]));
  byId.set(findings, made);
  return made;
}

/** A day as a row prints it: without its year when that is the year of the as-of day. */
export function nearDay(view: Pick<ViewCase, "file" | "formats">, day: Day): string {
  const sameYear = day.slice(0, 4) === view.file.cut.until.slice(0, 4);
  return sameYear ? view.formats.shortDay(day) : view.formats.day(day);
}
