import { and, eq, isNull, ne } from "drizzle-orm";
import type { StoredFinding } from "@/lib/domain/case-file";
import type { Finding } from "@/lib/domain/finding";
import type { Indicator } from "@/lib/domain/indicator";
import { refuseField } from "../checks/refuse";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import { byDayThenId } from "./by-day-then-id";
import { findFinding } from "./finding";
import { standing } from "./standing";

/**
 * The finding that a report of the same thing joins: the same indicator and incident, or, for an indicator with levels and without
 * an incident, the same indicator and day. Events without an incident stand each for itself.
 * @throws DomainError "invalid-input" when the incident has such a finding, on another day
 */
export function* findMatching(
  work: Work,
  assessmentId: string,
  indicator: Indicator,
  { incidentId, occurredOn }: Finding,
): Steps<StoredFinding | undefined> {
  if (incidentId === null && indicator.kind === "rate") return undefined;
  const { tx, t } = work;
  const r = t.findingRevision;
  const same =
    incidentId === null ? and(isNull(r.incidentId), eq(r.occurredOn, occurredOn)) : eq(r.incidentId, incidentId);
  const found = yield* rows(
    tx
      .select({ id: r.id, occurredOn: r.occurredOn, status: r.status })
      .from(t.finding)
      .innerJoin(r, standing(t.finding, r, null))
      .where(
        and(eq(t.finding.assessmentId, assessmentId), eq(r.indicator, indicator.id), ne(r.status, "withdrawn"), same),
      ),
  );
  found.sort(byDayThenId);
  const sameDay = found.filter((each) => each.occurredOn === occurredOn);
  const match = sameDay.find((each) => each.status === "counted") ?? sameDay[0];
  if (match !== undefined) return yield* findFinding(work, assessmentId, match.id);
  const [other] = found;
  if (other === undefined) return undefined;
  return refuseField(
    "invalid-input",
    "occurredOn",
    `must be ${other.occurredOn}: this incident already has a finding of "${indicator.label}" on that day`,
    { findings: [other.id] },
  );
}
