import type { ScenarioDraft } from "@/app/assessments/_parts/scenario-draft";
import type { Say } from "@/lib/messages/say";

/** What a reader calls a place in a model: "scenarios.0.prior" is the prior of a scenario. */
export function modelPlaceName(say: Say, scenarios: readonly ScenarioDraft[]): (path: string) => string {
  return (path) => {
    const [first, second, third] = path.split(".");
    if (first === "dynamics") return say("assessments.field.halfLife");
    if (first === "kappa") return say("bands.kappa");
    if (first === "gradeWeights")
      return `${say(second === "reliability" ? "assessments.reliability" : "assessments.credibility")}: ${third}`;
    if (first !== "scenarios") return path;
    const name = scenarios[Number(second)]?.label ?? String(second);
    const field = fields.find((known) => known === third);
    return field === undefined ? name : `${name}: ${say(`assessments.field.${field}`)}`;
  };
}

const fields = ["label", "shortLabel", "statement", "prior", "priorBasis"] as const;
