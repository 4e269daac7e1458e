import { AssessmentDetails, NewAssessment } from "@/lib/domain/assessment";
import { Document } from "@/lib/domain/document";
import { Finding } from "@/lib/domain/finding";
import { Forecast } from "@/lib/domain/forecast";
import { Incident } from "@/lib/domain/incident";
import { IncidentReport } from "@/lib/domain/incident-change";
import { Indicator } from "@/lib/domain/indicator";
import { Model, ModelDynamics } from "@/lib/domain/model";
import { PlanItem } from "@/lib/domain/plan-item";
import { Question } from "@/lib/domain/question";
import { Report } from "@/lib/domain/report";
import { Resolution, ScenarioResolution } from "@/lib/domain/resolution";
import { Scenario, Scenarios } from "@/lib/domain/scenario";
import { SimilarDocument } from "@/lib/domain/similar-document";
import { Source } from "@/lib/domain/source";
import { Grade, GradeWeights } from "@/lib/domain/standards/admiralty";
import { Handling } from "@/lib/domain/standards/tlp";
import { Threshold } from "@/lib/domain/threshold";
import { NewUpload, Upload } from "@/lib/domain/upload";
import { Webhook } from "@/lib/domain/webhook";
import { Rule } from "@/lib/rules/rule";
import { DocumentHead, DocumentWithFindings } from "./documents";
import { StoredEvent, StoredEventImport } from "./events";
import { StoredForecast, StoredResolution, StoredScenarioResolution } from "./forecasts";
import { IncidentChange } from "./incidents";
import { Matrix } from "./matrix";
import { ModelCheck } from "./model-check";
import { Problem } from "./problem";
import * as register from "./register";
import { Robustness, Sensitivity } from "./robustness";
import { ListedRule, RuleApplication, RuleRecord, StoredRule } from "./rules";
import { ScoredQuestion } from "./scored-question";
import { Change, ChangeStep, Contributions, Trajectory } from "./scores";
import { SnapshotHead, StoredShareLink } from "./snapshots";
import * as stored from "./stored";
import { Delivery, StoredThreshold, StoredWebhook, ThresholdEvent, WatchedThreshold } from "./thresholds";

/** The schemas that the OpenAPI document knows by a name of their own. */
export const namedSchemas = {
  AssessmentDetails,
  NewAssessment,
  Document,
  Finding,
  Incident,
  IncidentReport,
  IncidentChange,
  Indicator,
  Model,
  ModelDynamics,
  Question,
  Forecast,
  Resolution,
  ScenarioResolution,
  StoredEvent,
  StoredEventImport,
  StoredForecast,
  StoredResolution,
  StoredScenarioResolution,
  Report,
  Scenario,
  Scenarios,
  Grade,
  GradeWeights,
  Handling,
  DocumentHead,
  DocumentWithFindings,
  Matrix,
  ModelCheck,
  Problem,
  Robustness,
  Sensitivity,
  ScoredQuestion,
  Change,
  ChangeStep,
  Contributions,
  Trajectory,
  SnapshotHead,
  StoredShareLink,
  Threshold,
  StoredThreshold,
  WatchedThreshold,
  ThresholdEvent,
  Delivery,
  Webhook,
  StoredWebhook,
  NewUpload,
  Upload,
  SimilarDocument,
  Source,
  StoredSource: register.StoredSource,
  PlanItem,
  StoredPlanItem: register.StoredPlanItem,
  StoredComment: register.StoredComment,
  Rule,
  StoredRule,
  ListedRule,
  RuleRecord,
  RuleApplication,
  StoredAssessment: stored.StoredAssessment,
  StoredModel: stored.StoredModel,
  StoredReport: stored.StoredReport,
  StoredFinding: stored.StoredFinding,
  StoredIncident: stored.StoredIncident,
  StoredQuestion: stored.StoredQuestion,
  StoredDocument: stored.StoredDocument,
};
