import { creating, operation, plain } from "@/app/_server/operation";
import { Question } from "@/lib/domain/question";
import * as bodies from "../_schemas/bodies";
import { pageOf } from "../_schemas/page-of";
import { InAssessment, OneInAssessment } from "../_schemas/paths";
import { ChangeQuery, CutQuery, QuestionsQuery, TrajectoryQuery } from "../_schemas/queries";
import { ScoredQuestion } from "../_schemas/scored-question";
import { Change, Contributions, Trajectory } from "../_schemas/scores";
import { StoredQuestion } from "../_schemas/stored";

const scores = { ...plain, tag: "scores", params: InAssessment };

export const readTrajectory = operation({
  ...scores,
  id: "readTrajectory",
  method: "GET",
  path: "/assessments/{slug}/trajectory",
  summary: "The scores day by day, as filtered, and their projection",
  query: TrajectoryQuery,
  response: Trajectory,
});
export const readContributions = operation({
  ...scores,
  id: "readContributions",
  method: "GET",
  path: "/assessments/{slug}/contributions",
  summary: "What the scores would lose without each finding",
  query: CutQuery,
  response: Contributions,
});
export const readChange = operation({
  ...scores,
  id: "readChange",
  method: "GET",
  path: "/assessments/{slug}/change",
  summary: "Why the scores moved between two days, in parts that add up",
  query: ChangeQuery,
  response: Change,
});

const QUESTION = "/assessments/{slug}/questions/{id}";
const questions = { ...plain, tag: "questions", params: InAssessment, path: "/assessments/{slug}/questions" };
const question = { ...questions, params: OneInAssessment, path: QUESTION, response: StoredQuestion };

export const listQuestions = operation({
  ...questions,
  id: "listQuestions",
  method: "GET",
  summary: "The questions with the probability that follows from the scores",
  query: QuestionsQuery,
  response: pageOf(ScoredQuestion),
});
export const createQuestion = operation({
  ...creating,
  ...{ tag: "questions", params: InAssessment, path: "/assessments/{slug}/questions" },
  id: "createQuestion",
  summary: "Ask a dated yes/no question",
  body: Question,
  response: StoredQuestion,
});
export const readQuestion = operation({ ...question, id: "readQuestion", method: "GET", summary: "One question" });
export const reviseQuestion = operation({
  ...question,
  id: "reviseQuestion",
  method: "PUT",
  summary: "Store a new revision of a question",
  body: bodies.ReviseQuestion,
});
export const withdrawQuestion = operation({
  ...question,
  path: `${QUESTION}/withdraw`,
  id: "withdrawQuestion",
  method: "POST",
  summary: "Take a question back, with a reason",
  body: bodies.Withdraw,
});

export const scoreOperations = [
  readTrajectory,
  readContributions,
  readChange,
  listQuestions,
  createQuestion,
  readQuestion,
  reviseQuestion,
  withdrawQuestion,
];
