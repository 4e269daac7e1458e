"use client";
import { useWords } from "@/app/_i18n/words";
import type { Part } from "./import-answers";
import type { Preview } from "./use-preview";

const MOST_SHOWN = 500;

/** What would become of each row, before anything is stored. */
export function PreviewReport({ preview }: { preview: Preview }) {
  const { say, formats } = useWords();
  const { counts } = preview;
  return (
    <>
      <dl className="impcounts">
        {(["new", "changed", "same", "refused", "doubtful"] as const).map((fate) => (
          <div key={fate}>
            <dt>{say(`imports.fate.${fate}`)}</dt>
            <dd>{formats.number(counts[fate], 0)}</dd>
          </div>
        ))}
      </dl>
      {preview.refusals.length > 0 && <Refusals refusals={preview.refusals} />}
      {preview.doubtful.length > 0 && <Doubts doubtful={preview.doubtful} />}
      <details>
        <summary>{say("imports.rowsTitle", { count: preview.rows.length })}</summary>
        <Rows rows={preview.rows} />
      </details>
    </>
  );
}

function Refusals({ refusals }: { refusals: Part["refusals"] }) {
  const { say } = useWords();
  return (
    <details open>
      <summary>{say("imports.refusedTitle", { count: refusals.length })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
      <section className="impscroll" tabIndex={0} aria-label={say("imports.refusedTitle", { count: refusals.length })}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="num">
                {say("imports.col.row")}
              </th>
              <th scope="col">{say("imports.col.column")}</th>
              <th scope="col">{say("imports.col.value")}</th>
              <th scope="col">{say("imports.col.why")}</th>
            </tr>
          </thead>
          <tbody>
            {refusals.slice(0, MOST_SHOWN).map((one) => (
              <tr key={`${one.row} ${one.column} ${one.rule}`}>
                <td className="num n">{one.row}</td>
                <td>{one.column}</td>
                <td>{one.value}</td>
                <td>{say(`imports.rule.${one.rule}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Doubts({ doubtful }: { doubtful: Part["doubtful"] }) {
  const { say } = useWords();
  return (
    <details>
      <summary>{say("imports.doubtfulTitle", { count: doubtful.length })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
      <section className="impscroll" tabIndex={0} aria-label={say("imports.doubtfulTitle", { count: doubtful.length })}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="num">
                {say("imports.col.row")}
              </th>
              <th scope="col">{say("imports.col.value")}</th>
              <th scope="col">{say("imports.col.doubt")}</th>
            </tr>
          </thead>
          <tbody>
            {doubtful.slice(0, MOST_SHOWN).flatMap(({ row, doubts }) =>
              doubts.map((doubt) => (
                <tr key={`${row} ${doubt.kind} ${doubt.field}`}>
                  <td className="num n">{row}</td>
                  <td>{doubt.value}</td>
                  <td>{say(`imports.doubt.${doubt.kind}`)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Rows({ rows }: { rows: Part["rows"] }) {
  const { say, formats } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus
    <section className="impscroll" tabIndex={0} aria-label={say("imports.rowsTitle", { count: rows.length })}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="num">
              {say("imports.col.row")}
            </th>
            <th scope="col">{say("imports.col.fate")}</th>
            <th scope="col">{say("imports.field.occurredOn")}</th>
            <th scope="col">{say("imports.field.place")}</th>
            <th scope="col">{say("imports.field.kind")}</th>
            <th scope="col">{say("imports.col.sides")}</th>
            <th scope="col" className="num">
              {say("imports.field.deathsBest")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, fate, doubts, event }) => (
            <tr key={row}>
              <td className="num n">{row}</td>
              <td>
                {say(`imports.fate.${fate}`)}
                {doubts.length > 0 && <span className="s mut"> {say("imports.fate.doubtful")}</span>}
              </td>
              <td className="n">{formats.day(event.occurredOn)}</td>
              <td>{[event.place, event.admin1, event.country].filter((name) => name !== "").join(", ")}</td>
              <td>{event.kind}</td>
              <td>{[event.sideA, event.sideB].filter((side) => side !== "").join(" / ")}</td>
              <td className="num n">{event.deathsBest === null ? "" : formats.number(event.deathsBest, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
