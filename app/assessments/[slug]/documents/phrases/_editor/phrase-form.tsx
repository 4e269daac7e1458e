"use client";
import { useState } from "react";
import { TextInput } from "@/app/_components/forms/text-input";
import { useWords } from "@/app/_i18n/words";
import type { Indicator } from "@/lib/domain/indicator";
import type { Phrase } from "@/lib/domain/phrase-list";
import { soughtWords } from "@/lib/passages/suggest";
import { phraseId } from "@/lib/view/reading/phrase-lines";

const languages = ["any", "en", "fr"] as const;

/** One phrase: its words, their language, and what they may concern. */
export function PhraseForm(props: {
  phrase: Phrase | null;
  taken: readonly string[];
  indicators: readonly Indicator[];
  onKeep: (phrase: Phrase) => void;
  onLeave: () => void;
}) {
  const { say } = useWords();
  const { phrase, indicators } = props;
  const [text, setText] = useState(phrase?.text ?? "");
  const [language, setLanguage] = useState<Phrase["language"]>(phrase?.language ?? "any");
  const [of, setOf] = useState(phrase?.indicator ?? indicators[0]?.id ?? "");
  const [level, setLevel] = useState<string | null>(phrase?.level ?? null);
  const [wrong, setWrong] = useState(false);
  const indicator = indicators.find(({ id }) => id === of);
  const levels = indicator?.kind === "categorical" ? indicator.levels : [];
  const keep = () => {
    const words = text.trim();
    const isUsable = words.length > 1 && words.length <= 120 && soughtWords(words).length > 0;
    setWrong(!isUsable);
    if (!isUsable || indicator === undefined) return;
    props.onKeep({ id: phrase?.id ?? phraseId(words, props.taken), text: words, language, indicator: of, level });
  };
  return (
    <form
      className="form phraseform"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextInput
        label={say("phrases.column.words")}
        value={text}
        onChange={setText}
        hint={say("phrases.wordsHint")}
        error={wrong ? say("phrases.wordsWrong") : undefined}
        autoFocus
      />
      <label className="f">
        {say("phrases.indicator")}
        <select
          value={of}
          onChange={(event) => {
            setOf(event.target.value);
            setLevel(null);
          }}
        >
          {indicators.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="f">
        {say("phrases.level")}
        <select
          value={level ?? ""}
          disabled={levels.length === 0}
          onChange={(event) => setLevel(event.target.value === "" ? null : event.target.value)}
        >
          <option value="">{say("phrases.noLevel")}</option>
          {levels.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="f">
        {say("phrases.column.language")}
        <select
          value={language}
          onChange={(event) => setLanguage(languages.find((one) => one === event.target.value) ?? "any")}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {say(`phrases.language.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <p className="acts">
        <button type="submit" className="btn pri">
          {say(phrase === null ? "phrases.addThis" : "phrases.keepThis")}
        </button>
        <button type="button" className="btn" onClick={props.onLeave}>
          {say("ui.cancel")}
        </button>
      </p>
    </form>
  );
}
