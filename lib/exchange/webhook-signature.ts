/** Makes the SHA-256 HMAC of a text; lib is given it, because it does no cryptography of its own. */
export type HmacSha256 = (key: Uint8Array, text: string) => Uint8Array;

export interface SignedParts {
  /** The same for every attempt to deliver one message. */
  readonly id: string;
  /** Whole seconds since 1970, of this attempt. */
  readonly timestamp: number;
  readonly body: string;
}

const PREFIX = "whsec_";
const VERSION = "v1";
/** How old or how far ahead a message may be, in seconds. */
const TOLERANCE = 300;

/** The three headers of the Standard Webhooks convention: id, time, and a signature over both and the body. */
export function webhookHeaders(parts: SignedParts, secret: string, hmac: HmacSha256): Readonly<Record<string, string>> {
  return {
    "webhook-id": parts.id,
    "webhook-timestamp": String(parts.timestamp),
    "webhook-signature": `${VERSION},${signature(parts, secret, hmac)}`,
  };
}

/** What a receiver does: the id, the time and the body are ours, and the time is near. */
export function verifyWebhook(
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
  secret: string,
  now: number,
  hmac: HmacSha256,
): boolean {
  const { "webhook-id": id, "webhook-timestamp": time, "webhook-signature": signatures } = headers;
  if (id === undefined || time === undefined || signatures === undefined || !/^\d{1,12}$/.test(time)) return false;
  const timestamp = Number(time);
  if (Math.abs(now - timestamp) > TOLERANCE) return false;
  const expected = `${VERSION},${signature({ id, timestamp, body }, secret, hmac)}`;
  return signatures.split(" ").some((candidate) => sameText(candidate, expected));
}

function signature({ id, timestamp, body }: SignedParts, secret: string, hmac: HmacSha256): string {
  return base64(hmac(secretBytes(secret), `${id}.${timestamp}.${body}`));
}

/** The key inside a secret as it is shown: base64 after a prefix. */
function secretBytes(secret: string): Uint8Array {
  const text = atob(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret);
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Takes as long for the first letter that differs as for the last. */
function sameText(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}
