import type { CaseFile, StoredFinding } from "@/lib/domain/case-file";
import { wholeModel } from "@/lib/domain/model";
import type { SnapshotBasis, SnapshotContent } from "@/lib/domain/snapshot";
import type { Stamp } from "@/lib/domain/stored";

/** The case that a snapshot holds, in the shape of the living one, so that the same row builders read both. */
export function frozenCase(
  content: SnapshotBasis & Pick<SnapshotContent, "assessment" | "handling" | "createdAt">,
): CaseFile {
  const { model, assessment, handling, cut } = content;
  const stamp = (id: string, version = 1): Stamp => ({
    id,
    version,
    recordedAt: content.createdAt,
    recordedBy: "",
    reason: "",
  });
  const findings = content.findings.map((finding): StoredFinding => {
    const { id, indicator, occurredOn, incident, title, place } = finding;
    return {
      ...stamp(id),
      ...{ indicator, occurredOn, incidentId: incident, title, place, handling, effectiveHandling: handling },
      status: "counted",
      reports: finding.reports.map(({ document, ...report }, index) => ({
        ...stamp(`${id}.${index + 1}`),
        ...report,
        documentId: document === null ? null : String(document),
        findingId: id,
        passage: null,
        review: "reviewed",
        status: "active",
      })),
    };
  });
  const { version, ...rest } = model;
  return {
    assessment: {
      ...stamp("assessment"),
      ...assessment,
      slug: "",
      handling,
      readUntil: "last-evidence",
      requiresReview: false,
    },
    model: {
      ...stamp("model", version),
      // a snapshot holds no kappa, because no number in it depends on one
      ...wholeModel({ ...rest, indicators: rest.indicators.map((indicator) => ({ ...indicator, note: "" })) }),
    },
    incidents: content.incidents.map(({ id, place, ...incident }) => ({
      ...stamp(id),
      ...incident,
      place: place === null ? null : { name: place, latitude: null, longitude: null },
      status: "active",
    })),
    findings,
    questions: [],
    cut,
  };
}
