import { DomainError } from "@/lib/domain/errors";

/** The SQLSTATE (or the system's code) of an error or of what caused it; empty when there is none. */
export function sqlState(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause)
    if ("code" in each && typeof each.code === "string") return each.code;
  return "";
}

/** Connection lost, out of space, shut down: a refusal that says what to do. Any other error as it is. */
export function storageFault(error: unknown): unknown {
  const code = sqlState(error);
  if (!/^(08|53|57P|ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|28)/.test(code)) return error;
  return new DomainError(
    "storage-unavailable",
    `PostgreSQL cannot be used (${code}). Check that it runs, that it has space, and that VIGIE_DATABASE_URL is right.`,
  );
}
