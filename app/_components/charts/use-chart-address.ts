"use client";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { formatChartState } from "@/lib/view/chart-address";
import type { ChartState } from "@/lib/view/chart-state";

/** Changes the state of the chart in the address; `pending` while the server answers. */
export function useChartAddress(path: string, state: ChartState) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const go = (change: Partial<ChartState>) =>
    start(() => router.replace(`${path}${formatChartState({ ...state, ...change })}`, { scroll: false }));
  return { pending, go };
}
