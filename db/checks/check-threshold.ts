import type { Model } from "@/lib/domain/model";
import type { Threshold } from "@/lib/domain/threshold";
import { findWebhook } from "../records/webhook";
import type { Steps } from "../store";
import type { Work } from "../work";
import { refuseField } from "./refuse";

/**
 * Whether a threshold speaks of a scenario of the model and of a webhook of the assessment that still stands.
 * @throws DomainError "unknown-scenario" or "invalid-input"
 */
export function* checkThreshold(
  work: Work,
  assessmentId: string,
  { scenario, deliver }: Threshold,
  { scenarios }: Pick<Model, "scenarios">,
): Steps<void> {
  if (!scenarios.some(({ id }) => id === scenario))
    refuseField("unknown-scenario", "scenario", "is no scenario of this assessment");
  if (deliver.webhook === null) return;
  const webhook = yield* findWebhook(work, assessmentId, deliver.webhook);
  if (webhook.withdrawnAt !== null)
    refuseField("invalid-input", "deliver.webhook", "was withdrawn: choose another one, or none");
}
