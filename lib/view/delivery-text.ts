import type { Delivery } from "@/lib/domain/threshold-record";
import type { Say } from "@/lib/messages/say";

const codes = [
  "no-mail-server",
  "private-address",
  "redirect",
  "status",
  "timeout",
  "long-answer",
  "unreachable",
  "withdrawn",
  "smtp",
  "crashed",
  "no-line",
  "no-recipient",
] as const;

/** "desk@example.org: sent", or why it was not; `name` stands for the target where something else says more. */
export function deliveryText(delivery: Delivery, say: Say, name?: string): string {
  const target = name ?? delivery.target ?? say("thresholds.someAddress");
  const { state, attempts, lastError } = delivery;
  const error = lastError === null ? "" : errorText(lastError, say);
  return say("thresholds.delivery", { target, state, attempts, error }).trim();
}

function errorText(lastError: string, say: Say): string {
  const [name = "", ...rest] = lastError.split(":");
  const code = codes.find((known) => known === name);
  return code === undefined ? lastError : say(`thresholds.error.${code}`, { detail: rest.join(":") });
}
