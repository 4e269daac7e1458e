// Values that are wrong in some place of a model, a record or a question, and what a refusal of them must say.
import { expect } from "vitest";
import type { DomainError, ErrorCode } from "@/lib/domain/errors";
import { refusal } from "../refusals";

export const notNumbers = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const;
/** Not from 0 to 1. */
export const notShares = [...notNumbers, -0.1, -Number.MIN_VALUE, 1 + Number.EPSILON, 1.1, 1e300] as const;
/** Not a number of days from 0 on, or beyond every calendar. */
export const notDays = [...notNumbers, -1, -Number.MIN_VALUE, 1.1e12, 1e300, Number.MAX_VALUE] as const;
/** Not a number of events a day. */
export const notRates = [...notNumbers, -1, -Number.MIN_VALUE, 1.1e12, 1e308] as const;
/** Not a whole number from 0 on. */
export const notCounts = [...notNumbers, -1, 0.5, 1e-300, 1e300] as const;
/** Not a measure of sureness; Infinity is one. */
export const notKappas = [Number.NaN, Number.NEGATIVE_INFINITY, 0, -0, -1, 1e-300, Number.MIN_VALUE, 1e300] as const;

/** Fails unless the call is refused with this code, and what is said names all of these. */
export function expectNamed(run: () => unknown, code: ErrorCode, ...named: readonly string[]): DomainError {
  const error = refusal(run);
  expect(error.code, error.message).toBe(code);
  for (const name of named) expect(error.message).toContain(name);
  for (const field of error.detail.fields ?? []) expect(field.message).toBe(error.message);
  return error;
}

/** The same for a finding, which may stand in the message or in the list of findings beside it. */
export function expectFinding(run: () => unknown, code: ErrorCode, finding: string, ...named: readonly string[]): void {
  const error = expectNamed(run, code, ...named);
  expect([error.message, ...(error.detail.findings ?? [])].join(" ")).toContain(finding);
}

/** Every number in a value, with where it stands: lists, objects, maps and typed arrays are walked, functions are not. */
export function numbersIn(value: unknown, path = "$"): { path: string; value: number }[] {
  if (typeof value === "number") return [{ path, value }];
  if (typeof value !== "object" || value === null) return [];
  if (value instanceof Float64Array || value instanceof Int32Array) {
    return Array.from(value, (entry, i) => ({ path: `${path}[${i}]`, value: entry }));
  }
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.flatMap(([key, inner]) => numbersIn(inner, `${path}.${String(key)}`));
}

/** Fails when a result holds NaN or -0. */
export function expectPlainNumbers(result: unknown): void {
  const odd = numbersIn(result).filter(({ value }) => Number.isNaN(value) || Object.is(value, -0));
  expect(odd).toEqual([]);
}
