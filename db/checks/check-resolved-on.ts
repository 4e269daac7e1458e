import { type Day, dayOf } from "@/lib/domain/instant";
import { refuseField } from "./refuse";

/**
 * Nothing is settled before it was asked, and nothing in the future.
 * @throws DomainError "invalid-input"
 */
export function checkResolvedOn(resolvedOn: Day, earliest: Day, now: Date): void {
  const today = dayOf(now);
  if (resolvedOn < earliest) refuseField("invalid-input", "resolvedOn", `must not be before ${earliest}`);
  if (resolvedOn > today) refuseField("invalid-input", "resolvedOn", `must not be after today, ${today}`);
}
