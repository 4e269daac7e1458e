import { describe, expect, test } from "vitest";
import { draftOf, emptyDraft, readDraft } from "@/app/assessments/[slug]/thresholds/_form/threshold-draft";
import { Threshold } from "@/lib/domain/threshold";

const draft = { ...emptyDraft("up", "en"), level: "40" };

describe("a threshold as it is typed", () => {
  test("is read from percent, with comma or point and a sign", () => {
    for (const level of ["12.5", "12,5", " 12,5 % "])
      expect(readDraft({ ...draft, level })).toMatchObject({ threshold: { level: 0.125, margin: 0.02 } });
  });
  test("addresses stand on lines or between commas", () => {
    const read = readDraft({ ...draft, emails: "a@example.org\n b@example.org, c@example.org;" });
    expect(read).toMatchObject({
      threshold: { deliver: { emails: ["a@example.org", "b@example.org", "c@example.org"], webhook: null } },
    });
  });
  test.each([
    [{ level: "" }, { level: "level" }],
    [{ level: "100" }, { level: "level" }],
    [{ level: "many" }, { level: "level" }],
    [{ margin: "-1" }, { margin: "margin" }],
    [{ margin: "40" }, { margin: "marginWide" }],
    [{ emails: "nobody" }, { emails: "emails" }],
    [{ emails: Array.from({ length: 11 }, (_, i) => `a${i}@example.org`).join("\n") }, { emails: "emailsMany" }],
    [{ note: "x".repeat(501) }, { note: "note" }],
    [
      { level: "", margin: "x" },
      { level: "level", margin: "margin" },
    ],
  ])("%j is wrong at its place", (change, problems) => {
    expect(readDraft({ ...draft, ...change })).toEqual({ problems });
  });
  test("a stored one comes back as it was, in both languages", () => {
    const threshold = Threshold.parse({
      ...{ scenario: "up", measure: "lower", direction: "below", level: 0.1234, margin: 0.005, note: "N" },
      deliver: { emails: ["a@example.org"], webhook: "w" },
    });
    for (const language of ["en", "fr"] as const)
      expect(readDraft(draftOf(threshold, language))).toEqual({ threshold });
    expect(draftOf(threshold, "fr").level).toBe("12,34");
  });
});
