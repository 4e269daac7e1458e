"use client";
import { useWords } from "@/app/_i18n/words";
import { readDay } from "@/lib/view/grid/read-day";
import type { Sheet } from "./use-sheet";

/** What the last paste did, a draft that came back, and the one question that days may need. */
export function GridNotices({ sheet }: { sheet: Sheet }) {
  const { say } = useWords();
  const { pasted } = sheet.state;
  return (
    <>
      <DayQuestion sheet={sheet} />
      <div role="status">
        {pasted !== null && (
          <p className="s mut">
            {say("grid.pasted", { rows: pasted.rows })}
            {pasted.left > 0 && ` ${say("grid.pastedLeft", { rows: pasted.left })}`}
            {pasted.unknown.length > 0 && ` ${say("grid.pastedUnknown", { names: pasted.unknown.join(", ") })}`}
          </p>
        )}
        {pasted === null && sheet.restored > 0 && sheet.state.rows.length > 0 && sheet.state.past.length === 0 && (
          <p className="s mut">{say("grid.restored", { rows: sheet.restored })}</p>
        )}
      </div>
    </>
  );
}

/** 03/04/2022 is two days: one answer serves all of them. */
function DayQuestion({ sheet }: { sheet: Sheet }) {
  const { say, formats } = useWords();
  const { hasAmbiguous, order, setOrder } = sheet;
  const text = sheet.ambiguous;
  if (!hasAmbiguous) return null;
  const read = text === null ? null : readDay(text, null);
  return (
    <fieldset className={order === null ? "notice bad" : "notice"}>
      <legend className="vh">{say("grid.dayOrder")}</legend>
      <span>{text === null ? say("grid.dayOrder") : say("grid.dayQuestion", { text })}</span>
      {(["day-first", "month-first"] as const).map((one) => (
        <label key={one} className="gday">
          <input type="radio" name="day-order" checked={order === one} onChange={() => setOrder(one)} />{" "}
          {say(one === "day-first" ? "grid.dayFirst" : "grid.monthFirst")}
          {read?.kind === "ambiguous" && `: ${formats.day(one === "day-first" ? read.dayFirst : read.monthFirst)}`}
        </label>
      ))}
    </fieldset>
  );
}
