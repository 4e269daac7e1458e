import assessments from "./en/assessments.json";
import bands from "./en/bands.json";
import chart from "./en/chart.json";
import check from "./en/check.json";
import comments from "./en/comments.json";
import documents from "./en/documents.json";
import errors from "./en/errors.json";
import events from "./en/events.json";
import evidence from "./en/evidence.json";
import firm from "./en/firm.json";
import forecasts from "./en/forecasts.json";
import grid from "./en/grid.json";
import hindsight from "./en/hindsight.json";
import imports from "./en/imports.json";
import incidents from "./en/incidents.json";
import indicators from "./en/indicators.json";
import intake from "./en/intake.json";
import map from "./en/map.json";
import matrix from "./en/matrix.json";
import method from "./en/method.json";
import now from "./en/now.json";
import phrases from "./en/phrases.json";
import places from "./en/places.json";
import plan from "./en/plan.json";
import reading from "./en/reading.json";
import record from "./en/record.json";
import register from "./en/register.json";
import robustness from "./en/robustness.json";
import rules from "./en/rules.json";
import sensitivity from "./en/sensitivity.json";
import share from "./en/share.json";
import snapshots from "./en/snapshots.json";
import standards from "./en/standards.json";
import thresholds from "./en/thresholds.json";
import track from "./en/track.json";
import ui from "./en/ui.json";
import undo from "./en/undo.json";
import view from "./en/view.json";
import whatif from "./en/whatif.json";

export const en = {
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
