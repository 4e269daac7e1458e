import assessments from "./en/assessments.json";
import bands from "./en/bands.json";
import chart from "./en/chart.json";
import check from "./en/check.json";
import documents from "./en/documents.json";
import errors from "./en/errors.json";
import evidence from "./en/evidence.json";
import firm from "./en/firm.json";
import forecasts from "./en/forecasts.json";
import hindsight from "./en/hindsight.json";
import indicators from "./en/indicators.json";
import matrix from "./en/matrix.json";
import method from "./en/method.json";
import now from "./en/now.json";
import record from "./en/record.json";
import robustness from "./en/robustness.json";
import sensitivity from "./en/sensitivity.json";
import share from "./en/share.json";
import snapshots from "./en/snapshots.json";
import standards from "./en/standards.json";
import thresholds from "./en/thresholds.json";
import track from "./en/track.json";
import ui from "./en/ui.json";
import view from "./en/view.json";
import whatif from "./en/whatif.json";

export const en = {
  assessments,
  bands,
  chart,
  check,
  documents,
  errors,
  evidence,
  firm,
  forecasts,
  indicators,
  matrix,
  method,
  now,
  record,
  robustness,
  sensitivity,
  share,
  snapshots,
  standards,
  hindsight,
  thresholds,
  track,
  ui,
  view,
  whatif,
};
