import type { Day, Instant } from "./instant";
import type { Handling } from "./standards/tlp";
import type { Withdrawable } from "./stored";
import type { Threshold, ThresholdCondition } from "./threshold";
import type { ThresholdEventKind, ThresholdState } from "./threshold-state";

export type StoredThreshold = Withdrawable<Threshold>;

/** The value as last looked at. */
export interface ThresholdReading {
  readonly at: Instant;
  readonly asOf: Day;
  readonly value: number;
  readonly modelVersion: number;
}

/** What happened at a line, once and for good. */
export interface ThresholdEvent {
  /** Counts upwards. */
  readonly seq: number;
  /** A random UUID: it names the event outside of Vigie and says nothing about it. */
  readonly id: string;
  readonly thresholdId: string;
  /** The version of the threshold that was looked at. */
  readonly version: number;
  readonly at: Instant;
  readonly asOf: Day;
  readonly kind: ThresholdEventKind;
  readonly value: number;
  readonly modelVersion: number;
  readonly engineVersion: string;
  /** The strictest mark of what the value rests on: that of then, or a stricter one of today. */
  readonly handling: Handling;
}

/** A threshold with what is known of it; `reading` is null until the version that stands was looked at. */
export type WatchedThreshold = StoredThreshold & {
  readonly state: ThresholdState;
  readonly reading: ThresholdReading | null;
  readonly lastEvent: ThresholdEvent | null;
};

export type DeliveryChannel = "email" | "webhook";
export type DeliveryState = "waiting" | "sent" | "failed";

/** Where one event is told, and how that went. */
export interface Delivery {
  readonly id: string;
  readonly channel: DeliveryChannel;
  /** An address of e-mail, or the name of the webhook; null for a reader who may not see addresses. */
  readonly target: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: Instant;
  /** When it is tried next; null when it is not. */
  readonly nextAttemptAt: Instant | null;
  readonly settledAt: Instant | null;
  /** A code, and after a colon what belongs to it: "status:500". */
  readonly lastError: string | null;
}

/** An event with the line as it was then, and what was sent because of it. */
export type ToldEvent = ThresholdEvent & {
  readonly condition: ThresholdCondition;
  readonly deliveries: readonly Delivery[];
};

/** A receiver of signed messages. The whole address and the secret are never read back. */
export interface StoredWebhook {
  readonly id: string;
  readonly name: string;
  /** Scheme, host and port of the address. */
  readonly origin: string;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly withdrawnAt: Instant | null;
  readonly lastDelivery: Delivery | null;
}
