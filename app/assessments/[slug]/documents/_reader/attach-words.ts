import { z } from "zod";
import { type Answer, sendJson } from "@/app/_components/forms/send-json";
import type { Passage } from "@/lib/domain/passage";
import { Report } from "@/lib/domain/report";
import type { ReportRow } from "./reading-data";

const Finding = z.object({
  reports: z.array(z.looseObject({ id: z.string(), version: z.number() })),
});

/** Gives a report the words that it was taken from; everything else of it stays. */
export async function attachWords(slug: string, row: ReportRow, passage: Passage, reason: string): Promise<Answer> {
  const finding = `/api/v1/assessments/${encodeURIComponent(slug)}/findings/${encodeURIComponent(row.findingId)}`;
  const known = await readReport(finding, row.reportId);
  if (known === null) return { ok: false, status: 0, problem: { code: "offline", title: "offline" } };
  const report = { ...known, passage, quote: passage.exact.trim() };
  return sendJson("PUT", `${finding}/reports/${encodeURIComponent(row.reportId)}`, {
    expectedVersion: row.version,
    reason,
    report,
  });
}

async function readReport(address: string, id: string): Promise<Report | null> {
  try {
    const response = await fetch(address);
    const found = Finding.safeParse(await response.json());
    const stored = found.data?.reports.find((one) => one.id === id);
    if (stored === undefined) return null;
    const content = Object.fromEntries(Object.keys(Report.shape).map((name) => [name, stored[name]]));
    return Report.safeParse(content).data ?? null;
  } catch {
    return null;
  }
}
