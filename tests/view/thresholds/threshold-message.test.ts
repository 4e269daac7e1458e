import { describe, expect, test } from "vitest";
import type { ThresholdCondition } from "@/lib/domain/threshold";
import type { ThresholdEvent } from "@/lib/domain/threshold-record";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import {
  carriesContent,
  newsBody,
  newsLink,
  newsMail,
  newsMark,
  newsSummary,
  type ThresholdNews,
} from "@/lib/view/threshold-message";
import { conditionSentence, eventSentence, levelText } from "@/lib/view/threshold-sentence";

const EVENT = "0a0a0a0a-0000-4000-8000-000000000001";
const condition: ThresholdCondition = {
  scenario: "siege",
  measure: "lower",
  direction: "above",
  level: 0.4,
  margin: 0.02,
};
const event: ThresholdEvent = {
  seq: 1,
  id: EVENT,
  thresholdId: "line-1",
  version: 2,
  at: "2022-07-29T12:00:00.000Z",
  asOf: "2022-07-29",
  kind: "passed",
  value: 0.4123,
  modelVersion: 3,
  engineVersion: "1.0.0",
  handling: "TLP:CLEAR",
};
const news: ThresholdNews = {
  event,
  condition,
  scenario: "Encirclement",
  origin: "https://vigie.example.org",
  assessment: { slug: "after-kati", title: "After Kati", handling: "TLP:GREEN" },
};
const secret = [
  /Kati/i,
  /Encirclement/,
  /siege/,
  /41/,
  /after-kati/,
  /line-1/,
  /lower|inférieur/i,
  /passed|rose|above/,
];

describe("sentences", () => {
  const say = { en: sayIn("en"), fr: sayIn("fr") };
  const formats = { en: formatsIn("en"), fr: formatsIn("fr") };
  test("say a line in words", () => {
    expect(conditionSentence(condition, "Encirclement", say.en, formats.en)).toBe(
      "Lower edge of the band of “Encirclement” rises above 40\u00a0%",
    );
    expect(conditionSentence({ ...condition, measure: "score", direction: "below" }, "Siège", say.fr, formats.fr)).toBe(
      "Le score de «\u00a0Siège\u00a0» passe au-dessous de 40\u00a0%",
    );
  });
  test("say what happened, and what came back", () => {
    expect(eventSentence(event, condition, "Encirclement", say.en, formats.en)).toBe(
      "Lower edge of the band of “Encirclement” rose above 40\u00a0%: 41.2\u00a0% on 29 July 2022",
    );
    const back = { ...event, kind: "cleared", value: 0.379 } as const;
    expect(eventSentence(back, { ...condition, measure: "score" }, "Encirclement", say.en, formats.en)).toBe(
      "Score of “Encirclement” came back down from 40\u00a0%: 37.9\u00a0% on 29 July 2022",
    );
  });
  test.each([
    [0.4, "40\u00a0%"],
    [0.125, "12.5\u00a0%"],
    [0.1234, "12.34\u00a0%"],
    [0.07, "7\u00a0%"],
  ])("a level of %d is written %s", (level, text) => {
    expect(levelText(level, formats.en)).toBe(text);
  });
});

describe("up to TLP:GREEN", () => {
  test("a mail carries the mark, what happened in both languages, and the link", () => {
    const { subject, text } = newsMail(news);
    expect(subject).toBe(
      "TLP:GREEN After Kati: Lower edge of the band of “Encirclement” rose above 40\u00a0%: 41.2\u00a0% on 29 July 2022",
    );
    expect(text.split("\n")[0]).toBe("TLP:GREEN");
    expect(text).toContain(
      "Le bord inférieur de la bande de «\u00a0Encirclement\u00a0» est passé au-dessus de 40\u00a0%",
    );
    expect(text).toContain(`https://vigie.example.org/t/${EVENT}`);
  });
  test("a webhook carries named fields and nothing else", () => {
    const body = JSON.parse(newsBody(news));
    expect(Object.keys(body)).toEqual(["type", "timestamp", "data"]);
    expect([body.type, body.timestamp]).toEqual(["threshold.passed", event.at]);
    expect(Object.keys(body.data).sort()).toEqual([
      ...["asOf", "assessment", "engineVersion", "event", "handling", "link", "modelVersion"],
      ...["scenario", "summary", "threshold", "value"],
    ]);
    expect(body.data).toMatchObject({ handling: "TLP:GREEN", value: 0.4123, scenario: { id: "siege" } });
  });
});

describe("above TLP:GREEN", () => {
  test.each([
    ["the assessment is marked", { ...news, assessment: { ...news.assessment, handling: "TLP:AMBER" } }, "TLP:AMBER"],
    ["a finding behind it was marked", { ...news, event: { ...event, handling: "TLP:RED" } }, "TLP:RED"],
    [
      "the assessment is stricter than what it was then",
      {
        ...news,
        event: { ...event, handling: "TLP:AMBER" },
        assessment: { ...news.assessment, handling: "TLP:AMBER+STRICT" },
      },
      "TLP:AMBER+STRICT",
    ],
  ] as const)("%s: only the mark and a link leave", (_why, marked, mark) => {
    expect(newsMark(marked)).toBe(mark);
    expect(carriesContent(mark)).toBe(false);
    const { subject, text } = newsMail(marked);
    const body = newsBody(marked);
    for (const out of [subject, text, body, newsSummary(marked, "en"), newsSummary(marked, "fr")])
      for (const word of secret) expect(out.replace(EVENT, "")).not.toMatch(word);
    expect(subject).toBe(`${mark} something happened at a threshold`);
    expect(JSON.parse(body)).toEqual({
      ...{ type: "threshold.event", timestamp: event.at },
      data: { handling: mark, event: EVENT, link: newsLink(marked) },
    });
  });
});

test("a title cannot begin a header or another line", () => {
  const title = "After\r\nBcc: someone@example.org\u2028Kati\u0000";
  const { subject } = newsMail({ ...news, assessment: { ...news.assessment, title } });
  expect(subject).not.toMatch(/[\r\n\u2028\0]/);
  expect(subject).toContain("After Bcc: someone@example.org Kati");
});
