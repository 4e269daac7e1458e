"use client";
import { createContext, type ReactNode, useContext } from "react";
import { useBands } from "./bands-provider";
import { computeFan, type FanResult } from "./compute-fan";
import { computedHook, type Waiting } from "./computed-hook";

export type FanState = Waiting | FanResult;

const FanContext = createContext<FanState>({ kind: "off" });
const useComputedFan = computedHook(computeFan);

/** Has the futures drawn once, for the chart, its pictures and the words under it. It stands inside a BandsProvider. */
export function FanProvider({ href, isOn, children }: { href: string; isOn: boolean; children: ReactNode }) {
  const { mark, isDrawn } = useBands();
  const state = useComputedFan({ href, mark, isOn, isDrawn });
  return <FanContext.Provider value={state}>{children}</FanContext.Provider>;
}

export function useFan(): FanState {
  return useContext(FanContext);
}
