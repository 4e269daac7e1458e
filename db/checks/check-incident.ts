import type { Incident } from "@/lib/domain/incident";
import { dayOf } from "@/lib/domain/instant";
import { refuseField } from "./refuse";

/** @throws DomainError "evidence-in-future" */
export function checkIncident(incident: Incident, now: Date): void {
  const today = dayOf(now);
  if (incident.occurredOn > today) refuseField("evidence-in-future", "occurredOn", `must not be after today, ${today}`);
}
