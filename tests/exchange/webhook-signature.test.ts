import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { verifyWebhook, webhookHeaders } from "@/lib/exchange/webhook-signature";

const hmac = (key: Uint8Array, text: string) => createHmac("sha256", key).update(text).digest();

// The example that the makers of the convention publish with their libraries.
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const parts = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, body: '{"test": 2432232314}' };
const published = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

test("signs as the published example does", () => {
  expect(webhookHeaders(parts, secret, hmac)).toEqual({
    "webhook-id": parts.id,
    "webhook-timestamp": "1614265330",
    "webhook-signature": published,
  });
});

describe("a receiver", () => {
  const headers = webhookHeaders(parts, secret, hmac);
  const takes = (over: Record<string, string | undefined>, body = parts.body, now = parts.timestamp) =>
    verifyWebhook({ ...headers, ...over }, body, secret, now, hmac);
  test("takes what was signed, also among other signatures", () => {
    expect(takes({})).toBe(true);
    expect(takes({ "webhook-signature": `v1,AAAA ${published}` })).toBe(true);
  });
  test("refuses another body, id, time or secret", () => {
    expect(takes({}, '{"test": 2432232315}')).toBe(false);
    expect(takes({ "webhook-id": "msg_other" })).toBe(false);
    expect(takes({ "webhook-timestamp": "1614265331" })).toBe(false);
    expect(verifyWebhook(headers, parts.body, `whsec_${btoa("other")}`, parts.timestamp, hmac)).toBe(false);
  });
  test("refuses what is older than five minutes or comes from ahead of time", () => {
    expect(takes({}, parts.body, parts.timestamp + 300)).toBe(true);
    expect(takes({}, parts.body, parts.timestamp + 301)).toBe(false);
    expect(takes({}, parts.body, parts.timestamp - 301)).toBe(false);
  });
  test("refuses what lacks a header or is no time", () => {
    for (const name of Object.keys(headers)) expect(takes({ [name]: undefined })).toBe(false);
    expect(takes({ "webhook-timestamp": "soon" })).toBe(false);
  });
});
