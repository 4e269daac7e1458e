import type { Model } from "@/lib/domain/model";
import type { PlanItem } from "@/lib/domain/plan-item";
import { refuseField } from "./refuse";

/**
 * Whether a plan item speaks of an indicator of the model, and says what came of it once it is closed.
 * @throws DomainError "unknown-indicator" or "invalid-input"
 */
export function checkPlanItem({ indicators }: Pick<Model, "indicators">, item: PlanItem): void {
  if (item.state === "open" && !indicators.some(({ id }) => id === item.indicator))
    refuseField("unknown-indicator", "indicator", `"${item.indicator}" is no indicator of this assessment`);
  if (item.state !== "open" && item.outcome === "")
    refuseField("invalid-input", "outcome", "is needed: say what came of it");
}
