import type { StoredFinding } from "@/lib/domain/case-file";
import type { Finding } from "@/lib/domain/finding";
import type { Report } from "@/lib/domain/report";
import { strictest } from "@/lib/domain/standards/tlp";
import type { Steps } from "../store";
import type { Work } from "../work";
import { changedFields } from "./changed-fields";
import { findingContent } from "./content";
import { appendFinding } from "./finding";
import { insertReport } from "./report";

/** Adds a report to a finding; a stricter mark, a missing title or place that came with it are kept as a revision of the finding. */
export function* joinReport(
  work: Work,
  assessmentId: string,
  current: StoredFinding,
  incoming: Finding,
  report: Report,
  status: "counted" | "draft",
): Steps<string> {
  const merged: Finding = {
    ...findingContent(current),
    title: current.title === "" ? incoming.title : current.title,
    place: current.place === "" ? incoming.place : current.place,
    handling: strictest([current.handling, incoming.handling]),
  };
  if (status !== current.status || changedFields(current, merged).length > 0)
    yield* appendFinding(work, current, merged, status, "A report was added.");
  const { id } = yield* insertReport(work, assessmentId, current, report);
  return id;
}
