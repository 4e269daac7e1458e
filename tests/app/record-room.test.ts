import { describe, expect, it } from "vitest";
import { checkEntry } from "@/app/assessments/[slug]/record/_room/check-entry";
import {
  advanced,
  blankEntry,
  type Entry,
  Entry as EntrySchema,
  isUntouched,
  nextEntry,
} from "@/app/assessments/[slug]/record/_room/entry";
import { previewStory } from "@/app/assessments/[slug]/record/_room/preview-story";
import { rankChoices } from "@/app/assessments/[slug]/record/_room/rank-choices";
import { fieldSentence, serverMessages } from "@/app/assessments/[slug]/record/_room/server-messages";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { previewBase } from "@/lib/view/record-preview";
import { signal, smallCase, stillModel, watch } from "../view/small-case";

const voice = { say: sayIn("en"), formats: formatsIn("en") };
const defaults = { until: "2022-03-31", handling: "TLP:CLEAR", documentId: null } as const;
const whole: Entry = {
  ...blankEntry(defaults),
  key: "k",
  indicatorText: "Signal seen",
  indicator: "signal",
  level: "yes",
  source: "A radio",
  grade: "B2",
};

describe("checkEntry", () => {
  const closed = { ...watch, monitored: { from: "2022-03-05", to: "2022-03-20" } };
  const model = { ...stillModel, indicators: [...stillModel.indicators, closed] };
  const file = smallCase({ model, asOf: 30, findings: [signal("f1", 10, "yes", { incidentId: "blast" })] }).file;
  const room = { base: previewBase(file), today: "2022-04-02", indicators: model.indicators };
  const check = (part: Partial<Entry>) => checkEntry({ ...whole, ...part }, room, voice);

  it("lets a whole entry pass", () => {
    expect(check({})).toEqual({});
    expect(check({ grade: " f6 " })).toEqual({});
  });
  it("asks for what is missing, field by field", () => {
    expect(checkEntry(blankEntry(defaults), room, voice)).toEqual({
      indicator: "Choose an indicator from the list.",
      source: "Name the source.",
      grade: "Give a grade: a letter A to F and a digit 1 to 6, for example B2.",
    });
    expect(check({ level: null })).toEqual({ reading: "Choose what the report says." });
    expect(check({ occurredOn: null })).toEqual({ occurredOn: "Give a whole day: day, month and year." });
  });
  it("names what it does not know", () => {
    expect(check({ indicator: null, indicatorText: "zz" }).indicator).toContain("“zz”");
    expect(check({ grade: "G7" }).grade).toContain("“G7” is not a grade");
    expect(check({ level: "perhaps" }).reading).toBeDefined();
  });
  it("keeps days in order: start, occurred, reported, today", () => {
    expect(check({ occurredOn: "2022-02-28" }).occurredOn).toBe(
      "28 Feb 2022 lies before 1 Mar 2022, the start of the assessment.",
    );
    expect(check({ occurredOn: "2022-04-03", reportedOn: "2022-04-03" })).toEqual({
      occurredOn: "3 Apr 2022 lies in the future. A finding cannot lie after today, 2 Apr 2022.",
      reportedOn: "3 Apr 2022 lies in the future. A finding cannot lie after today, 2 Apr 2022.",
    });
    expect(check({ reportedOn: "2022-03-30" }).reportedOn).toBe(
      "30 Mar 2022 lies before 31 Mar 2022, the day it occurred. A report cannot come before its event.",
    );
  });
  it("holds an event inside its watch and asks no reading of it", () => {
    const event = { indicator: "alerts", indicatorText: "Alerts", level: null };
    expect(check({ ...event, occurredOn: "2022-03-20" })).toEqual({});
    expect(check({ ...event, occurredOn: "2022-03-21" }).occurredOn).toContain("5 Mar 2022 to 20 Mar 2022");
  });
  it("refuses another day for a finding that its incident already has, unless it is kept apart", () => {
    expect(check({ incidentId: "blast" }).occurredOn).toContain("is of 11 Mar 2022");
    expect(check({ incidentId: "blast", occurredOn: "2022-03-11" })).toEqual({});
    expect(check({ incidentId: "blast", separate: true })).toEqual({});
  });
  it("counts what is too long by the domain's own limits", () => {
    expect(check({ note: "x".repeat(10_001) })).toEqual({
      note: "It has 10,001 characters; at most 10,000 can be stored.",
    });
    expect(
      Object.keys(check({ source: "x".repeat(201), incidentText: "y".repeat(201), place: "z".repeat(121) })),
    ).toEqual(["source", "place", "incident"]);
  });
});

