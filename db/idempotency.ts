import { and, eq } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "./context";
import type { KeptAnswer } from "./schema/audit";
import { exec, rows, type Store, type TxBody } from "./store";

/** A request that must be carried out once, however often it comes. */
export interface OnceRequest {
  /** What the caller put in `Idempotency-Key`. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly bodySha256: string;
}

export type OnceResult<A> =
  | { readonly kind: "done"; readonly answer: A }
  | { readonly kind: "replay"; readonly kept: KeptAnswer };

const POLL_MS = 20;
/** How long a repeated request waits for the first one, that is still being carried out. */
const PATIENCE_MS = 5000;

class AlreadyClaimed extends Error {}

/**
 * Carries out a request once. The key is claimed in the transaction of the first command that `work` calls: either both are
 * stored or neither, so a refusal uses no key up and a crash doubles no record. The answer is written after it; should the process end
 * between the two, a repetition is told so instead of being carried out again.
 * @param work must use the context it is given
 * @param keep what a repetition is answered: leave out of it what may be said only once
 * @throws DomainError "idempotency-conflict" when the key was used for another request
 */
export async function runOnce<A>(
  context: Context,
  request: OnceRequest,
  work: (context: Context) => Promise<A>,
  keep: (answer: A) => KeptAnswer,
): Promise<OnceResult<A>> {
  const earlier = await claimOf(context, request);
  if (earlier !== undefined) return { kind: "replay", kept: await answerOf(context, request) };
  try {
    const answer = await work({ ...context, store: claiming(context, request) });
    await keepAnswer(context, request, keep(answer));
    return { kind: "done", answer };
  } catch (error) {
    if (!(error instanceof AlreadyClaimed)) throw error;
    return { kind: "replay", kept: await answerOf(context, request) };
  }
}

/** The store, whose first transaction also claims the key. */
function claiming({ store, actor, now }: Context, request: OnceRequest): Store {
  const { t } = store;
  let claimed = false;
  const tx = async <R>(body: TxBody<R>): Promise<R> => {
    if (claimed) return store.tx(body);
    const result = await store.tx<R>(function* (queries) {
      const same = and(eq(t.idempotencyKey.actorId, actor.id), eq(t.idempotencyKey.key, request.key));
      const found = yield* rows(queries.select({ key: t.idempotencyKey.key }).from(t.idempotencyKey).where(same));
      if (found.length > 0) throw new AlreadyClaimed();
      yield* exec(
        queries.insert(t.idempotencyKey).values({ ...request, actorId: actor.id, createdAt: now, answer: null }),
      );
      return yield* body(queries);
    });
    claimed = true;
    return result;
  };
  return { ...store, tx };
}

async function claimOf({ store, actor }: Context, request: OnceRequest) {
  const t = store.t.idempotencyKey;
  const [claim] = await store.read((tx) =>
    rows(
      tx
        .select()
        .from(t)
        .where(and(eq(t.actorId, actor.id), eq(t.key, request.key))),
    ),
  );
  if (claim === undefined) return undefined;
  const same =
    claim.method === request.method && claim.path === request.path && claim.bodySha256 === request.bodySha256;
  if (!same)
    throw new DomainError("idempotency-conflict", "This Idempotency-Key was used for another request. Use a new one.");
  return claim;
}

/** Waits for the answer to a request that was claimed. */
async function answerOf(context: Context, request: OnceRequest): Promise<KeptAnswer> {
  for (let waited = 0; waited <= PATIENCE_MS; waited += POLL_MS) {
    const claim = await claimOf(context, request);
    if (claim !== undefined && claim.answer !== null) return claim.answer;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new DomainError(
    "idempotency-conflict",
    "This request was carried out, but its answer was lost. Look at the list before you send it again with a new key.",
  );
}

async function keepAnswer({ store, actor }: Context, request: OnceRequest, answer: KeptAnswer): Promise<void> {
  const t = store.t.idempotencyKey;
  await store.tx((tx) =>
    exec(
      tx
        .update(t)
        .set({ answer })
        .where(and(eq(t.actorId, actor.id), eq(t.key, request.key))),
    ),
  );
}
