import { expect } from "vitest";
import { DomainError, type ErrorCode } from "@/lib/domain/errors";

/** Runs what must be refused and gives the refusal back; anything else fails the test. */
export function refusal(run: () => unknown): DomainError {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  return expect.fail("nothing was refused");
}

export function expectRefused(run: () => unknown, code: ErrorCode, words: RegExp): void {
  const error = refusal(run);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(words);
}
