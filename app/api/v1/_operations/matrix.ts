import { operation, plain } from "@/app/_server/operation";
import { Matrix } from "../_schemas/matrix";
import { InAssessment } from "../_schemas/paths";
import { MatrixQuery } from "../_schemas/queries";

export const readMatrix = operation({
  ...plain,
  tag: "scores",
  params: InAssessment,
  id: "readMatrix",
  method: "GET",
  path: "/assessments/{slug}/matrix",
  summary: "How much better each scenario explains a finding than the average scenario, and each score as a sum of it",
  query: MatrixQuery,
  response: Matrix,
});

export const matrixOperations = [readMatrix];
