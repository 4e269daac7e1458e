import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import type { ScoringInput, ScoringReport } from "@/lib/domain/scoring-input";
import { type GoldenModelInput, type GoldenScoresInput, goldenModelInput, goldenScoresInput } from "./golden-schema";

/** What a golden file asks: a model with requests, or forecasts to score. */
export type GoldenCase =
  | { readonly kind: "model"; readonly input: ScoringInput; readonly requests: GoldenRequests }
  | { readonly kind: "scores"; readonly requests: GoldenScoresInput["scores"] };

export type GoldenRequests = Pick<
  GoldenModelInput,
  | "filterAt"
  | "smoothAt"
  | "leaveOneOutOf"
  | "decompose"
  | "forecastAhead"
  | "questions"
  | "countForecasts"
  | "informationGain"
  | "learning"
  | "bands"
>;

/**
 * Reads a golden case, whole (`{ name, kind, input, ... }`) or only its input.
 * @throws DomainError `invalid-input` whose message and fields name what is wrong and where.
 */
export function parseGoldenCase(value: unknown): GoldenCase {
  const whole = z.looseObject({ input: z.unknown() }).safeParse(value);
  const isWhole = whole.success && whole.data.input !== undefined;
  const input = isWhole ? whole.data.input : value;
  const root = isWhole ? ["input"] : [];
  const asksForScores = z.looseObject({ scores: z.unknown() }).safeParse(input).data?.scores !== undefined;
  const kind = asksForScores ? "scores" : "model";
  if (isWhole) requireKind(value, kind);
  if (kind === "scores") return { kind, requests: read(goldenScoresInput, input, root).scores };
  const given = read(goldenModelInput, input, root);
  return { kind, input: scoringInput(given), requests: given };
}

/** A whole case may say what it is; then it must be that. */
function requireKind(value: unknown, kind: GoldenCase["kind"]): void {
  const said = z.looseObject({ kind: z.literal(["model", "scores"]).optional() });
  const isOther = (given: z.infer<typeof said>) => given.kind !== undefined && given.kind !== kind;
  const message = `its input is of kind "${kind}"`;
  read(
    said.refine((given) => !isOther(given), { path: ["kind"], error: message }),
    value,
    [],
  );
}

function scoringInput(given: GoldenModelInput): ScoringInput {
  const { scenarios, indicators, findings, asOf, halfLifeDays, generator } = given;
  const dynamics =
    halfLifeDays === undefined
      ? ({ kind: "generator", generator: generator ?? [] } as const)
      : ({ kind: "half-life", halfLifeDays } as const);
  return {
    scenarios,
    dynamics,
    indicators,
    findings: findings.map((finding) => ({ ...finding, reports: finding.reports.map(scoringReport) })),
    asOf,
  };
}

function scoringReport(given: GoldenModelInput["findings"][number]["reports"][number]): ScoringReport {
  const { level, reliability, origin } = given;
  return level === undefined ? { event: true, reliability, origin } : { level, reliability, origin };
}

function read<Schema extends z.ZodType>(schema: Schema, value: unknown, root: readonly PropertyKey[]): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => {
    const inside = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    const path = fieldName([...root, ...inside]);
    return { path, rule: issue.code, message: `${path}: ${issue.message}` };
  });
  throw new DomainError("invalid-input", fields[0]?.message ?? "invalid input", { fields });
}

function fieldName(path: readonly PropertyKey[]): string {
  const name = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return name.replace(/^\./, "") || "the file";
}
