import { createHash } from "node:crypto";
import type { Context } from "@/db/context";
import { type OnceRequest, runOnce } from "@/db/idempotency";
import { DomainError } from "@/lib/domain/errors";
import { canonicalBytes } from "@/lib/exchange/canonical-json";
import { type Answer, answerResponse, respond, sentAnswer } from "./answer";
import { refuseFields } from "./parse-input";

interface Create {
  readonly context: Context;
  readonly request: Request;
  /** The body as it came, before defaults. */
  readonly sent: unknown;
}

/**
 * The answer to a create. With an Idempotency-Key the same request, however often it comes, makes one record and
 * is answered as it was the first time.
 * @throws invalid-input for a key that is none, idempotency-conflict for one that was used for another request
 */
export async function answerOnce<T>(
  { context, request, sent }: Create,
  work: (context: Context) => Promise<Answer<T>>,
): Promise<Response> {
  const once = onceRequest(request, sent);
  if (once === null) return answerResponse(await work(context), 201);
  const run = () => runOnce(context, once, work, keptAnswer);
  // The twin of a request may store its version first; the second look then finds its answer.
  const result = await run().catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "version-conflict") return run();
    throw error;
  });
  if (result.kind === "done") return answerResponse(result.answer, 201);
  const { status, headers, body } = result.kept;
  return respond({ status, headers: { ...headers, "idempotency-replayed": "true" }, body });
}

function keptAnswer<T>(answer: Answer<T>) {
  const { remembered } = { remembered: undefined, ...answer };
  return sentAnswer(remembered === undefined ? answer : { ...answer, value: remembered }, 201);
}

function onceRequest(request: Request, sent: unknown): OnceRequest | null {
  const key = request.headers.get("idempotency-key");
  if (key === null) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    refuseFields([
      { path: "Idempotency-Key", rule: "format", message: "must be 1 to 200 visible ASCII characters, no spaces" },
    ]);
  const bodySha256 = createHash("sha256").update(canonicalBytes(sent)).digest("hex");
  return { key, method: request.method, path: new URL(request.url).pathname, bodySha256 };
}
