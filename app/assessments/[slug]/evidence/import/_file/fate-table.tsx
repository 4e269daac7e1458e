"use client";
import { useState } from "react";
import { useWords } from "@/app/_i18n/words";
import type { FatedRow } from "@/lib/view/grid/file-fates";
import type { CellProblem } from "@/lib/view/grid/read-row";

const SHOWN = 200;

/** What becomes of each row, with the reason where it cannot be read. */
export function FateTable({ fates }: { fates: readonly FatedRow[] }) {
  const { say } = useWords();
  const [only, setOnly] = useState<FatedRow["fate"] | "">("");
  const rows = fates.filter(({ fate }) => fate !== "empty" && (only === "" || fate === only));
  return (
    <>
      <div className="f gfilter">
        <label htmlFor="fate-only">{say("grid.file.show")}</label>
        <select
          id="fate-only"
          value={only}
          onChange={(event) => setOnly(kinds.find((kind) => kind === event.target.value) ?? "")}
        >
          <option value="">{say("grid.file.all")}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`grid.fate.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col" className="num">
                {say("grid.file.line")}
              </th>
              <th scope="col">{say("grid.file.fate")}</th>
              <th scope="col">{say("grid.column.indicator")}</th>
              <th scope="col">{say("grid.column.reading")}</th>
              <th scope="col">{say("grid.column.occurred")}</th>
              <th scope="col">{say("grid.column.source")}</th>
              <th scope="col">{say("grid.file.why")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <tr key={row.line}>
                <td className="num">{row.line}</td>
                <td className={row.fate === "invalid" ? "err" : undefined}>{say(`grid.fate.${shown(row.fate)}`)}</td>
                <td>{short(row.cells.indicator)}</td>
                <td>{short(row.cells.reading)}</td>
                <td className="nw">{short(row.cells.occurred)}</td>
                <td>{short(row.cells.source)}</td>
                <td>
                  {row.problems
                    .map((problem) => `${say(`grid.column.${problem.column}`)}: ${sentence(problem, say)}`)
                    .join(" ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN && <p className="s mut">{say("grid.problemsMore", { count: rows.length - SHOWN })}</p>}
    </>
  );
}

const kinds = ["new", "joins", "same", "withdrawn", "invalid"] as const;

function shown(fate: FatedRow["fate"]): (typeof kinds)[number] {
  return fate === "empty" ? "same" : fate;
}

function sentence({ code, values }: CellProblem, say: ReturnType<typeof useWords>["say"]): string {
  const short = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? value.slice(0, 200) : value]),
  );
  return say(code === "window" && values.to === "" ? "grid.problem.windowOpen" : `grid.problem.${code}`, short);
}

/** A cell may hold megabytes. */
function short(text = ""): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
