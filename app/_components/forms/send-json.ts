import * as z from "zod/mini"; // the small build: this file is on every page

/** The problem documents of the API (RFC 9457), as far as a form needs them. */
const Problem = z.object({
  code: z.string(),
  title: z.string(),
  detail: z.optional(z.string()),
  fields: z.optional(z.array(z.object({ path: z.string(), rule: z.string(), message: z.string() }))),
  theirs: z.optional(z.unknown()),
  yours: z.optional(z.unknown()),
});
export type Problem = z.infer<typeof Problem>;

export type Answer = { ok: true; status: number; body: unknown } | { ok: false; status: number; problem: Problem };

/** One call of the public API. Never throws: no answer at all is the problem `offline`. */
export async function sendJson(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body: unknown,
  idempotencyKey?: string,
): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        "content-type": "application/json",
        ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
      },
      body: JSON.stringify(body),
    });
    const answer: unknown = response.status === 204 ? null : await response.json();
    if (response.ok) return { ok: true, status: response.status, body: answer };
    const problem = Problem.safeParse(answer);
    return {
      ok: false,
      status: response.status,
      problem: problem.success ? problem.data : { code: "internal", title: String(response.status) },
    };
  } catch {
    return { ok: false, status: 0, problem: { code: "offline", title: "offline" } };
  }
}
