import { z } from "zod";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What one door takes and gives: the single source for checking requests, for types and for the OpenAPI document. */
export interface Operation<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: Method;
  /** Below /api/v1, with `{name}` for each parameter. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly response: R;
  readonly status: 200 | 201;
  readonly maxBytes: number;
  /** Creates take an Idempotency-Key. */
  readonly takesIdempotencyKey: boolean;
  /** The body is a file's bytes, not JSON: see handle-bytes.ts. */
  readonly takesBytes?: true;
  /** The answer is a file, not JSON. */
  readonly givesFile?: true;
}

export const Nothing = z.strictObject({});
export const MEGABYTE = 1_000_000;

/** What most doors have in common; an operation overrides what differs. */
export const plain = {
  params: Nothing,
  query: Nothing,
  body: Nothing,
  status: 200,
  maxBytes: MEGABYTE,
  takesIdempotencyKey: false,
} as const;

/** What a create has beside it. */
export const creating = { ...plain, method: "POST", status: 201, takesIdempotencyKey: true } as const;

export function operation<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  declared: Operation<P, Q, B, R>,
): Operation<P, Q, B, R> {
  return declared;
}
