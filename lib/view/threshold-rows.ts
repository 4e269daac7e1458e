import type { CaseFile } from "@/lib/domain/case-file";
import type { StoredWebhook, ToldEvent, WatchedThreshold } from "@/lib/domain/threshold-record";
import { backAt, distanceToEvent } from "@/lib/domain/threshold-state";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { deliveryText } from "./delivery-text";
import { conditionSentence, eventSentence, levelText, pointsText } from "./threshold-sentence";

export interface ThresholdRow {
  readonly id: string;
  readonly version: number;
  readonly sentence: string;
  readonly note: string;
  /** "unseen" until the version that stands was looked at, "gone" where the model has its scenario no more. */
  readonly state: "armed" | "passed" | "unseen" | "gone" | "withdrawn";
  /** Null when there is none, which is not nought. */
  readonly value: string | null;
  readonly asOf: string | null;
  /** What has to happen before the next event. */
  readonly next: string | null;
  readonly last: string | null;
  /** Who is told, beside the feed. */
  readonly told: readonly string[];
}

export interface EventRow {
  readonly id: string;
  readonly thresholdId: string;
  readonly when: string;
  readonly sentence: string;
  readonly kind: ToldEvent["kind"];
  readonly basis: string;
  readonly deliveries: readonly { readonly id: string; readonly text: string; readonly bad: boolean }[];
}

interface Words {
  readonly say: Say;
  readonly formats: Formats;
}

/** The thresholds as a page shows them, the ones that stand first. */
export function thresholdRows(
  thresholds: readonly WatchedThreshold[],
  { model }: Pick<CaseFile, "model">,
  webhooks: readonly Pick<StoredWebhook, "id" | "name">[],
  words: Words,
): ThresholdRow[] {
  const labels = labelsOf(model);
  const names = new Map(webhooks.map(({ id, name }) => [id, name]));
  const rows = thresholds.map((threshold) => rowOf(threshold, labels.get(threshold.scenario), names, words));
  return [...rows.filter(({ state }) => state !== "withdrawn"), ...rows.filter(({ state }) => state === "withdrawn")];
}

function rowOf(
  threshold: WatchedThreshold,
  label: string | undefined,
  webhooks: ReadonlyMap<string, string>,
  { say, formats }: Words,
): ThresholdRow {
  const { id, version, note, deliver, reading, lastEvent } = threshold;
  const state = stateOf(threshold, label !== undefined);
  const { webhook } = deliver;
  return {
    ...{ id, version, note, state },
    sentence: conditionSentence(threshold, label ?? threshold.scenario, say, formats),
    value: reading === null ? null : formats.percent(reading.value),
    asOf: reading === null ? null : formats.day(reading.asOf),
    next: nextOf(threshold, state, { say, formats }),
    last:
      lastEvent === null
        ? null
        : say("thresholds.last", {
            kind: lastEvent.kind,
            day: formats.day(lastEvent.asOf),
            value: formats.percent(lastEvent.value),
          }),
    told: [...deliver.emails, ...(webhook === null ? [] : [webhooks.get(webhook) ?? say("thresholds.webhookGone")])],
  };
}

function stateOf({ status, reading, state }: WatchedThreshold, known: boolean): ThresholdRow["state"] {
  if (status === "withdrawn") return "withdrawn";
  if (!known) return "gone";
  return reading === null ? "unseen" : state;
}

function nextOf(threshold: WatchedThreshold, state: ThresholdRow["state"], { say, formats }: Words): string | null {
  const { reading, direction } = threshold;
  if (reading === null || (state !== "armed" && state !== "passed")) return null;
  const distance = pointsText(distanceToEvent(state, reading.value, threshold), say, formats);
  if (state === "armed") return say("thresholds.toGo", { distance });
  return say("thresholds.toBack", { direction, distance, level: levelText(backAt(threshold), formats) });
}

/** What happened, newest first. */
export function eventRows(
  events: readonly ToldEvent[],
  { model }: Pick<CaseFile, "model">,
  { say, formats }: Words,
): EventRow[] {
  const labels = labelsOf(model);
  return events.map((event) => {
    const { id, thresholdId, at, kind, condition, modelVersion, engineVersion, deliveries } = event;
    const label = labels.get(condition.scenario) ?? condition.scenario;
    return {
      ...{ id, thresholdId, kind },
      when: formats.instant(at),
      sentence: eventSentence(event, condition, label, say, formats),
      basis: say("thresholds.basis", { model: modelVersion, engine: engineVersion }),
      deliveries: deliveries.map((delivery) => ({
        id: delivery.id,
        text: deliveryText(delivery, say),
        bad: delivery.state === "failed",
      })),
    };
  });
}

function labelsOf({ scenarios }: CaseFile["model"]): Map<string, string> {
  return new Map(scenarios.map(({ id, label }) => [id, label]));
}
