import { getStore } from "../client";
import { readEnv } from "../env";
import { computeInThread } from "./compute-in-thread";
import { makeWatch } from "./make-watch";
import { postWebhook } from "./post-webhook";
import { publicOrigin } from "./public-origin";
import type { Senders } from "./send-due";

const PAUSE_MS = 2000;
const PAUSE_AFTER_FAULT_MS = 60_000;
const WEBHOOK_TIMEOUT_MS = 5000;

declare global {
  /** The watch that counts; on globalThis, because a server that loads its code anew must not watch twice. */
  var vigieWatch: object | undefined;
}

/** Looks at the thresholds for as long as this process lives. */
export async function startWatch(): Promise<void> {
  const me = {};
  globalThis.vigieWatch = me;
  const round = makeWatch({
    store: await getStore(),
    clock: () => new Date(),
    compute: computeInThread,
    senders: await senders(),
    onFault,
  });
  const wait = (pause: number) => {
    const next = async () => {
      if (globalThis.vigieWatch === me) wait((await round()) ? PAUSE_MS : PAUSE_AFTER_FAULT_MS);
    };
    setTimeout(() => void next(), pause).unref();
  };
  wait(PAUSE_MS);
}

async function senders(): Promise<Senders> {
  const env = readEnv();
  const rules = { allowPrivate: env.VIGIE_WEBHOOK_PRIVATE === "allow", timeoutMs: WEBHOOK_TIMEOUT_MS };
  const origin = publicOrigin(env);
  return { origin, post: (what) => postWebhook(what, rules), mail: await mailer(env, origin) };
}

async function mailer({ VIGIE_SMTP_URL, VIGIE_MAIL_FROM }: ReturnType<typeof readEnv>, origin: string) {
  if (VIGIE_SMTP_URL === undefined) return null;
  const { smtpMail } = await import("./smtp-mail");
  return smtpMail(VIGIE_SMTP_URL, VIGIE_MAIL_FROM ?? `vigie@${new URL(origin).hostname}`);
}

function onFault(error: unknown): void {
  const stack = error instanceof Error ? error.stack : String(error);
  console.error(JSON.stringify({ level: "error", event: "watch", stack }));
}
