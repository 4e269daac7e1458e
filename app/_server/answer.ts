import { apiHeaders } from "./api-headers";

/** What a door says: a value with what goes into the headers, or a file. */
export type Answer<T> = ValueAnswer<T> | FileAnswer;

interface ValueAnswer<T> {
  readonly value: T;
  /** Below /api/v1: where the new record is read. */
  readonly location?: string;
  /** Of the record, as its ETag. */
  readonly version?: number;
  readonly cookies?: readonly string[];
  /** What an idempotent replay says instead of `value`, when part of it must be said only once. */
  readonly remembered?: T;
}

interface FileAnswer {
  readonly file: string;
  readonly name: string;
}

/** The parts of an answer as they are sent, and as they are kept for a replay. */
export interface SentAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function answerResponse<T>(answer: Answer<T>, status: number): Response {
  const response = respond(sentAnswer(answer, status));
  if ("value" in answer) for (const cookie of answer.cookies ?? []) response.headers.append("set-cookie", cookie);
  return response;
}

export function respond(sent: SentAnswer): Response {
  const headers = new Headers(apiHeaders);
  for (const [name, value] of Object.entries(sent.headers)) headers.set(name, value);
  return new Response(sent.body, { status: sent.status, headers });
}

export function sentAnswer<T>(answer: Answer<T>, status: number): SentAnswer {
  if ("file" in answer) {
    const disposition = `attachment; filename="${answer.name.replace(/[^A-Za-z0-9._-]/g, "-")}"`;
    const headers = { "content-type": "application/json", "content-disposition": disposition };
    return { status, headers, body: answer.file };
  }
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (answer.location !== undefined) headers.location = `/api/v1${answer.location}`;
  if (answer.version !== undefined) headers.etag = `"${answer.version}"`;
  return { status, headers, body: JSON.stringify(answer.value) };
}
