"use client";
import Link from "next/link";
import { Grade } from "@/app/_components/ui/grade";
import { useWords } from "@/app/_i18n/words";
import type { MessageKey } from "@/lib/messages/say";
import type { ReportRow } from "./reading-data";

interface ListProps {
  rows: readonly ReportRow[];
  base: string;
  on: number | null;
  leader: string;
  until: string;
  canAttach: boolean;
  onPassage: (number: number) => void;
  onAttach: (row: ReportRow) => void;
}

/** The reports of the document in the order of its text; below them those whose words are gone or were never named. */
export function MarginList(props: ListProps) {
  const { say } = useWords();
  const { rows } = props;
  const of = (state: ReportRow["state"]) => rows.filter((row) => row.state === state);
  const [placed, orphans, wordless, withdrawn] = [of("placed"), of("orphan"), of("wordless"), of("withdrawn")];
  return (
    <>
      {orphans.length > 0 && (
        <section className="sec orph">
          <div className="hd">
            <h2>{say("reading.orphans", { count: orphans.length })}</h2>
          </div>
          <p className="s mut">{say("reading.orphansWhat")}</p>
          <Items {...props} rows={orphans} withQuote />
        </section>
      )}
      <section className="sec">
        <div className="hd">
          <h2>{say("reading.reportsTitle")}</h2>
          {rows.length > 0 && props.leader !== "" && (
            <span className="s mut">{say("documents.points", { name: props.leader })}</span>
          )}
        </div>
        {rows.length === 0 && <p className="mut s">{say("documents.noFindings")}</p>}
        <Items {...props} rows={placed} />
        {wordless.length > 0 && (
          <>
            <p className="s mut gap">{say("reading.wordless", { count: wordless.length })}</p>
            <Items {...props} rows={wordless} withQuote />
          </>
        )}
        {withdrawn.length > 0 && (
          <details className="gap">
            <summary className="s">{say("reading.withdrawn", { count: withdrawn.length })}</summary>
            <Items {...props} rows={withdrawn} canAttach={false} />
          </details>
        )}
        {rows.length > 0 && props.leader !== "" && (
          <p className="fn">{say("documents.pointsWhat", { day: props.until })}</p>
        )}
      </section>
    </>
  );
}

function Items(props: ListProps & { withQuote?: boolean }) {
  if (props.rows.length === 0) return null;
  return (
    <ol className="mg">
      {props.rows.map((row) => (
        <Item key={row.reportId} {...props} row={row} />
      ))}
    </ol>
  );
}

const tagged: Readonly<Record<string, MessageKey>> = {
  withdrawn: "documents.tag.withdrawn",
  draft: "documents.tag.draft",
  unreviewed: "documents.tag.unreviewed",
  partly: "documents.tag.partly",
  later: "documents.tag.later",
  contradicted: "documents.tag.contradicted",
  corroborated: "documents.tag.corroborated",
};

function Item(props: ListProps & { row: ReportRow; withQuote?: boolean }) {
  const { say } = useWords();
  const { row } = props;
  const classes = [`c${row.tone}`, ...(row.number !== null && row.number === props.on ? ["on"] : [])];
  if (row.state === "withdrawn") classes.push("wd");
  return (
    <li className={classes.join(" ")} {...(row.number === null ? {} : { id: `r${row.number}` })}>
      {row.number === null ? (
        <span className="n">{row.letter}</span>
      ) : (
        <a
          className="n"
          href={`#m${row.number}`}
          aria-label={say("reading.toPassage", { number: row.number })}
          onClick={(event) => {
            event.preventDefault();
            props.onPassage(row.number ?? 0);
          }}
        >
          {row.number}
          {row.letter}
        </a>
      )}
      <Link href={`${props.base}/evidence/${row.findingId}`} prefetch={false}>
        <b>{row.name}</b>
      </Link>
      <span className="num">{row.points}</span>
      <p>
        {row.source} <Grade grade={row.grade} /> {row.dayText}
        {row.tags.map((tag) => {
          const key = tagged[tag];
          return key === undefined ? null : (
            <span key={tag} className="tag">
              {say(key)}
            </span>
          );
        })}
        {props.withQuote && row.quote !== "" && <q>{row.quote}</q>}
        {props.canAttach && row.state !== "placed" && (
          <button type="button" className="btn quiet" onClick={() => props.onAttach(row)}>
            {say("reading.attach")}
          </button>
        )}
      </p>
    </li>
  );
}
