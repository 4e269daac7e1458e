import { type Undoable, versionOf } from "@/app/_components/undo/use-undo";
import type { SavedEntry } from "../../record/_room/save-entry";

/** How a coded passage is taken back: its finding goes, or only the report where that joined one that was there before. */
export function savedStep(slug: string, saved: SavedEntry, label: string, reason: string): Undoable {
  const { findingId, findingVersion, reportId, reportVersion, joined } = saved;
  const finding = `/api/v1/assessments/${encodeURIComponent(slug)}/findings/${encodeURIComponent(findingId)}`;
  const record = joined ? `${finding}/reports/${encodeURIComponent(reportId)}` : finding;
  const id = joined ? reportId : findingId;
  const call = (verb: "withdraw" | "restore") => ({
    method: "POST" as const,
    path: `${record}/${verb}`,
    body: { expectedVersion: versionOf(id), reason },
  });
  return {
    label,
    undo: [call("withdraw")],
    redo: [call("restore")],
    after: { [findingId]: findingVersion, [reportId]: reportVersion },
  };
}
