import { z } from "zod";
import { Report } from "@/lib/domain/report";

/** An edited report; while a part of the day is missing there is none. */
export type ReportDraft = Omit<Report, "reportedOn"> & { reportedOn: string | null };

export function reportDraft(report: Readonly<Report>): ReportDraft {
  const { level, source, origin, grade, quote, note, reportedOn, documentId, passage } = report;
  return { level, source, origin, grade, quote, note, reportedOn, documentId, passage };
}

const Stored = z.object({ ...Report.shape, version: z.int() });

/** A report as the API hands it over in a conflict. */
export function parseStoredReport(value: unknown): { version: number; content: ReportDraft } | null {
  const parsed = Stored.safeParse(value);
  return parsed.success ? { version: parsed.data.version, content: reportDraft(parsed.data) } : null;
}

export const reportPaths = [
  "level",
  "source",
  "origin",
  "grade",
  "quote",
  "note",
  "reportedOn",
  "documentId",
  "passage",
].map((name) => `report.${name}`);