describe("the next entry", () => {
  const saved: Entry = {
    ...whole,
    incidentId: "i",
    incidentText: "Blast",
    quote: "q",
    note: "n",
    place: "p",
    title: "t",
  };
  it("carries source, grade, days, incident and document over, and nothing else", () => {
    const next = nextEntry({ ...saved, documentId: "d", reportedOn: "2022-04-01" }, defaults);
    expect(next).toEqual({
      ...blankEntry(defaults),
      source: "A radio",
      grade: "B2",
      reportedOn: "2022-04-01",
      incidentId: "i",
      incidentText: "Blast",
      documentId: "d",
    });
    expect(isUntouched(next)).toBe(true);
    expect(isUntouched(saved)).toBe(false);
  });
  it("keeps what was typed while the last one was on its way", () => {
    const next = nextEntry(saved, defaults);
    expect(advanced(saved, saved, next)).toEqual(next);
    expect(advanced({ ...saved, note: "n2", grade: "C3" }, saved, next)).toEqual({ ...next, note: "n2", grade: "C3" });
  });
  it("survives the browser's storage", () => {
    expect(EntrySchema.parse(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
    expect(EntrySchema.safeParse({ ...saved, handling: "SECRET" }).success).toBe(false);
  });
});

describe("rankChoices", () => {
  const choices = ["Message of the claim", "Means of attack", "Ségou road", "Army meeting", "Summer"].map((label) => ({
    id: label,
    label,
  }));
  const found = (typed: string) => rankChoices(choices, typed).map(({ id }) => id);
  it("puts beginnings first, then beginnings of words, then the rest; equals in their order", () => {
    expect(found("me")).toEqual(["Message of the claim", "Means of attack", "Army meeting", "Summer"]);
  });
  it("does not ask for accents or capitals", () => {
    expect(found("SEG")).toEqual(["Ségou road"]);
    expect(found("")).toHaveLength(5);
    expect(found("zz")).toEqual([]);
  });
  it("puts what was typed in full before longer names that begin alike", () => {
    const towns = ["Kati, second attack", "Kati"].map((label) => ({ id: label, label }));
    expect(rankChoices(towns, "kati").map(({ id }) => id)).toEqual(["Kati", "Kati, second attack"]);
  });
});

describe("previewStory", () => {
  const story = { ...voice, yardstick: "icd-203", names: ["North", "East", "South"] } as const;
  it("tells how the lead and the word change", () => {
    expect(previewStory([434, 40, 526], [305, 37, 658], story)).toEqual([
      "Its lead over North grows from 9.2 to 35.3 points.",
      "The word changes from “roughly even chance” to “likely”.",
    ]);
    expect(previewStory([305, 37, 658], [320, 37, 643], story)[0]).toBe(
      "Its lead over North shrinks from 35.3 to 32.3 points.",
    );
  });
  it("tells who is overtaken, and by whom else the leader is followed", () => {
    expect(previewStory([500, 300, 200], [400, 420, 180], story)[0]).toBe(
      "It takes the lead from North, by 2.0 points.",
    );
    expect(previewStory([400, 390, 210], [200, 390, 410], story)[0]).toBe(
      "It takes the lead from North and is 2.0 points ahead of East.",
    );
  });
  it("says so when nothing moves", () => {
    expect(previewStory([500, 300, 200], [500, 300, 200], story)).toEqual([
      "Its lead over East stays at 20.0 points.",
      "The word stays “roughly even chance”.",
    ]);
  });
});

describe("what the server refuses", () => {
  const problem = {
    code: "invalid-input",
    title: "Some fields break a rule",
    fields: [
      { path: "report.grade", rule: "format", message: "must be a grade" },
      { path: "finding.occurredOn", rule: "evidence-in-future", message: "must not be after today" },
      { path: "report.note", rule: "max", message: "must be shorter" },
      { path: "separate", rule: "type", message: "must be true or false" },
    ],
  };
  it("goes to its fields in the reader's language; the rest stays with the refusal", () => {
    const { fields, rest } = serverMessages(problem, voice.say);
    expect(fields).toEqual({
      grade: "Give a grade: a letter A to F and a digit 1 to 6, for example B2.",
      occurredOn: "The day lies in the future",
      note: "must be shorter",
    });
    expect(rest.fields).toEqual([problem.fields[3]]);
  });
  it("is found by its path", () => {
    expect(fieldSentence(problem, "report.note", voice.say)).toBe("must be shorter");
    expect(fieldSentence(problem, "report.quote", voice.say)).toBeUndefined();
    expect(fieldSentence(null, "report.note", voice.say)).toBeUndefined();
  });
});
