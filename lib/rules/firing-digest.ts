import type { Firing } from "./apply-rule";
import type { Rule } from "./rule";

type Said = Pick<Rule, "source" | "grade" | "handling">;

/** Tells whether a finding would be the same today: what it says, in plain text, and a number for the events that it rests on. */
export function firingDigest(rule: Said, firing: Firing): string {
  const { occurredOn, reportedOn, value, level, events } = firing;
  return JSON.stringify([level, occurredOn, reportedOn, value, rule.source, rule.grade, rule.handling, mixed(events)]);
}

/** How many events, and 53 bits that change with any of them; to notice changes, not to guard against anyone. */
function mixed(seqs: readonly number[]): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const seq of seqs) {
    high = Math.imul(high ^ seq, 2654435761);
    low = Math.imul(low ^ seq, 1597334677);
    high ^= low >>> 16;
    low ^= high >>> 13;
  }
  return `${seqs.length}:${(high >>> 11).toString(16)}${(low >>> 0).toString(16)}`;
}
