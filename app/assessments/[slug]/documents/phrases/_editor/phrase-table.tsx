"use client";
import { useWords } from "@/app/_i18n/words";
import type { Indicator } from "@/lib/domain/indicator";
import type { Phrase } from "@/lib/domain/phrase-list";
import { indicatorOf, levelLabel } from "@/lib/view/finding-name";
import type { Precision } from "@/lib/view/reading/phrase-precision";

/** The phrases with what they point to, and how many of their suggestions were right. */
export function PhraseTable(props: {
  phrases: readonly Phrase[];
  indicators: readonly Indicator[];
  precision: Readonly<Record<string, Precision>>;
  onEdit: (phrase: Phrase) => void;
  onRemove: (id: string) => void;
}) {
  const { say } = useWords();
  return (
    <div className="scroll">
      <table className="phrases">
        <thead>
          <tr>
            <th scope="col">{say("phrases.column.words")}</th>
            <th scope="col">{say("phrases.column.concerns")}</th>
            <th scope="col">{say("phrases.column.language")}</th>
            <th scope="col" className="num">
              {say("phrases.column.precision")}
            </th>
            <th scope="col">
              <span className="vh">{say("phrases.column.change")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.phrases.map((phrase) => (
            <Row key={phrase.id} {...props} phrase={phrase} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: Parameters<typeof PhraseTable>[0] & { phrase: Phrase }) {
  const { say, formats } = useWords();
  const { phrase } = props;
  const indicator = indicatorOf(props, phrase.indicator);
  const counts = props.precision[phrase.id];
  const answered = counts === undefined ? 0 : counts.accepted + counts.dismissed;
  return (
    <tr>
      <th scope="row">{phrase.text}</th>
      <td>
        {indicator === undefined ? say("phrases.indicatorGone", { id: phrase.indicator }) : indicator.label}
        {phrase.level !== null && <span className="s mut"> {levelLabel(indicator, phrase.level)}</span>}
      </td>
      <td>{say(`phrases.language.${phrase.language}`)}</td>
      <td className="num">
        {counts === undefined || answered === 0 ? (
          <span className="mut">{say("phrases.notAnswered")}</span>
        ) : (
          <>
            {`${formats.number((counts.accepted / answered) * 100, 0)}\u00a0% `}
            <span className="s mut">{say("phrases.ofAnswered", { accepted: counts.accepted, answered })}</span>
          </>
        )}
      </td>
      <td className="nw noprint">
        <button
          type="button"
          className="btn quiet"
          aria-label={say("phrases.editOne", { words: phrase.text })}
          onClick={() => props.onEdit(phrase)}
        >
          {say("ui.edit")}
        </button>{" "}
        <button
          type="button"
          className="btn quiet"
          aria-label={say("phrases.removeOne", { words: phrase.text })}
          onClick={() => props.onRemove(phrase.id)}
        >
          {say("phrases.remove")}
        </button>
      </td>
    </tr>
  );
}
