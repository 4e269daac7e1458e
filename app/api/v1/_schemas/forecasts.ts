import { z } from "zod";
import { Forecast } from "@/lib/domain/forecast";
import { Instant } from "@/lib/domain/instant";
import { Resolution, ScenarioResolution } from "@/lib/domain/resolution";
import { History } from "./history";
import { pageOf } from "./page-of";

const recorded = { recordedAt: Instant, recordedBy: z.string() };
const version = z.int().min(1);

export const StoredForecast = z.strictObject({
  ...Forecast.shape,
  id: z.string(),
  questionId: z.string(),
  ...recorded,
});
export const StoredResolution = z.strictObject({ ...Resolution.shape, version, ...recorded });
export const StoredScenarioResolution = z.strictObject({ ...ScenarioResolution.shape, version, ...recorded });

export const Forecasts = pageOf(StoredForecast).extend({
  /** Forecasts of others that are kept from you until yours is in. */
  hidden: z.int().min(0),
});
/** How it ended, null while it is open; and every resolving and opening again, newest first. */
export const QuestionResolution = z.strictObject({
  resolution: StoredResolution.nullable(),
  history: History.shape.items,
});
export const ScenariosResolution = z.strictObject({
  resolution: StoredScenarioResolution.nullable(),
  history: History.shape.items,
});
/** The version of the reopening itself. */
export const Reopened = z.strictObject({ version });
