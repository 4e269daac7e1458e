import { type Day, dayOf } from "@/lib/domain/instant";
import { refuseField } from "./refuse";

/** @throws DomainError "invalid-input": an assessment that has not begun has no scores */
export function checkStart(start: Day, now: Date): void {
  const today = dayOf(now);
  if (start > today) refuseField("invalid-input", "start", `must not be after today, ${today}`);
}
