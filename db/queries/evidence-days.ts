import { and, eq } from "drizzle-orm";
import type { Cut } from "@/lib/domain/case-file";
import { type Day, dayOf, laterDay } from "@/lib/domain/instant";
import { keptQuery } from "../kept-query";
import type { Reading } from "../query";
import { findAssessment, findModel } from "../records/assessment";
import { standingStatus } from "../records/review-state";
import { standing } from "../records/standing";
import { rows, type Steps } from "../store";

export interface EvidenceDays {
  readonly start: Day;
  /** Until which day scores can be read when nothing is cut off. */
  readonly latest: Day;
  /** How many findings became known on a day, by the clock asked for; withdrawn ones are left out. */
  readonly days: readonly { readonly day: Day; readonly findings: number }[];
}

interface EvidenceDaysArgs {
  readonly slug: string;
  readonly by: Cut["by"];
}

/** When an assessment's findings became known: the stops of a look back. Three narrow statements, whatever its size. */
export const evidenceDays = keptQuery(
  "evidenceDays",
  { slugOf: ({ slug }: EvidenceDaysArgs) => slug, keyOf: ({ by }, now) => `${by} ${dayOf(now)}`, most: 20 },
  function* (reading: Reading, args: EvidenceDaysArgs): Steps<EvidenceDays> {
    const assessment = yield* findAssessment(reading, args.slug);
    const { start } = yield* findModel(reading, assessment.id);
    const findings = yield* knownFindings(reading, assessment.id);
    const today = dayOf(reading.now);
    const counted = findings.filter((finding) => finding.status === "counted" && finding.reportedOn.length > 0);
    const lastEvidence = counted
      .flatMap((finding) => [finding.occurredOn, ...finding.reportedOn])
      .reduce((last, day) => laterDay(last, day), start);
    const amounts = new Map<Day, number>();
    for (const { recordedOn, reportedOn } of findings) {
      const day = args.by === "recorded" ? recordedOn : [...reportedOn].sort()[0];
      if (day !== undefined) amounts.set(day, (amounts.get(day) ?? 0) + 1);
    }
    return {
      start,
      latest: assessment.readUntil === "today" ? laterDay(start, today) : lastEvidence,
      days: [...amounts].map(([day, amount]) => ({ day, findings: amount })).sort((a, b) => (a.day < b.day ? -1 : 1)),
    };
  },
);

interface KnownFinding {
  readonly status: "counted" | "draft";
  readonly occurredOn: Day;
  /** When it was first entered. */
  readonly recordedOn: Day;
  /** Of the reports that stand. */
  readonly reportedOn: readonly Day[];
}

function* knownFindings({ tx, t }: Reading, assessmentId: string): Steps<KnownFinding[]> {
  const revision = t.findingRevision;
  const standingFindings = yield* rows(
    tx
      .select({ id: t.finding.id, status: revision.status, occurredOn: revision.occurredOn })
      .from(t.finding)
      .innerJoin(revision, standing(t.finding, revision, null))
      .where(eq(t.finding.assessmentId, assessmentId)),
  );
  const first = yield* rows(
    tx
      .select({ id: revision.id, recordedAt: revision.recordedAt })
      .from(t.finding)
      .innerJoin(revision, and(eq(revision.id, t.finding.id), eq(revision.version, 1)))
      .where(eq(t.finding.assessmentId, assessmentId)),
  );
  const reports = yield* rows(
    tx
      .select({ findingId: t.report.findingId, reportedOn: t.reportRevision.reportedOn })
      .from(t.report)
      .innerJoin(t.reportRevision, standing(t.report, t.reportRevision, null))
      .where(and(eq(t.report.assessmentId, assessmentId), eq(standingStatus(t, assessmentId, null), "active"))),
  );
  const recordedOn = new Map(first.map(({ id, recordedAt }) => [id, dayOf(recordedAt)]));
  const reportedOn = new Map<string, Day[]>();
  for (const report of reports) {
    const days = reportedOn.get(report.findingId);
    if (days === undefined) reportedOn.set(report.findingId, [report.reportedOn]);
    else days.push(report.reportedOn);
  }
  return standingFindings.flatMap(({ id, status, occurredOn }) =>
    status === "withdrawn"
      ? []
      : [{ status, occurredOn, recordedOn: recordedOn.get(id) ?? occurredOn, reportedOn: reportedOn.get(id) ?? [] }],
  );
}
