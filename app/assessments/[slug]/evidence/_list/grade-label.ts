import { Credibility, Reliability } from "@/lib/domain/standards/admiralty";
import type { Say } from "@/lib/messages/say";

/** "usually reliable, probably true" */
export function gradeLabel(grade: string, say: Say): string {
  const letter = Reliability.safeParse(grade[0]);
  const digit = Credibility.safeParse(grade[1]);
  if (!letter.success || !digit.success) return "";
  return `${say(`standards.reliability.${letter.data}`)}, ${say(`standards.credibility.${digit.data}`)}`;
}
