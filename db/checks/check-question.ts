import type { Model } from "@/lib/domain/model";
import type { Question } from "@/lib/domain/question";
import { refuseField } from "./refuse";

/**
 * Whether a question has a chance for every scenario of the model, and for nothing else.
 * @throws DomainError "unknown-scenario" or "invalid-input"
 */
export function checkQuestion({ chanceIfScenario }: Question, { scenarios }: Pick<Model, "scenarios">): void {
  const known = new Set(scenarios.map((scenario) => scenario.id));
  for (const id of Object.keys(chanceIfScenario))
    if (!known.has(id)) refuseField("unknown-scenario", `chanceIfScenario.${id}`, "is no scenario of this assessment");
  for (const { id, label } of scenarios)
    if (!Object.hasOwn(chanceIfScenario, id))
      refuseField("invalid-input", `chanceIfScenario.${id}`, `is needed: the chance if "${label}" holds`);
}
