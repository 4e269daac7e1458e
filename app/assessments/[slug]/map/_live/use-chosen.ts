"use client";
import { type RefObject, useEffect, useState } from "react";

/** The id of the point that was chosen, on the map or in the list: the same one in both. */
export function useChosen(
  at: string | null,
  roomRef: RefObject<HTMLElement | null>,
): readonly [string | null, (id: string | null) => void] {
  const [state, setState] = useState({ at, id: at });
  if (state.at !== at) setState({ at, id: at });
  const { id } = state;
  useEffect(() => {
    const rows = roomRef.current?.querySelectorAll("[data-point]") ?? [];
    for (const row of rows) {
      const isIt = row.getAttribute("data-point") === id;
      if (isIt === (row.getAttribute("aria-current") === "true")) continue;
      if (isIt) {
        row.setAttribute("aria-current", "true");
        row.scrollIntoView({ block: "nearest" });
      } else row.removeAttribute("aria-current");
    }
  }, [id, roomRef]);
  return [id, (next) => setState({ at, id: next })];
}
