import { expect, test } from "vitest";
import { Indicator } from "@/lib/domain/indicator";
import { Scenarios } from "@/lib/domain/scenario";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { issueMessages, problemMessages } from "@/lib/view/field-sentence";

const say = sayIn("en");
const formats = formatsIn("en");
const issues = (schema: typeof Scenarios | typeof Indicator, value: unknown) =>
  schema.safeParse(value).error?.issues ?? [];

test("each broken rule is said at its own place", () => {
  const scenario = { id: "a", label: "A", shortLabel: "A", statement: "", prior: 0.5, priorBasis: "" };
  const found = issues(Scenarios, [
    { ...scenario, label: " ", prior: Number.NaN },
    { ...scenario, shortLabel: "x".repeat(25), prior: 2 },
  ]);
  expect(issueMessages(found, say, formats)).toEqual({
    "0.label": "This is needed.",
    "0.prior": "Give a number.",
    "1.shortLabel": "At most 24 characters can be stored.",
    "1.prior": "The most is 1.",
  });
  expect(issueMessages(issues(Scenarios, [scenario, { ...scenario, id: "b", prior: 0.4 }]), say, formats)).toEqual({
    "": "The priors must add to 100\u00a0%.",
  });
});

test("a row that does not add to 1 is named by its place", () => {
  const found = issues(Indicator, {
    ...{ id: "i", label: "I", category: "C", kind: "categorical" },
    levels: [
      { id: "a", label: "A" },
      { id: "b", label: "B" },
    ],
    likelihood: [
      [0.5, 0.5],
      [0.5, 0.4],
    ],
  });
  expect(issueMessages(found, say, formats)).toEqual({ "likelihood.1": "This row must add to 100\u00a0%." });
});

test("what the server found loses its prefix, and keeps the server's words where the rule is not known", () => {
  const fields = [
    { path: "indicator.label", rule: "empty", message: "must not be empty" },
    { path: "reason", rule: "strange", message: "as the server says" },
  ];
  expect(problemMessages(fields, "indicator", say)).toEqual({ label: "This is needed.", reason: "as the server says" });
});
