"use client";
import { useState } from "react";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { useWords } from "@/app/_i18n/words";
import type { Indicator } from "@/lib/domain/indicator";
import type { Phrase, PhraseList } from "@/lib/domain/phrase-list";
import type { Precision } from "@/lib/view/reading/phrase-precision";
import { LineImport } from "./line-import";
import { PhraseForm } from "./phrase-form";
import { PhraseTable } from "./phrase-table";
import { usePhraseList } from "./use-phrase-list";

/** The list of phrases: two switches, the phrases with how often they were right, and lines to take over. */
export function PhraseEditor(props: {
  slug: string;
  version: number;
  list: PhraseList;
  indicators: readonly Indicator[];
  precision: Readonly<Record<string, Precision>>;
  places: Precision;
}) {
  const { say } = useWords();
  const { indicators } = props;
  const state = usePhraseList(props.slug, props.version, props.list);
  const [editing, setEditing] = useState<Phrase | "new" | null>(null);
  const { list } = state;
  return (
    <>
      <section className="sec phr" aria-label={say("phrases.switches")}>
        <label className="check">
          <input type="checkbox" checked={list.isOn} onChange={(event) => state.set({ isOn: event.target.checked })} />
          {say("phrases.isOn")}
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={list.marksPlaces}
            onChange={(event) => state.set({ marksPlaces: event.target.checked })}
          />
          {say("phrases.marksPlaces")}
        </label>
        {props.places.accepted + props.places.dismissed > 0 && (
          <p className="s mut">
            {say("phrases.placesAnswered", {
              accepted: props.places.accepted,
              answered: props.places.accepted + props.places.dismissed,
            })}
          </p>
        )}
      </section>
      <section className="sec" aria-label={say("phrases.listTitle")}>
        <div className="hd">
          <h2>{say("phrases.listTitle")}</h2>
          <span className="s mut">{say("phrases.count", { count: list.phrases.length })}</span>
        </div>
        {editing === null ? (
          <p className="acts noprint">
            <button type="button" className="btn" onClick={() => setEditing("new")}>
              {say("phrases.add")}
            </button>
          </p>
        ) : (
          <PhraseForm
            key={editing === "new" ? "new" : editing.id}
            phrase={editing === "new" ? null : editing}
            taken={list.phrases.map(({ id }) => id)}
            indicators={indicators}
            onKeep={(phrase) => {
              if (editing === "new") state.add([phrase]);
              else state.put(phrase);
              setEditing(null);
            }}
            onLeave={() => setEditing(null)}
          />
        )}
        {list.phrases.length === 0 ? (
          <p className="mut">{say("phrases.empty")}</p>
        ) : (
          <PhraseTable
            phrases={list.phrases}
            indicators={indicators}
            precision={props.precision}
            onEdit={setEditing}
            onRemove={state.remove}
          />
        )}
      </section>
      <LineImport indicators={indicators} phrases={list.phrases} onAdd={state.add} />
      {state.problem !== null && <ProblemNotice problem={state.problem} />}
      <div className="acts savebar noprint">
        <button
          type="button"
          className="btn pri"
          disabled={state.busy || !state.isChanged}
          onClick={() => void state.save()}
        >
          {state.busy ? say("ui.saving") : say("phrases.save")}
        </button>
        {state.isChanged && (
          <button type="button" className="btn quiet" onClick={state.drop}>
            {say("phrases.dropChanges")}
          </button>
        )}
        <span className="s mut" role="status">
          {state.isChanged ? say("phrases.unsaved") : state.isSaved ? say("phrases.saved") : ""}
        </span>
      </div>
    </>
  );
}
