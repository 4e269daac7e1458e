import { type Action, authorise } from "./access";
import { refuseUnstorableText } from "./checks/unstorable-text";
import type { Context } from "./context";
import type { AuditDetail } from "./schema/audit";
import { exec, type Steps, type TxBody } from "./store";
import type { Work } from "./work";

/** What a command did: its result, and what the audit says of it. */
export interface Outcome<R> {
  readonly result: R;
  /** Null when nothing was changed. */
  readonly audit: AuditNote | null;
}

interface AuditNote {
  readonly assessmentId: string;
  readonly entity: string;
  readonly entityId: string;
  readonly version: number;
  readonly detail?: AuditDetail;
}

export interface Command<Args, R> {
  (context: Context, args: Args): Promise<R>;
  /** The same as work inside a transaction that the caller has opened. */
  steps(context: Context, args: Args): TxBody<R>;
}

/** A write: authorises, checks, writes and audits in one transaction. */
export function command<Args, R>(
  action: Action,
  body: (work: Work, args: Args) => Steps<Outcome<R>>,
): Command<Args, R> {
  const steps = (context: Context, args: Args): TxBody<R> => {
    const { actor, now, store } = context;
    authorise(actor, action);
    refuseUnstorableText(args);
    return function* (tx) {
      const work: Work = { tx, t: store.t, actor, now };
      const { result, audit } = yield* body(work, args);
      if (audit !== null) yield* writeAudit(work, action, audit);
      return result;
    };
  };
  const run = async (context: Context, args: Args): Promise<R> => {
    const body = steps(context, args);
    return context.store.tx(body);
  };
  return Object.assign(run, { steps });
}

/** Every entry is written here, so that a hash chain over the entries has one place to begin. */
function* writeAudit({ tx, t, actor, now }: Work, action: Action, audit: AuditNote): Steps<void> {
  yield* exec(
    tx
      .insert(t.auditEntry)
      .values({ at: now, actorId: actor.id, actorName: actor.name, action, ...audit, detail: audit.detail ?? {} }),
  );
}
