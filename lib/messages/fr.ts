import assessments from "./fr/assessments.json";
import bands from "./fr/bands.json";
import chart from "./fr/chart.json";
import check from "./fr/check.json";
import documents from "./fr/documents.json";
import errors from "./fr/errors.json";
import evidence from "./fr/evidence.json";
import indicators from "./fr/indicators.json";
import method from "./fr/method.json";
import now from "./fr/now.json";
import record from "./fr/record.json";
import share from "./fr/share.json";
import snapshots from "./fr/snapshots.json";
import standards from "./fr/standards.json";
import ui from "./fr/ui.json";
import view from "./fr/view.json";

export const fr = {
  assessments,
  bands,
  chart,
  check,
  documents,
  errors,
  evidence,
  indicators,
  method,
  now,
  record,
  share,
  snapshots,
  standards,
  ui,
  view,
};
