import type { z } from "zod";
import type { FieldProblem } from "@/lib/domain/errors";

type Issue = z.core.$ZodIssue;

/** What zod found, as the fields of a refusal: dotted path, rule, sentence. */
export function fieldProblems(issues: readonly Issue[], prefix: string): FieldProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, [...(prefix === "" ? [] : [prefix]), ...issue.path.map(String)]));
}

function problemsOf(issue: Issue, steps: readonly string[]): FieldProblem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: [...steps, key].join("."),
      rule: "unknown-field",
      message: `"${key.slice(0, 80)}" is not a field here`,
    }));
  return [{ path: steps.join("."), rule: ruleOf(issue), message: issue.message }];
}

function ruleOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "required" : "type";
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1 ? "empty" : "min";
    case "too_big":
      return "max";
    case "invalid_format":
      return "format";
    case "invalid_value":
    case "invalid_union":
      return "one-of";
    case "custom":
      return typeof issue.params?.rule === "string" ? issue.params.rule : "custom";
    default:
      return "format";
  }
}

/** Plain words for what the schemas leave to zod's own wording. */
export function plainSentence(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "is required" : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return "must not be empty";
      return `must ${sizeOf(issue.origin, issue.inclusive === false ? "be more than" : "be at least", issue.minimum)}`;
    case "too_big":
      return `must ${sizeOf(issue.origin, issue.inclusive === false ? "be less than" : "be at most", issue.maximum)}`;
    case "invalid_value":
      return `must be one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "invalid_format":
      return "is not written in the form asked for";
    default:
      return undefined;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object with named fields",
  record: "an object with named fields",
};

function sizeOf(origin: string, comparison: string, bound: number | bigint): string {
  const number = bound.toLocaleString("en");
  if (origin === "string") return `${comparison} ${number} characters long`;
  if (origin === "array") return `have ${comparison.replace("be ", "")} ${number} entries`;
  return `${comparison} ${number}`;
}
