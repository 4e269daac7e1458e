import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { Alike } from "@/lib/view/incidents/alike";

/** Why two incidents may be one, as a list says it: "same day, 3.2 km apart, 2 of 3 words alike". */
export function whyAlike({ days, km, words }: Alike, { say, formats }: { say: Say; formats: Formats }): string {
  const parts = [say(days === 0 ? "incidents.alike.sameDay" : "incidents.alike.nextDay")];
  if (km !== null) parts.push(say("incidents.alike.km", { km: formats.number(km) }));
  if (words > 0) parts.push(say("incidents.alike.words", { share: formats.percent(words, 0) }));
  return parts.join(", ");
}
