import type { Operation } from "@/app/_server/operation";
import { assessmentOperations } from "./assessments";
import { findingOperations } from "./findings";
import { forecastOperations } from "./forecasts";
import { houseOperations } from "./house";
import { matrixOperations } from "./matrix";
import { robustnessOperations } from "./robustness";
import { scoreOperations } from "./scores";
import { sharingOperations } from "./sharing";
import { sourceOperations } from "./sources";
import { thresholdOperations } from "./thresholds";

/** Every door of the API. */
export const allOperations: readonly Operation[] = [
  ...assessmentOperations,
  ...sourceOperations,
  ...findingOperations,
  ...scoreOperations,
  ...matrixOperations,
  ...robustnessOperations,
  ...forecastOperations,
  ...thresholdOperations,
  ...sharingOperations,
  ...houseOperations,
];
