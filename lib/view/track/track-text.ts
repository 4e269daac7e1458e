import type { Cut } from "@/lib/domain/case-file";
import { ENGINE_VERSION } from "@/lib/engine/version";
import type { SpokenCase } from "../view-case";
import type { CalibrationChart } from "./calibration-svg";
import type { TrackRecord } from "./track-record";

/** What the track record says in words: the finding above the scores, and the text of the calibration diagram. */
export function trackText(
  { file, say, formats }: SpokenCase,
  record: TrackRecord,
  by: Cut["by"],
): { readonly headline: string; readonly calibration: CalibrationChart } {
  const model = record.voices.find(({ kind }) => kind === "model");
  const bins = record.calibration?.bins ?? [];
  const filled = bins.filter(({ count }) => count > 0);
  const inside = filled.filter(
    ({ interval, meanForecast }) =>
      interval !== null && meanForecast !== null && meanForecast >= interval.low && meanForecast <= interval.high,
  );
  const count = filled.reduce((sum, bin) => sum + bin.count, 0);
  const rows = filled.map(({ from, to, happened, count: cases }) =>
    say("track.calibrationRow", {
      ...{ from: formats.percent(from, 0), to: formats.percent(to, 0), happened, count: cases },
    }),
  );
  return {
    headline:
      model === undefined
        ? say("track.headlineNone")
        : say("track.headline", { count: model.count, brier: formats.number(model.brier, 3) }),
    calibration: {
      subject: file.assessment.title,
      title: say("track.calibrationTitle", { count, inside: inside.length, bins: filled.length }),
      description: say("track.calibrationText", { count, rows: rows.join("; ") }),
      provenance: say("track.provenance", {
        ...{ title: file.assessment.title, by, engine: ENGINE_VERSION, model: file.model.version },
        asOf: formats.longDay(file.cut.until),
      }),
      bins,
    },
  };
}
