import { DomainError, type ErrorCode, type ErrorDetail } from "@/lib/domain/errors";

/** A refusal because of one field; the code is the rule it broke. */
export function refuseField(code: ErrorCode, path: string, message: string, detail: ErrorDetail = {}): never {
  throw new DomainError(code, `${path} ${message}`, { ...detail, fields: [{ path, rule: code, message }] });
}

/** Nothing of this kind has this id in this assessment. */
export function refuseMissing(what: string, id: string): never {
  throw new DomainError("not-found", `There is no ${what} "${id}" here.`);
}

/**
 * Refuses a change that was made on an older state than the one stored.
 * @throws DomainError "version-conflict" that carries both
 */
export function requireVersion(theirs: { readonly version: number }, expectedVersion: number, yours: unknown): void {
  if (theirs.version === expectedVersion) return;
  throw new DomainError(
    "version-conflict",
    `Somebody changed this in the meantime: you saw version ${expectedVersion}, it is now version ${theirs.version}.`,
    { theirs, yours },
  );
}

/** @throws DomainError "already-withdrawn" */
export function refuseWithdrawn(what: string, record: { readonly status: string }): void {
  if (record.status === "withdrawn")
    throw new DomainError("already-withdrawn", `This ${what} is withdrawn. Restore it before you change it.`);
}

/** @throws DomainError "invalid-input" */
export function refuseStanding(what: string, record: { readonly status: string }): void {
  if (record.status !== "withdrawn")
    throw new DomainError("invalid-input", `This ${what} is not withdrawn: there is nothing to restore.`);
}

/** @throws DomainError "finding-withdrawn" */
export function refuseOnWithdrawn(finding: { readonly id: string; readonly status: string }): void {
  if (finding.status === "withdrawn")
    throw new DomainError(
      "finding-withdrawn",
      "This finding is withdrawn. Restore it before you change it or its reports.",
      {
        findings: [finding.id],
      },
    );
}
