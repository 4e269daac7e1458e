import { z } from "zod";

/** Admiralty code (NATO STANAG 2511 / AJP-2.1): reliability of the source, credibility of the information. */
export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
export const credibilities = ["1", "2", "3", "4", "5", "6"] as const;
export const Reliability = z.enum(reliabilities);
export const Credibility = z.enum(credibilities);
export type Reliability = z.infer<typeof Reliability>;
export type Credibility = z.infer<typeof Credibility>;

/** A grade such as B2. F and 6 mean "cannot be judged", not "bad". */
export const Grade = z
  .string({ error: "must be a grade such as B2" })
  .trim()
  .toUpperCase()
  .regex(/^[A-F][1-6]$/, "must be a letter A to F and a digit 1 to 6, for example B2");
export type Grade = z.infer<typeof Grade>;

const weight = z.number().min(0).max(1);

/** The numeric discount of a grade: Vigie's parameter, versioned with the model. */
export const GradeWeights = z.strictObject({
  reliability: z.strictObject({ A: weight, B: weight, C: weight, D: weight, E: weight, F: weight }),
  credibility: z.strictObject({ "1": weight, "2": weight, "3": weight, "4": weight, "5": weight, "6": weight }),
});
export type GradeWeights = z.infer<typeof GradeWeights>;

export const defaultGradeWeights: GradeWeights = {
  reliability: { A: 0.95, B: 0.85, C: 0.7, D: 0.5, E: 0.25, F: 0.5 },
  credibility: { "1": 0.95, "2": 0.85, "3": 0.65, "4": 0.4, "5": 0.15, "6": 0.5 },
};

/** Reliability of one report, in [0, 1]: the product of both parts of its grade. */
export function gradeWeight(grade: Grade, weights: GradeWeights): number {
  const letter = Reliability.parse(grade[0]);
  const digit = Credibility.parse(grade[1]);
  return weights.reliability[letter] * weights.credibility[digit];
}
