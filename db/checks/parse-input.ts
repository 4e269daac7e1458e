import type { z } from "zod";
import { DomainError } from "@/lib/domain/errors";

/**
 * A value by its schema. The doors parse what comes from outside; the cellar parses again, so that nothing is stored that its
 * schema refuses, whoever calls.
 * @throws DomainError "invalid-input" with one entry a field
 */
export function parseInput<T extends z.ZodType>(schema: T, value: unknown, at = ""): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new DomainError("invalid-input", "Some fields break a rule.", {
    fields: result.error.issues.map((issue) => ({
      path: [...(at === "" ? [] : [at]), ...issue.path].join("."),
      rule: issue.code === "custom" && typeof issue.params?.rule === "string" ? issue.params.rule : issue.code,
      message: issue.message,
    })),
  });
}
