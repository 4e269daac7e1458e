import type { Document } from "@/lib/domain/document";
import type { Finding } from "@/lib/domain/finding";
import type { Question } from "@/lib/domain/question";
import type { Report } from "@/lib/domain/report";

/** What somebody wrote, without the stamp of its revision: for a new revision that changes only the status. */
export function findingContent({
  indicator,
  occurredOn,
  incidentId,
  title,
  place,
  handling,
}: Readonly<Finding>): Finding {
  return { indicator, occurredOn, incidentId, title, place, handling };
}

export function reportContent(report: Readonly<Report>): Report {
  const { level, source, origin, grade, quote, note, reportedOn, documentId, passage } = report;
  return { level, source, origin, grade, quote, note, reportedOn, documentId, passage };
}

export function documentContent(document: Readonly<Document>): Document {
  const { title, publisher, author, publishedOn, url, text, language, grade, originalSha256, handling, note } =
    document;
  return { title, publisher, author, publishedOn, url, text, language, grade, originalSha256, handling, note };
}

export function questionContent(question: Readonly<Question>): Question {
  const { text, resolutionRule, openedOn, horizonDays, chanceIfScenario } = question;
  return { text, resolutionRule, openedOn, horizonDays, chanceIfScenario };
}
