import { operation, plain } from "@/app/_server/operation";
import { InAssessment } from "../_schemas/paths";
import { ReviewedReports, ReviewReports } from "../_schemas/register";

export const reviewReports = operation({
  ...plain,
  ...{ tag: "findings", params: InAssessment, path: "/assessments/{slug}/reviews" },
  id: "reviewReports",
  method: "POST",
  summary: "Say of some reports that they were reviewed, or take that back; all of them or none",
  body: ReviewReports,
  response: ReviewedReports,
});

export const reviewOperations = [reviewReports];
