import { z } from "zod";
import { NewAssessment } from "@/lib/domain/assessment";
import { Document } from "@/lib/domain/document";
import { Finding } from "@/lib/domain/finding";
import { Incident } from "@/lib/domain/incident";
import { Indicator } from "@/lib/domain/indicator";
import { Kappa } from "@/lib/domain/kappa";
import { Question } from "@/lib/domain/question";
import { Report } from "@/lib/domain/report";
import { Slug } from "@/lib/domain/scenario";
import kati from "./kati.json";

const Sample = z.strictObject({
  assessment: NewAssessment,
  kappa: Kappa,
  indicators: z.array(Indicator),
  documents: z.array(Document.extend({ id: Slug })),
  incidents: z.array(Incident.extend({ id: Slug })),
  findings: z.array(z.strictObject({ id: Slug, finding: Finding, reports: z.array(Report) })),
  questions: z.array(Question.extend({ id: Slug })),
});
export type Sample = z.infer<typeof Sample>;

/** The first case as it is shipped, whatever a store has made of it since. */
export function readSample(): Sample {
  return Sample.parse(kati);
}
