import { type Handling, isAllowed, strictest } from "@/lib/domain/standards/tlp";
import type { ThresholdCondition } from "@/lib/domain/threshold";
import type { ThresholdEvent } from "@/lib/domain/threshold-record";
import { formatsIn } from "@/lib/messages/formats";
import { type Language, sayIn } from "@/lib/messages/say";
import { eventSentence } from "./threshold-sentence";

/** An event as it is told outside of Vigie. */
export interface ThresholdNews {
  readonly event: ThresholdEvent;
  readonly condition: ThresholdCondition;
  readonly scenario: string;
  readonly assessment: { readonly slug: string; readonly title: string; readonly handling: Handling };
  /** Scheme, host and port of this server. */
  readonly origin: string;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** The strictest mark of what may leave with its content; above it a message is its label and a link that says nothing. */
export const CONTENT_CAP: Handling = "TLP:GREEN";

/** The mark of then and the mark of today: whichever is stricter. */
export function newsMark({ event, assessment }: Pick<ThresholdNews, "event" | "assessment">): Handling {
  return strictest([event.handling, assessment.handling]);
}

export function carriesContent(mark: Handling): boolean {
  return isAllowed(mark, CONTENT_CAP);
}

/** An address that names the event alone; it is resolved inside. */
export function newsLink({ origin, event }: Pick<ThresholdNews, "origin" | "event">): string {
  return `${origin}/t/${event.id}`;
}

/** One line in one language; above the cap it says only that something happened. */
export function newsSummary(news: ThresholdNews, language: Language): string {
  const say = sayIn(language);
  const { event, condition, scenario } = news;
  return carriesContent(newsMark(news))
    ? oneLine(eventSentence(event, condition, scenario, say, formatsIn(language)))
    : say("thresholds.somethingHappened");
}

/** The mail, in both languages: who reads it is not known here. */
export function newsMail(news: ThresholdNews): MailText {
  const mark = newsMark(news);
  const open = carriesContent(mark);
  const summary = newsSummary(news, "en");
  const part = (language: Language) => {
    const say = sayIn(language);
    const lines = open
      ? [
          oneLine(news.assessment.title),
          newsSummary(news, language),
          say("thresholds.basis", { model: news.event.modelVersion, engine: news.event.engineVersion }),
        ]
      : [newsSummary(news, language), say("thresholds.onlyLink", { mark })];
    return lines.join("\n");
  };
  const text = [mark, "", part("en"), "", part("fr"), "", newsLink(news), ""].join("\n");
  return { subject: open ? `${mark} ${oneLine(news.assessment.title)}: ${summary}` : `${mark} ${summary}`, text };
}

/** The body of a webhook: named fields, one by one, and nothing else. */
export function newsBody(news: ThresholdNews): string {
  const { event, condition, assessment } = news;
  const handling = newsMark(news);
  const head = { handling, event: event.id, link: newsLink(news) };
  if (!carriesContent(handling)) return json("threshold.event", event.at, head);
  const { measure, direction, level, margin } = condition;
  return json(`threshold.${event.kind}`, event.at, {
    ...head,
    assessment: { slug: assessment.slug, title: assessment.title },
    threshold: { id: event.thresholdId, version: event.version, measure, direction, level, margin },
    scenario: { id: condition.scenario, label: news.scenario },
    value: event.value,
    asOf: event.asOf,
    modelVersion: event.modelVersion,
    engineVersion: event.engineVersion,
    summary: { en: newsSummary(news, "en"), fr: newsSummary(news, "fr") },
  });
}

/** The body of a trial: it tells nothing. */
export function trialBody(at: string): string {
  return json("webhook.test", at, { handling: "TLP:CLEAR", message: "A trial from Vigie. Nothing happened." });
}

function json(type: string, timestamp: string, data: object): string {
  return JSON.stringify({ type, timestamp, data });
}

/** Without line breaks and control characters, which could begin a header or another line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
