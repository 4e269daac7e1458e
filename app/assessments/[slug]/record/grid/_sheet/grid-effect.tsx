"use client";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import type { BatchPreview } from "@/lib/view/grid/batch-preview";
import type { GridData } from "./grid-data";

/** What every score would be if the rows that are in order were saved together. */
export function GridEffect(props: {
  data: GridData;
  now: readonly number[];
  preview: BatchPreview | null;
  ready: number;
}) {
  const { say, formats } = useWords();
  const { data, now, preview, ready } = props;
  const after = preview?.kind === "scores" ? preview.permille : null;
  const score = (permille: number) => formats.number(permille / 10, 1);
  return (
    <section className="sec geff" aria-labelledby="grid-effect">
      <h2 id="grid-effect">{after === null ? say("grid.effectNone") : say("grid.effect", { count: ready })}</h2>
      {preview?.kind === "refused" && <p className="notice bad">{say("grid.effectRefused")}</p>}
      {preview?.kind === "scores" && (
        <p className="s mut">{say("grid.effectJoins", { joins: preview.joins, begins: preview.begins })}</p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{say("grid.scenario")}</th>
            <th scope="col" className="num">
              {say("grid.now")}
            </th>
            <th scope="col" className="num">
              {say("grid.after")}
            </th>
            <th scope="col" className="num">
              {say("grid.change")}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.scenarios.map(({ id, label, shortLabel }, k) => {
            const change = after === null ? null : (after[k] ?? 0) - (now[k] ?? 0);
            return (
              <tr key={id}>
                <th scope="row" title={label}>
                  <Key scenario={k} /> {shortLabel}
                </th>
                <td className="num">{score(now[k] ?? 0)}</td>
                <td className="num">{after === null ? "" : score(after[k] ?? 0)}</td>
                <td className="num">{change === null ? "" : formats.signed(change / 10)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("record.column.sum")}</th>
            <td className="num">{score(sumOf(now))}</td>
            <td className="num">{after === null ? "" : score(sumOf(after))}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const sumOf = (permille: readonly number[]): number => permille.reduce((sum, each) => sum + each, 0);
