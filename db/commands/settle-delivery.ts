import { and, eq } from "drizzle-orm";
import { retryDelaySeconds } from "@/lib/domain/retry-delay";
import { command, type Outcome } from "../command";
import { exec, type Steps } from "../store";

export type SendOutcome =
  | { readonly kind: "sent" }
  /** Tried again later, unless `final`. */
  | { readonly kind: "failed"; readonly error: string; readonly final: boolean };

interface Args {
  readonly id: string;
  readonly attempts: number;
  readonly outcome: SendOutcome;
}

const LONGEST_ERROR = 300;

/** Writes down how the sending of one message went, and when it is tried again. */
export const settleDelivery = command(
  "settleDelivery",
  function* ({ tx, t, now }, { id, attempts, outcome }: Args): Steps<Outcome<null>> {
    // A failure told late says nothing of a message that another process has tried since, or that is settled.
    const stands =
      outcome.kind === "sent" ? undefined : and(eq(t.delivery.state, "waiting"), eq(t.delivery.attempts, attempts));
    yield* exec(
      tx
        .update(t.delivery)
        .set(changeOf(outcome, attempts, now))
        .where(and(eq(t.delivery.id, id), stands)),
    );
    return { result: null, audit: null };
  },
);

function changeOf(outcome: SendOutcome, attempts: number, now: Date) {
  if (outcome.kind === "sent") return { state: "sent" as const, settledAt: now, lastError: null };
  const lastError = outcome.error.slice(0, LONGEST_ERROR);
  const delay = outcome.final ? null : retryDelaySeconds(attempts);
  if (delay === null) return { state: "failed" as const, settledAt: now, lastError };
  return { lastError, nextAttemptAt: new Date(now.getTime() + delay * 1000) };
}
