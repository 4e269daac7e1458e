import type { Operation } from "@/app/_server/operation";
import { assessmentOperations } from "./assessments";
import { findingOperations } from "./findings";
import { houseOperations } from "./house";
import { scoreOperations } from "./scores";
import { sharingOperations } from "./sharing";
import { sourceOperations } from "./sources";

/** Every door of the API. */
export const allOperations: readonly Operation[] = [
  ...assessmentOperations,
  ...sourceOperations,
  ...findingOperations,
  ...scoreOperations,
  ...sharingOperations,
  ...houseOperations,
];
