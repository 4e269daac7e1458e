import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import type { SendOutcome } from "../commands/settle-delivery";
import { guardedLookup, Refused } from "./guarded-lookup";
import { isPublicAddress } from "./public-address";

export interface WebhookPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PostRules {
  /** True when this machine and its own network may be reached. */
  readonly allowPrivate: boolean;
  readonly timeoutMs: number;
}

const MOST_ANSWER_BYTES = 64_000;

/**
 * Sends one message and says how it went; never throws. The address is checked on the very connection that is made, so a name that
 * resolves to another address the second time gains nothing. A redirect is not followed.
 */
export function postWebhook({ url, headers, body }: WebhookPost, rules: PostRules): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const fail = (error: string, final = false) => resolve({ kind: "failed", error, final });
    const target = new URL(url);
    const host = target.hostname.replace(/^\[|\]$/g, "");
    if (isIP(host) !== 0 && !rules.allowPrivate && !isPublicAddress(host)) return fail("private-address", true);
    const send = target.protocol === "https:" ? requestHttps : requestHttp;
    const signal = AbortSignal.timeout(rules.timeoutMs);
    const outgoing = send(target, {
      ...{ method: "POST", agent: false, signal, lookup: guardedLookup(rules.allowPrivate), maxHeaderSize: 16_384 },
      headers: {
        ...headers,
        "content-type": "application/json",
        "content-length": String(Buffer.byteLength(body)),
        "user-agent": "Vigie",
      },
    });
    const fault = (error: unknown) => {
      outgoing.destroy();
      if (error instanceof Refused) fail(error.message, error.message === "private-address");
      else fail(signal.aborted ? "timeout" : faultCode(error));
    };
    outgoing.on("error", fault);
    // Node ends a connection that changes its protocol without telling anybody else.
    outgoing.on("upgrade", (answer, socket) => {
      socket.destroy();
      settle(answer.statusCode ?? 0);
    });
    outgoing.on("response", (answer) => {
      readAnswer(answer).then(() => settle(answer.statusCode ?? 0), fault);
    });
    const settle = (status: number) => {
      if (status >= 200 && status < 300) resolve({ kind: "sent" });
      else if (status >= 300 && status < 400) fail(`redirect:${status}`);
      else fail(`status:${status}`, status === 410);
    };
    outgoing.end(body);
  });
}

/** Reads an answer to its end and keeps none of it; one that does not end is cut. */
async function readAnswer(answer: IncomingMessage): Promise<void> {
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += Buffer.byteLength(chunk);
    if (bytes > MOST_ANSWER_BYTES) throw new Refused("long-answer");
  }
}

function faultCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? `unreachable:${error.code}`
    : "unreachable";
}
