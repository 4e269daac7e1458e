import type { CaseFile, StoredFinding } from "@/lib/domain/case-file";
import type { Instant } from "@/lib/domain/instant";
import type { SnapshotBasis } from "@/lib/domain/snapshot";
import type { FrozenFinding, FrozenModel } from "@/lib/domain/snapshot-model";
import { type CitedDocument, type SnapshotSelection, selectForSnapshot } from "@/lib/domain/snapshot-selection";
import type { Handling } from "@/lib/domain/standards/tlp";
import type { Scorable } from "./snapshot-results";

export interface BasisRequest {
  readonly file: CaseFile;
  /** The same case without a cut: the marks of today decide what may be shown. */
  readonly now: CaseFile;
  readonly documents: readonly CitedDocument[];
  readonly cap: Handling;
  readonly createdAt: Instant;
}

/** What goes into a snapshot under a cap, in its frozen shape, and what had to stay out. */
export function frozenBasis(request: BasisRequest): {
  readonly selection: SnapshotSelection;
  readonly scorable: Scorable;
} {
  const { file, now, createdAt } = request;
  const selection = selectForSnapshot(request);
  const { title, shortTitle, question, yardstick } = now.assessment;
  const { handling } = selection;
  const assessment = { title, shortTitle, question, yardstick };
  return { selection, scorable: { ...basisOf(file, selection), assessment, handling, createdAt } };
}

function basisOf(file: CaseFile, selection: SnapshotSelection): SnapshotBasis {
  const { until, by, asOf } = file.cut;
  const numbered = (prefix: string, index: number) => `${prefix}${String(index + 1).padStart(4, "0")}`;
  const usedIncidents = new Set(selection.findings.map(({ incidentId }) => incidentId));
  const incidents = file.incidents.filter(({ id }) => usedIncidents.has(id));
  const incidentIds = new Map(incidents.map(({ id }, index) => [id, numbered("i", index)]));
  const documentPlaces = new Map(selection.documents.map(({ id }, index) => [id, index]));
  return {
    model: frozenModel(file.model, new Set(selection.indicators)),
    findings: selection.findings.map((finding, index) =>
      frozenFinding(finding, numbered("f", index), incidentIds, documentPlaces),
    ),
    incidents: incidents.map(({ title, occurredOn, place }, index) => ({
      id: numbered("i", index),
      title,
      occurredOn,
      place: place?.name ?? null,
    })),
    documents: selection.documents.map(({ title, publisher, publishedOn, url }) => ({
      title,
      publisher,
      publishedOn,
      url,
    })),
    cut: { until, by, asOf },
  };
}

function frozenModel(model: CaseFile["model"], kept: ReadonlySet<string>): FrozenModel {
  const { version, start, dynamics, gradeWeights } = model;
  return {
    version,
    start,
    dynamics,
    gradeWeights,
    scenarios: model.scenarios.map(({ id, label, shortLabel, statement, prior, priorBasis }) => ({
      ...{ id, label, shortLabel, statement, prior, priorBasis },
    })),
    indicators: model.indicators
      .filter(({ id }) => kept.has(id))
      .map((indicator) => {
        const { id, label, category, question, weight } = indicator;
        const common = { id, label, category, question, weight };
        if (indicator.kind === "rate") {
          const { kind, eventsPer30Days, monitored } = indicator;
          return { ...common, kind, eventsPer30Days, monitored: { from: monitored.from, to: monitored.to } };
        }
        const { kind, likelihood } = indicator;
        const levels = indicator.levels.map((level) => ({ id: level.id, label: level.label }));
        return { ...common, kind, levels, likelihood };
      }),
  };
}

function frozenFinding(
  finding: StoredFinding,
  id: string,
  incidentIds: ReadonlyMap<string, string>,
  documentPlaces: ReadonlyMap<string, number>,
): FrozenFinding {
  const { indicator, occurredOn, incidentId, title, place } = finding;
  return {
    ...{ id, indicator, occurredOn, title, place },
    incident: incidentIds.get(incidentId ?? "") ?? null,
    reports: finding.reports.map(({ level, source, origin, grade, quote, note, reportedOn, documentId }) => ({
      ...{ level, source, origin, grade, quote, note, reportedOn },
      document: documentPlaces.get(documentId ?? "") ?? null,
    })),
  };
}
