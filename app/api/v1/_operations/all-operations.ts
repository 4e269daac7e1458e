import type { Operation } from "@/app/_server/operation";
import { assessmentOperations } from "./assessments";
import { batchOperations } from "./batches";
import { commentOperations } from "./comments";
import { eventOperations } from "./events";
import { findingOperations } from "./findings";
import { forecastOperations } from "./forecasts";
import { houseOperations } from "./house";
import { incidentOperations } from "./incidents";
import { intakeOperations } from "./intake";
import { mapOperations } from "./map";
import { matrixOperations } from "./matrix";
import { phraseOperations } from "./phrases";
import { planOperations } from "./plan";
import { registerOperations } from "./register";
import { reviewOperations } from "./review";
import { robustnessOperations } from "./robustness";
import { ruleOperations } from "./rules";
import { scoreOperations } from "./scores";
import { sharingOperations } from "./sharing";
import { sourceOperations } from "./sources";
import { thresholdOperations } from "./thresholds";
import { uploadOperations } from "./uploads";

/** Every door of the API. */
export const allOperations: readonly Operation[] = [
  ...assessmentOperations,
  ...sourceOperations,
  ...incidentOperations,
  ...phraseOperations,
  ...findingOperations,
  ...eventOperations,
  ...commentOperations,
  ...reviewOperations,
  ...registerOperations,
  ...planOperations,
  ...batchOperations,
  ...scoreOperations,
  ...matrixOperations,
  ...mapOperations,
  ...robustnessOperations,
  ...forecastOperations,
  ...thresholdOperations,
  ...ruleOperations,
  ...uploadOperations,
  ...intakeOperations,
  ...sharingOperations,
  ...houseOperations,
];
