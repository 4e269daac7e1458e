import assessments from "./fr/assessments.json";
import bands from "./fr/bands.json";
import chart from "./fr/chart.json";
import check from "./fr/check.json";
import comments from "./fr/comments.json";
import documents from "./fr/documents.json";
import errors from "./fr/errors.json";
import events from "./fr/events.json";
import evidence from "./fr/evidence.json";
import firm from "./fr/firm.json";
import forecasts from "./fr/forecasts.json";
import grid from "./fr/grid.json";
import hindsight from "./fr/hindsight.json";
import imports from "./fr/imports.json";
import incidents from "./fr/incidents.json";
import indicators from "./fr/indicators.json";
import intake from "./fr/intake.json";
import map from "./fr/map.json";
import matrix from "./fr/matrix.json";
import method from "./fr/method.json";
import now from "./fr/now.json";
import phrases from "./fr/phrases.json";
import places from "./fr/places.json";
import plan from "./fr/plan.json";
import reading from "./fr/reading.json";
import record from "./fr/record.json";
import register from "./fr/register.json";
import robustness from "./fr/robustness.json";
import rules from "./fr/rules.json";
import sensitivity from "./fr/sensitivity.json";
import share from "./fr/share.json";
import snapshots from "./fr/snapshots.json";
import standards from "./fr/standards.json";
import thresholds from "./fr/thresholds.json";
import track from "./fr/track.json";
import ui from "./fr/ui.json";
import undo from "./fr/undo.json";
import view from "./fr/view.json";
import whatif from "./fr/whatif.json";

export const fr = {
  intake,
  reading,
  phrases,
  grid,
  undo,
  incidents,
  places,
  register,
  plan,
  comments,
  imports,
  events,
  rules,
  map,
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
