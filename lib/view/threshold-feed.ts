import type { CaseFile } from "@/lib/domain/case-file";
import type { ToldEvent } from "@/lib/domain/threshold-record";
import type { AtomFeed } from "@/lib/exchange/atom-feed";
import { type Language, sayIn } from "@/lib/messages/say";
import { carriesContent, newsLink, newsMark, newsSummary } from "./threshold-message";

/** What happened at the thresholds, for a reader of feeds; the marks act here as they do on what is sent. */
export function thresholdFeed(
  { assessment, model }: Pick<CaseFile, "assessment" | "model">,
  events: readonly ToldEvent[],
  { id, origin, language }: { readonly id: string; readonly origin: string; readonly language: Language },
): AtomFeed {
  const say = sayIn(language);
  const labels = new Map(model.scenarios.map((scenario) => [scenario.id, scenario.label]));
  const page = `${origin}/assessments/${assessment.slug}/thresholds`;
  const name = carriesContent(assessment.handling) ? assessment.title : "Vigie";
  return {
    id,
    title: say("thresholds.feedTitle", { title: name }),
    subtitle: say("thresholds.feedSubtitle", { mark: assessment.handling }),
    language,
    updated: events[0]?.at ?? model.recordedAt,
    selfHref: `${page}.atom?language=${language}`,
    pageHref: page,
    author: "Vigie",
    entries: events.map((event) => {
      const { condition } = event;
      const scenario = labels.get(condition.scenario) ?? condition.scenario;
      const news = { event, condition, scenario, assessment, origin };
      const mark = newsMark(news);
      const open = carriesContent(mark);
      const summary = newsSummary(news, language);
      return {
        id: `urn:uuid:${event.id}`,
        title: open ? summary : `${mark} ${summary}`,
        updated: event.at,
        href: newsLink(news),
        summary: open
          ? `${mark}. ${say("thresholds.basis", { model: event.modelVersion, engine: event.engineVersion })}`
          : say("thresholds.onlyLink", { mark }),
        category: mark,
      };
    }),
  };
}
