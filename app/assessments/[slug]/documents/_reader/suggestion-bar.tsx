"use client";
import { useWords } from "@/app/_i18n/words";
import type { Indicator } from "@/lib/domain/indicator";
import { indicatorOf, levelLabel } from "@/lib/view/finding-name";
import type { SuggestionMark } from "@/lib/view/reading/suggestion-marks";

/** One suggestion: the words, what they may concern, and the two answers. */
export function SuggestionBar(props: {
  mark: SuggestionMark;
  words: string;
  nth: number;
  count: number;
  indicators: readonly Indicator[];
  onAccept: () => void;
  onDismiss: () => void;
  onNext: () => void;
  onLeave: () => void;
}) {
  const { say } = useWords();
  const { mark } = props;
  const indicator = mark.indicator === null ? undefined : indicatorOf(props, mark.indicator);
  const concerns =
    indicator === undefined
      ? say("reading.aPlace")
      : mark.level === null
        ? indicator.label
        : `${indicator.label}: ${levelLabel(indicator, mark.level)}`;
  return (
    <section className="sugbar noprint" aria-label={say("reading.suggestion")}>
      <p role="status">
        <span className="s mut">{say("reading.suggestionNth", { nth: props.nth, count: props.count })}</span>{" "}
        <q>{props.words}</q> <b>{concerns}</b>
      </p>
      <p className="acts">
        <button type="button" className="btn pri" onClick={props.onAccept}>
          {say("reading.accept")} <kbd>A</kbd>
        </button>
        <button type="button" className="btn" onClick={props.onDismiss}>
          {say("reading.dismiss")} <kbd>X</kbd>
        </button>
        <button type="button" className="btn quiet" onClick={props.onNext}>
          {say("reading.next")} <kbd>L</kbd>
        </button>
        <button type="button" className="btn quiet" onClick={props.onLeave}>
          {say("ui.close")} <kbd>Esc</kbd>
        </button>
      </p>
    </section>
  );
}
