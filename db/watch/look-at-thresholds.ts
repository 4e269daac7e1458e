import { strictest } from "@/lib/domain/standards/tlp";
import { eventBetween, thresholdState } from "@/lib/domain/threshold-state";
import { isCounted } from "@/lib/domain/to-scoring-input";
import { ENGINE_VERSION } from "@/lib/engine/version";
import { measured, thresholdWork } from "@/lib/view/threshold-scores";
import { keepThresholdReadings } from "../commands/keep-threshold-readings";
import { recordThresholdEvent } from "../commands/record-threshold-event";
import type { Context } from "../context";
import { listThresholds } from "../queries/list-thresholds";
import { readCase } from "../queries/read-case";
import type { ComputeScores } from "./compute-in-thread";

/**
 * Looks at every threshold of an assessment that stands, keeps what was seen and writes down what happened. All of it follows from
 * what is stored: a look that was lost is made up for by the next one.
 */
export async function lookAtThresholds(context: Context, slug: string, compute: ComputeScores): Promise<void> {
  const thresholds = (await listThresholds(context, slug)).filter(({ status }) => status === "active");
  if (thresholds.length === 0) return;
  const file = await readCase(context, { slug });
  const { assessment, model, findings, cut } = file;
  const scores = await compute(
    thresholdWork(
      file,
      thresholds.map(({ measure }) => measure),
    ),
  );
  const places = new Map(model.scenarios.map(({ id }, place) => [id, place]));
  const handling = strictest([
    assessment.handling,
    ...findings.filter(isCounted).map(({ effectiveHandling }) => effectiveHandling),
  ]);
  const looks = thresholds.flatMap((threshold) => {
    const place = places.get(threshold.scenario);
    const value = place === undefined ? null : measured(scores, threshold.measure, place);
    return value === null ? [] : [{ threshold, value }];
  });
  const about = { asOf: cut.until, modelVersion: model.version };
  const readings = looks.map(({ threshold: { id, version }, value }) => ({
    thresholdId: id,
    version,
    value,
    ...about,
  }));
  if (readings.length > 0) await keepThresholdReadings(context, { slug, readings });
  for (const { threshold, value } of looks) {
    const { id: thresholdId, version, state } = threshold;
    if (eventBetween(state, thresholdState(state, value, threshold)) === null) continue;
    await recordThresholdEvent(context, {
      ...{ slug, thresholdId, version, value, handling, ...about },
      engineVersion: ENGINE_VERSION,
    });
  }
}
