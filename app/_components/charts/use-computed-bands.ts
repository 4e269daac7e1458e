"use client";
import { type BandsResult, computeBands } from "./compute-bands";
import { computedHook, type Waiting } from "./computed-hook";

export type BandsState = Waiting | BandsResult;

/** The bands of one state of the chart. */
export const useComputedBands = computedHook(computeBands);
