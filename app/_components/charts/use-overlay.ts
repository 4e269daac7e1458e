"use client";
import { useMemo } from "react";
import type { ChartOverlay } from "@/lib/view/chart-overlay";
import { useBandRows } from "./bands-provider";
import { useFan } from "./fan-provider";

/** What this browser has worked out so far for the chart: bands and fan. */
export function useOverlay(): ChartOverlay {
  const bands = useBandRows();
  const state = useFan();
  const fan = state.kind === "done" ? state.rows : null;
  return useMemo(() => ({ bands, fan }), [bands, fan]);
}
