"use client";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "@/app/_i18n/words";
import type { BandRows } from "@/lib/view/band-rows";
import { type BandsState, useComputedBands } from "./use-computed-bands";

interface Bands {
  readonly state: BandsState;
  /** Which state of the case the page shows. */
  readonly mark: string;
  /** Nothing is computed before the chart stands. */
  readonly isDrawn: boolean;
  /** Told by the chart once it stands. */
  readonly chartIsDrawn: () => void;
}
const BandsContext = createContext<Bands>({
  state: { kind: "off" },
  mark: "",
  isDrawn: false,
  chartIsDrawn: () => undefined,
});

/** Has the bands computed once, for the chart and for the table below it. */
export function BandsProvider(props: {
  /** Where the request for the bands is to be had. */
  href: string;
  /** Which state of the case the page shows. */
  mark: string;
  isOn: boolean;
  children: ReactNode;
}) {
  const { href, mark, isOn } = props;
  const [isDrawn, setIsDrawn] = useState(false);
  const state = useComputedBands({ href, mark, isOn, isDrawn });
  const chartIsDrawn = useCallback(() => setIsDrawn(true), []);
  const bands = useMemo(() => ({ state, mark, isDrawn, chartIsDrawn }), [state, mark, isDrawn, chartIsDrawn]);
  return (
    <BandsContext.Provider value={bands}>
      {props.children}
      <BandsStatus state={state} />
    </BandsContext.Provider>
  );
}

export function useBands(): Bands {
  return useContext(BandsContext);
}

/** The bands when there are any. */
export function useBandRows(): BandRows | null {
  const { state } = useBands();
  return state.kind === "done" ? state.rows : null;
}

/** Says once that the band is there, and every time that it cannot be. */
function BandsStatus({ state }: { state: BandsState }) {
  const { say } = useWords();
  const [text, setText] = useState("");
  const wasSaid = useRef(false);
  useEffect(() => {
    if (state.kind === "failed") setText(say(`bands.failed.${state.why}`));
    if (state.kind !== "done" || wasSaid.current) return;
    wasSaid.current = true;
    setText(say("bands.drawn"));
  }, [state, say]);
  return (
    <span role="status" className="vh">
      {text}
    </span>
  );
}
