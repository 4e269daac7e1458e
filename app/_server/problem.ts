import { randomUUID } from "node:crypto";
import { DomainError, type ErrorCode } from "@/lib/domain/errors";
import { apiHeaders } from "./api-headers";

interface Kind {
  readonly status: number;
  readonly title: string;
}

/** Which HTTP status and title each refusal has; the compiler keeps the list complete. */
export const problemKinds: Readonly<Record<ErrorCode, Kind>> = {
  "invalid-input": { status: 422, title: "Some fields are not valid" },
  "malformed-json": { status: 400, title: "The body cannot be read" },
  "unsupported-media-type": { status: 415, title: "The body is not JSON" },
  "too-large": { status: 413, title: "The body is too large" },
  "not-found": { status: 404, title: "There is nothing here" },
  "not-allowed": { status: 403, title: "This role may not do that" },
  "cross-site": { status: 403, title: "Writes from other sites are refused" },
  "foreign-host": { status: 403, title: "This address is not served" },
  "version-conflict": { status: 409, title: "Somebody changed it first" },
  "idempotency-conflict": { status: 422, title: "The idempotency key was used for something else" },
  "unknown-scenario": { status: 422, title: "Unknown scenario" },
  "unknown-indicator": { status: 422, title: "Unknown indicator" },
  "unknown-level": { status: 422, title: "Unknown level" },
  "unknown-reference": { status: 422, title: "Unknown document or incident" },
  "finding-withdrawn": { status: 409, title: "The finding is withdrawn" },
  "already-withdrawn": { status: 409, title: "It is already withdrawn" },
  "already-resolved": { status: 409, title: "It is already resolved" },
  "question-closed": { status: 409, title: "The question takes no forecasts" },
  "evidence-before-start": { status: 422, title: "The day lies before the start" },
  "evidence-in-future": { status: 422, title: "The day lies in the future" },
  "impossible-evidence": { status: 422, title: "Impossible under every scenario" },
  "outside-window": { status: 422, title: "The event lies outside the watch" },
  "invalid-model": { status: 422, title: "The model is not valid" },
  "handling-too-strict": { status: 422, title: "The handling mark forbids it" },
  "storage-unavailable": { status: 503, title: "The storage does not answer" },
  internal: { status: 500, title: "Something went wrong here" },
};

/** The answer for anything that was thrown: a refusal as it stands, a fault of ours without its insides. */
export function problemResponse(thrown: unknown, operationId: string): Response {
  const error = thrown instanceof DomainError ? thrown : faultOf(thrown, operationId);
  const { status, title } = problemKinds[error.code];
  const { fields = [], ...detail } = error.detail;
  const headers = new Headers(apiHeaders);
  headers.set("content-type", "application/problem+json");
  if (status === 503) headers.set("retry-after", "2");
  const body = {
    type: `urn:vigie:problem:${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.message,
    fields,
    ...detail,
  };
  return new Response(JSON.stringify(body), { status, headers });
}

/** Logs a fault once, under a reference that the answer repeats, so that both can be brought together. */
function faultOf(thrown: unknown, operationId: string): DomainError {
  const reference = randomUUID();
  const stack = thrown instanceof Error ? thrown.stack : String(thrown);
  console.error(JSON.stringify({ level: "error", event: "fault", operation: operationId, reference, stack }));
  return new DomainError(
    "internal",
    `It was written to the log under ${reference}. Look whether the change is there before you send it again.`,
  );
}
