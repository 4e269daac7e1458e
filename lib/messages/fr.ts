import assessments from "./fr/assessments.json";
import bands from "./fr/bands.json";
import chart from "./fr/chart.json";
import check from "./fr/check.json";
import documents from "./fr/documents.json";
import errors from "./fr/errors.json";
import evidence from "./fr/evidence.json";
import firm from "./fr/firm.json";
import forecasts from "./fr/forecasts.json";
import hindsight from "./fr/hindsight.json";
import indicators from "./fr/indicators.json";
import matrix from "./fr/matrix.json";
import method from "./fr/method.json";
import now from "./fr/now.json";
import record from "./fr/record.json";
import robustness from "./fr/robustness.json";
import sensitivity from "./fr/sensitivity.json";
import share from "./fr/share.json";
import snapshots from "./fr/snapshots.json";
import standards from "./fr/standards.json";
import thresholds from "./fr/thresholds.json";
import track from "./fr/track.json";
import ui from "./fr/ui.json";
import view from "./fr/view.json";
import whatif from "./fr/whatif.json";

export const fr = {
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
