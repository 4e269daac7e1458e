"use client";
import { useWords } from "@/app/_i18n/words";
import { gridColumns } from "@/lib/view/grid/grid-columns";
import type { Sheet } from "./use-sheet";

const SHOWN = 30;

/** Every cell that breaks a rule, each with a way to it. */
export function GridProblems({ sheet, onGo }: { sheet: Sheet; onGo: () => void }) {
  const { say } = useWords();
  const { messages, act } = sheet;
  if (messages.length === 0) return null;
  return (
    <section className="sec gprob" aria-labelledby="grid-problems">
      <h2 id="grid-problems">{say("grid.problems", { count: messages.length })}</h2>
      <ol>
        {messages.slice(0, SHOWN).map(({ row, column, text }) => (
          <li key={`${row} ${column}`}>
            <button
              type="button"
              className="btn quiet"
              onClick={() => {
                act({ do: "move", to: { row, column: gridColumns.indexOf(column) } });
                onGo();
              }}
            >
              {say("grid.problemAt", { row: row + 1, column: say(`grid.column.${column}`) })}
            </button>{" "}
            <span>{text}</span>
          </li>
        ))}
      </ol>
      {messages.length > SHOWN && (
        <p className="mut s">{say("grid.problemsMore", { count: messages.length - SHOWN })}</p>
      )}
    </section>
  );
}
