import type { StoredFinding, StoredModel, StoredQuestion } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import type { Model } from "@/lib/domain/model";
import type { QuestionRecord } from "@/lib/domain/question-record";
import type { Resolution } from "@/lib/domain/resolution";
import { finding, model, report } from "../../support/factories";

const stamp = { recordedBy: "local", reason: "" };

/** A history with one model and findings of the indicator "sign" or "alerts", each recorded on its day. */
export function historyOf(
  days: readonly { readonly day: string; readonly indicator: string; readonly level: string | null }[],
  over: Partial<Model> = {},
  latest = "2024-12-31",
): CaseHistory {
  const stored: StoredModel = {
    ...model(over),
    ...stamp,
    id: "small",
    version: 1,
    recordedAt: "2024-01-01T00:00:00.000Z",
  };
  const findings = days.map(({ day, indicator, level }, index) => {
    const recordedAt = `${day}T12:00:00.000Z`;
    const id = `f${index}`;
    const made: StoredFinding = {
      ...finding({ indicator, occurredOn: day }),
      ...{ ...stamp, id, version: 1, recordedAt, status: "counted", effectiveHandling: "TLP:CLEAR" },
      reports: [
        {
          ...report({ level, reportedOn: day }),
          ...{ ...stamp, id: `${id}-r`, findingId: id, version: 1, recordedAt, status: "active", review: "draft" },
        },
      ],
    };
    return { since: recordedAt, finding: made };
  });
  return { models: [stored], findings, start: stored.start, latest };
}

export function questionOf(
  over: Partial<StoredQuestion> & { id: string },
  resolution: Resolution | null,
): QuestionRecord {
  const question: StoredQuestion = {
    ...{ ...stamp, version: 1, recordedAt: `${over.openedOn ?? "2024-02-01"}T00:00:00.000Z`, status: "active" },
    ...{ text: `Question ${over.id}`, resolutionRule: "", openedOn: "2024-02-01", horizonDays: 100 },
    chanceIfScenario: { up: 0.5, down: 0.5 },
    ...over,
  };
  const settled = { version: 1, recordedAt: "2024-12-31T00:00:00.000Z", recordedBy: "local" };
  return { question, forecasts: [], resolution: resolution === null ? null : { ...resolution, ...settled } };
}
