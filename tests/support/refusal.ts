import { DomainError } from "@/lib/domain/errors";

/** The refusal that a promise ends with; fails when it succeeds or ends with anything else. */
export async function refusal(attempt: Promise<unknown>): Promise<DomainError> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("this was not refused");
}

/** Its code and the fields it names. */
export async function codeAndFields(attempt: Promise<unknown>): Promise<[string, ...string[]]> {
  const { code, detail } = await refusal(attempt);
  return [code, ...(detail.fields ?? []).map((field) => field.path)];
}
