import { AssessmentDetails, NewAssessment } from "@/lib/domain/assessment";
import { Document } from "@/lib/domain/document";
import { Finding } from "@/lib/domain/finding";
import { Incident } from "@/lib/domain/incident";
import { Indicator } from "@/lib/domain/indicator";
import { Model, ModelDynamics } from "@/lib/domain/model";
import { Question } from "@/lib/domain/question";
import { Report } from "@/lib/domain/report";
import { Scenario, Scenarios } from "@/lib/domain/scenario";
import { Grade, GradeWeights } from "@/lib/domain/standards/admiralty";
import { Handling } from "@/lib/domain/standards/tlp";
import { DocumentHead, DocumentWithFindings } from "./documents";
import { ModelCheck } from "./model-check";
import { Problem } from "./problem";
import { ScoredQuestion } from "./scored-question";
import { Change, ChangeStep, Contributions, Trajectory } from "./scores";
import { SnapshotHead, StoredShareLink } from "./snapshots";
import * as stored from "./stored";

/** The schemas that the OpenAPI document knows by a name of their own. */
export const namedSchemas = {
  AssessmentDetails,
  NewAssessment,
  Document,
  Finding,
  Incident,
  Indicator,
  Model,
  ModelDynamics,
  Question,
  Report,
  Scenario,
  Scenarios,
  Grade,
  GradeWeights,
  Handling,
  DocumentHead,
  DocumentWithFindings,
  ModelCheck,
  Problem,
  ScoredQuestion,
  Change,
  ChangeStep,
  Contributions,
  Trajectory,
  SnapshotHead,
  StoredShareLink,
  StoredAssessment: stored.StoredAssessment,
  StoredModel: stored.StoredModel,
  StoredReport: stored.StoredReport,
  StoredFinding: stored.StoredFinding,
  StoredIncident: stored.StoredIncident,
  StoredQuestion: stored.StoredQuestion,
  StoredDocument: stored.StoredDocument,
};
