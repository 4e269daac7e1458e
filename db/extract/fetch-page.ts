import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { gunzipSync } from "node:zlib";
import { DomainError } from "@/lib/domain/errors";
import { guardedLookup, Refused, type Resolve } from "../watch/guarded-lookup";
import { isPublicAddress } from "../watch/public-address";

export interface FetchRules {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly redirects: number;
  /** For tests: another way from a name to its addresses, and hosts that may be reached wherever they are. */
  readonly resolve?: Resolve;
  readonly mayBePrivate?: (host: string) => boolean;
}

export const usualRules: FetchRules = { milliseconds: 10_000, bytes: 10_000_000, redirects: 3 };

export interface FetchedPage {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** Where it was in the end. */
  readonly url: string;
}

const sentences: Readonly<Record<string, string>> = {
  "private-address": "This address leads into a private network. Only pages of the public internet are fetched.",
  scheme: "Only addresses that begin with http:// or https:// are fetched.",
  credentials: "Addresses that carry a name or a password are not fetched.",
  redirects: "The page leads on to other addresses too often.",
  "too-large": "The page is larger than 10 MB. Save it yourself and add it as a file.",
  timeout: "The page did not come within 10 seconds.",
  encoding: "The page is packed in a way that is not taken.",
  empty: "The page is empty.",
  unreachable: "The address does not answer.",
};

/**
 * One page of the public internet. The address is checked on the very connection that is made, and again at each redirect, so a name that
 * resolves to another address the second time gains nothing.
 * @throws DomainError "invalid-input" at the field "url", with the reason as its rule
 */
export async function fetchPage(address: string, rules: FetchRules = usualRules): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(rules.milliseconds);
  try {
    let url = address;
    for (let hop = 0; hop <= rules.redirects; hop++) {
      const answer = await connect(new URL(url), rules, signal);
      const status = answer.statusCode ?? 0;
      if (status >= 300 && status < 400 && answer.headers.location !== undefined) {
        answer.destroy();
        url = new URL(answer.headers.location, url).href;
        continue;
      }
      if (status !== 200) {
        answer.destroy();
        throw new Refused(`status:${status}`);
      }
      const bytes = unpacked(await readAll(answer, rules.bytes), answer.headers["content-encoding"], rules.bytes);
      if (bytes.length === 0) throw new Refused("empty");
      return { bytes, mediaType: answer.headers["content-type"] ?? "", url };
    }
    throw new Refused("redirects");
  } catch (error) {
    if (error instanceof Refused) return refuse(error.message);
    return refuse(signal.aborted ? "timeout" : "unreachable");
  }
}

function refuse(reason: string): never {
  const message = sentences[reason] ?? `The page answers with ${reason.replace("status:", "")}.`;
  throw new DomainError("invalid-input", message, { fields: [{ path: "url", rule: reason, message }] });
}

function connect(target: URL, rules: FetchRules, signal: AbortSignal): Promise<IncomingMessage> {
  if (!/^https?:$/.test(target.protocol)) throw new Refused("scheme");
  if (target.username !== "" || target.password !== "") throw new Refused("credentials");
  const host = target.hostname.replace(/^\[|\]$/g, "");
  const allowPrivate = rules.mayBePrivate?.(host) ?? false;
  const isInside = isIP(host) === 0 ? /(^|\.)localhost\.?$/i.test(host) : !isPublicAddress(host);
  if (isInside && !allowPrivate) throw new Refused("private-address");
  const send = target.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const outgoing = send(target, {
      ...{ method: "GET", agent: false, signal, maxHeaderSize: 16_384 },
      lookup: guardedLookup(allowPrivate, rules.resolve),
      headers: { "user-agent": "Vigie", accept: "text/html, application/pdf, text/plain", "accept-encoding": "gzip" },
    });
    outgoing.on("error", reject);
    outgoing.on("upgrade", (_answer, socket) => {
      socket.destroy();
      reject(new Refused("unreachable"));
    });
    outgoing.on("response", resolve);
    outgoing.end();
  });
}

async function readAll(answer: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += chunk.length;
    if (size > most) {
      answer.destroy();
      throw new Refused("too-large");
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unpacked(bytes: Buffer, encoding: string | undefined, most: number): Buffer {
  if (encoding === undefined || encoding === "identity") return bytes;
  if (encoding !== "gzip" && encoding !== "x-gzip") throw new Refused("encoding");
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    const isMore = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new Refused(isMore ? "too-large" : "encoding");
  }
}
