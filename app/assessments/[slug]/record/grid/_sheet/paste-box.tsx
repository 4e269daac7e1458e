"use client";
import { useState } from "react";
import { useWords } from "@/app/_i18n/words";
import { readBlock } from "@/lib/view/grid/read-block";
import type { Sheet } from "./use-sheet";

/** A block as text, for those whose browser or hands give no clipboard. */
export function PasteBox({ sheet, onDone }: { sheet: Sheet; onDone: () => void }) {
  const { say } = useWords();
  const [text, setText] = useState("");
  return (
    <div className="f gpaste">
      <label htmlFor="grid-paste">{say("grid.pasteLabel")}</label>
      <textarea
        id="grid-paste"
        rows={6}
        value={text}
        aria-describedby="grid-paste-what"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className="s mut" id="grid-paste-what">
        {say("grid.pasteWhat")}
      </p>
      <p className="acts">
        <button
          type="button"
          className="btn"
          disabled={text.trim() === ""}
          onClick={() => {
            sheet.act({ do: "paste", block: readBlock(text) });
            setText("");
            onDone();
          }}
        >
          {say("grid.pasteInto", { row: sheet.state.active.row + 1 })}
        </button>
      </p>
    </div>
  );
}
