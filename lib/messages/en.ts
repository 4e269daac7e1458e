import assessments from "./en/assessments.json";
import bands from "./en/bands.json";
import chart from "./en/chart.json";
import check from "./en/check.json";
import documents from "./en/documents.json";
import errors from "./en/errors.json";
import evidence from "./en/evidence.json";
import indicators from "./en/indicators.json";
import method from "./en/method.json";
import now from "./en/now.json";
import record from "./en/record.json";
import share from "./en/share.json";
import snapshots from "./en/snapshots.json";
import standards from "./en/standards.json";
import ui from "./en/ui.json";
import view from "./en/view.json";

export const en = {
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
