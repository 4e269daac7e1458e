import { Incident, Place } from "@/lib/domain/incident";
import { Report } from "@/lib/domain/report";
import { Grade } from "@/lib/domain/standards/admiralty";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { type IncidentEntry, isWatched, rowOf } from "./incident-entry";
import type { IncidentRoomData } from "./incident-room-data";

/** Messages by field: those of the head by name, those of a row by "row INDICATOR" and "second INDICATOR". */
export type EntryMessages = Readonly<Record<string, string>>;

interface Voice {
  readonly say: Say;
  readonly formats: Formats;
}

/** Every rule that the entry breaks, as a sentence for its field; the server checks the same rules again. */
export function checkIncidentEntry(
  entry: IncidentEntry,
  room: Pick<IncidentRoomData, "base" | "today" | "indicators">,
  voice: Voice,
): EntryMessages {
  return { ...checkHead(entry, voice), ...checkDays(entry, room, voice), ...checkRows(entry, room, voice) };
}

function checkHead({ title, source, grade, origin, place }: IncidentEntry, { say }: Voice): EntryMessages {
  const messages: Record<string, string> = {};
  if (title.trim() === "") messages.title = say("incidents.check.title");
  else if (!Incident.shape.title.safeParse(title).success) messages.title = say("incidents.check.long", { max: 200 });
  if (source.trim() === "") messages.source = say("record.check.source");
  else if (!Report.shape.source.safeParse(source).success) messages.source = say("incidents.check.long", { max: 200 });
  if (!Report.shape.origin.safeParse(origin).success) messages.origin = say("incidents.check.long", { max: 200 });
  if (place !== null && !Place.safeParse(place).success) messages.place = say("incidents.check.place");
  Object.assign(messages, gradeMessage("grade", grade, say));
  return messages;
}

function gradeMessage(field: string, grade: string, say: Say): EntryMessages {
  if (Grade.safeParse(grade).success) return {};
  const text = grade.trim();
  return { [field]: text === "" ? say("record.check.grade") : say("record.check.gradeUnknown", { text }) };
}

function checkDays(
  { occurredOn, reportedOn }: IncidentEntry,
  { base, today }: Pick<IncidentRoomData, "base" | "today">,
  { say, formats }: Voice,
): EntryMessages {
  const messages: Record<string, string> = {};
  if (occurredOn === null) messages.occurredOn = say("record.check.day");
  else if (occurredOn < base.start)
    messages.occurredOn = say("record.check.beforeStart", {
      day: formats.day(occurredOn),
      start: formats.day(base.start),
    });
  else if (occurredOn > today)
    messages.occurredOn = say("record.check.future", { day: formats.day(occurredOn), today: formats.day(today) });
  if (reportedOn === null) messages.reportedOn = say("record.check.day");
  else if (reportedOn > today)
    messages.reportedOn = say("record.check.future", { day: formats.day(reportedOn), today: formats.day(today) });
  else if (occurredOn !== null && reportedOn < occurredOn)
    messages.reportedOn = say("record.check.reportFirst", {
      reported: formats.day(reportedOn),
      occurred: formats.day(occurredOn),
    });
  return messages;
}

function checkRows(
  entry: IncidentEntry,
  { indicators }: Pick<IncidentRoomData, "indicators">,
  { say }: Voice,
): EntryMessages {
  const messages: Record<string, string> = {};
  for (const indicator of indicators) {
    const { level, second } = rowOf(entry, indicator.id);
    if (level === null) continue;
    if (!isWatched(indicator, entry.occurredOn)) messages[`row ${indicator.id}`] = say("incidents.check.notWatched");
    if (second === null) continue;
    if (second.source.trim() === "") messages[`second ${indicator.id}`] = say("record.check.source");
    else Object.assign(messages, gradeMessage(`second ${indicator.id}`, second.grade, say));
  }
  return messages;
}
