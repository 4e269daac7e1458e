import { Finding } from "@/lib/domain/finding";
import { Incident } from "@/lib/domain/incident";
import type { Indicator } from "@/lib/domain/indicator";
import type { Day } from "@/lib/domain/instant";
import { Report } from "@/lib/domain/report";
import { Grade } from "@/lib/domain/standards/admiralty";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { findingToJoin } from "@/lib/view/record-preview";
import type { Entry, FieldMessages } from "./entry";
import { imaginedReport } from "./imagined-report";
import type { RoomData } from "./room-data";

type Room = Pick<RoomData, "base" | "today" | "indicators">;
interface Voice {
  readonly say: Say;
  readonly formats: Formats;
}

/** Every rule that an entry breaks, as a sentence for its field; the server checks the same rules again. */
export function checkEntry(entry: Entry, room: Room, voice: Voice): FieldMessages {
  const indicator = room.indicators.find((one) => one.id === entry.indicator);
  return {
    ...lengths(entry, voice),
    ...checkSource(entry, voice),
    ...checkReportDay(entry, room, voice),
    ...checkDay(entry, indicator, room, voice),
    ...checkIndicator(entry, indicator, voice),
  };
}

function checkIndicator(entry: Entry, indicator: Indicator | undefined, { say }: Voice): FieldMessages {
  if (indicator === undefined) {
    const text = entry.indicatorText.trim();
    return { indicator: text === "" ? say("record.check.indicator") : say("record.check.indicatorUnknown", { text }) };
  }
  if (indicator.kind === "rate" || indicator.levels.some((level) => level.id === entry.level)) return {};
  return { reading: say("record.check.reading") };
}

function checkDay(entry: Entry, indicator: Indicator | undefined, room: Room, voice: Voice): FieldMessages {
  const message = dayMessage(entry.occurredOn, indicator, room, voice) ?? joinMessage(entry, room, voice);
  return message === undefined ? {} : { occurredOn: message };
}

function dayMessage(day: Day | null, indicator: Indicator | undefined, room: Room, voice: Voice): string | undefined {
  const { say, formats } = voice;
  if (day === null) return say("record.check.day");
  const written = formats.day(day);
  if (day < room.base.start)
    return say("record.check.beforeStart", { day: written, start: formats.day(room.base.start) });
  if (day > room.today) return say("record.check.future", { day: written, today: formats.day(room.today) });
  if (indicator?.kind !== "rate") return undefined;
  const { from, to } = indicator.monitored;
  if (day >= from && (to === null || day <= to)) return undefined;
  return to === null
    ? say("record.check.windowOpen", { day: written, from: formats.day(from) })
    : say("record.check.window", { day: written, from: formats.day(from), to: formats.day(to) });
}

function joinMessage(entry: Entry, room: Room, { say, formats }: Voice): string | undefined {
  const imagined = imaginedReport(entry);
  if (imagined === null) return undefined;
  const joins = findingToJoin(room.base, imagined);
  if (joins === null || joins.occurredOn === entry.occurredOn) return undefined;
  return say("record.check.incidentDay", { name: joins.name, day: formats.day(joins.occurredOn) });
}

function checkReportDay({ reportedOn, occurredOn }: Entry, room: Room, { say, formats }: Voice): FieldMessages {
  if (reportedOn === null) return { reportedOn: say("record.check.day") };
  if (reportedOn > room.today)
    return {
      reportedOn: say("record.check.future", { day: formats.day(reportedOn), today: formats.day(room.today) }),
    };
  if (occurredOn === null || reportedOn >= occurredOn) return {};
  return {
    reportedOn: say("record.check.reportFirst", {
      reported: formats.day(reportedOn),
      occurred: formats.day(occurredOn),
    }),
  };
}

function checkSource({ source, grade }: Entry, { say }: Voice): FieldMessages {
  const messages: FieldMessages = {};
  if (source.trim() === "") messages.source = say("record.check.source");
  if (grade.trim() === "") messages.grade = say("record.check.grade");
  else if (!Grade.safeParse(grade).success) messages.grade = say("record.check.gradeUnknown", { text: grade.trim() });
  return messages;
}

const texts = {
  source: Report.shape.source,
  origin: Report.shape.origin,
  quote: Report.shape.quote,
  note: Report.shape.note,
  place: Finding.shape.place,
  title: Finding.shape.title,
  incidentText: Incident.shape.title,
} as const;

/** Texts that are too long by the schemas of the domain. */
function lengths(entry: Entry, { say, formats }: Voice): FieldMessages {
  const messages: FieldMessages = {};
  for (const name of ["source", "origin", "quote", "note", "place", "title", "incidentText"] as const) {
    const issue = texts[name].safeParse(entry[name]).error?.issues.find((one) => one.code === "too_big");
    if (issue?.code !== "too_big") continue;
    messages[name === "incidentText" ? "incident" : name] = say("record.check.tooLong", {
      length: formats.number(entry[name].trim().length, 0),
      max: formats.number(Number(issue.maximum), 0),
    });
  }
  return messages;
}
