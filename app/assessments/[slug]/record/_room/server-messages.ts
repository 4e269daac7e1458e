import type { Problem } from "@/app/_components/forms/send-json";
import { errorCodes } from "@/lib/domain/errors";
import type { Say } from "@/lib/messages/say";
import type { FieldMessages, FieldName } from "./entry";

/** Where a field of the request stands in the form. */
const places: Readonly<Record<string, FieldName>> = {
  "finding.indicator": "indicator",
  "finding.occurredOn": "occurredOn",
  "finding.incidentId": "incident",
  "finding.title": "title",
  "finding.place": "place",
  "finding.handling": "handling",
  "report.level": "reading",
  "report.source": "source",
  "report.origin": "origin",
  "report.grade": "grade",
  "report.quote": "quote",
  "report.note": "note",
  "report.reportedOn": "reportedOn",
  "report.documentId": "document",
};

/** The messages of a refusal at their fields, and the refusal without them: the rest stands above the form. */
export function serverMessages(problem: Problem, say: Say): { fields: FieldMessages; rest: Problem } {
  const fields: FieldMessages = {};
  const rest: NonNullable<Problem["fields"]> = [];
  for (const field of problem.fields ?? []) {
    const place = places[field.path];
    if (place === undefined) rest.push(field);
    else fields[place] ??= sentence(field, say);
  }
  return { fields, rest: { ...problem, fields: rest } };
}

/** The message of one field of a refusal, by its path in the request. */
export function fieldSentence(problem: Problem | null, path: string, say: Say): string | undefined {
  const field = problem?.fields?.find((one) => one.path === path);
  return field === undefined ? undefined : sentence(field, say);
}

type Field = NonNullable<Problem["fields"]>[number];

/** A broken rule in the language of the page; what has no sentence of its own comes as the server wrote it. */
function sentence(field: Field, say: Say): string {
  const { rule, message } = field;
  const own = ownSentence(field.path.split(".").at(-1) ?? "", rule, say);
  if (own !== null) return own;
  if (rule === "required" || rule === "empty") return say("record.check.missing");
  if (rule === "unknown-reference") return say("record.check.gone");
  const code = errorCodes.find((known) => known === rule);
  return code === undefined || code === "invalid-input" ? message : say(`errors.${code}`);
}

function ownSentence(name: string, rule: string, say: Say): string | null {
  if (name === "grade" && rule !== "max") return say("record.check.grade");
  if (name === "source" && rule === "empty") return say("record.check.source");
  if (name !== "occurredOn" && name !== "reportedOn") return null;
  if (rule === "type" || rule === "format" || rule === "required") return say("record.check.day");
  if (rule !== "invalid-input") return null;
  return name === "reportedOn" ? say("record.check.reportOrder") : say("record.check.incidentOther");
}
