import { z } from "zod";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { type Undoable, versionOf } from "@/app/_components/undo/use-undo";
import type { GridColumn } from "@/lib/view/grid/grid-columns";
import type { ReadyRow } from "@/lib/view/grid/read-row";

const Kept = z.object({ id: z.string(), version: z.number() });
const Recorded = z.object({
  rows: z.array(z.object({ finding: Kept, report: Kept, joined: z.boolean(), draft: z.boolean() })),
  incidents: z.array(z.object({ ...Kept.shape, title: z.string() })),
});
export type RecordedRows = z.infer<typeof Recorded>;

export type SaveRowsResult =
  | { readonly ok: true; readonly recorded: RecordedRows }
  | { readonly ok: false; readonly problem: Problem };

/** A row for the batch door. */
export interface BatchSend extends ReadyRow {
  readonly separate?: boolean;
  readonly together?: string;
}

const unreadable: Problem = { code: "internal", title: "The answer could not be read" };
const base = (slug: string): string => `/api/v1/assessments/${encodeURIComponent(slug)}`;

/** Stores all rows or none. The key makes a second attempt after a lost answer store nothing twice. */
export async function saveRows(slug: string, rows: readonly BatchSend[], key: string): Promise<SaveRowsResult> {
  const answer = await sendJson("POST", `${base(slug)}/findings/batch`, { rows }, key);
  if (!answer.ok) return { ok: false, problem: answer.problem };
  const recorded = Recorded.safeParse(answer.body);
  return recorded.success ? { ok: true, recorded: recorded.data } : { ok: false, problem: unreadable };
}

/** How a batch is taken back as one step, and brought back. Incidents that it made go and come with it. */
export function undoOfRows(
  slug: string,
  { rows, incidents }: RecordedRows,
  words: { readonly label: string; readonly undoReason: string; readonly redoReason: string },
): Undoable {
  const reports = rows.map(({ finding, report }) => ({
    ...{ findingId: finding.id, reportId: report.id, version: versionOf(report.id) },
  }));
  const batch = `${base(slug)}/findings/batch`;
  const incident = (verb: "withdraw" | "restore", reason: string) =>
    incidents.map(({ id }) => ({
      method: "POST" as const,
      path: `${base(slug)}/incidents/${id}/${verb}`,
      body: { expectedVersion: versionOf(id), reason },
    }));
  return {
    label: words.label,
    undo: [
      { method: "POST", path: `${batch}/withdraw`, body: { reports, reason: words.undoReason } },
      ...incident("withdraw", words.undoReason),
    ],
    redo: [
      ...incident("restore", words.redoReason),
      { method: "POST", path: `${batch}/restore`, body: { reports, reason: words.redoReason } },
    ],
    after: Object.fromEntries([
      ...rows.map(({ report }) => [report.id, report.version] as const),
      ...incidents.map(({ id, version }) => [id, version] as const),
    ]),
  };
}

const columns: Readonly<Record<string, GridColumn>> = {
  "finding.indicator": "indicator",
  "finding.occurredOn": "occurred",
  "finding.incidentId": "incident",
  "finding.title": "title",
  "finding.place": "place",
  "finding.handling": "mark",
  "report.level": "reading",
  "report.source": "source",
  "report.origin": "origin",
  "report.grade": "grade",
  "report.quote": "quote",
  "report.note": "note",
  "report.reportedOn": "reported",
  "report.documentId": "document",
  incidentTitle: "incident",
};

/** Where a field of a refusal stands: "rows.12.report.grade" is the grade of the thirteenth row that was sent. */
export function placeOfField(path: string): { readonly row: number; readonly column: GridColumn } | null {
  const found = /^rows\.(\d+)\.(.+)$/.exec(path);
  const column = columns[found?.[2] ?? ""];
  return found === null || column === undefined ? null : { row: Number(found[1]), column };
}
