import { found } from "@/app/_server/found";
import { handle } from "@/app/_server/handle";
import { paginate } from "@/app/_server/paginate";
import { recordForecast } from "@/db/commands/record-forecast";
import { readForecasts } from "@/db/queries/read-forecasts";
import * as doors from "../../../../../_operations/forecasts";

export const GET = handle(doors.listForecasts, async ({ context, params, query }) => {
  const { questions, hidden } = await readForecasts(context, params.slug);
  const records = questions.map((record) => ({ ...record, id: record.question.id }));
  const { forecasts } = found(records, params.id);
  return { value: { ...paginate(forecasts, query), hidden: hidden[params.id] ?? 0 } };
});

export const POST = handle(doors.recordForecast, async ({ context, params, body }) => {
  const value = await recordForecast(context, { ...params, forecast: body });
  return { value, location: `/assessments/${params.slug}/questions/${params.id}/forecasts` };
});
