import { describe, expect, test } from "vitest";
import type { ThresholdEvent, ToldEvent, WatchedThreshold } from "@/lib/domain/threshold-record";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { eventRows, thresholdRows } from "@/lib/view/threshold-rows";
import { thresholdRules } from "@/lib/view/threshold-rules";
import { model } from "../../support/factories";

const words = { say: sayIn("en"), formats: formatsIn("en") };
const file = { model: { ...model(), id: "a", version: 1, recordedAt: "", recordedBy: "", reason: "" } };
const reading = { at: "2024-03-01T12:00:00.000Z", asOf: "2024-03-01", value: 0.375, modelVersion: 2 };
const event: ThresholdEvent = {
  seq: 1,
  id: "e",
  thresholdId: "t",
  version: 1,
  at: "2024-02-01T12:00:00.000Z",
  asOf: "2024-02-01",
  kind: "passed",
  value: 0.41,
  modelVersion: 2,
  engineVersion: "1",
  handling: "TLP:CLEAR",
};
const stored = (over: Partial<WatchedThreshold> = {}): WatchedThreshold => ({
  id: "t",
  version: 1,
  recordedAt: "",
  recordedBy: "",
  reason: "",
  status: "active",
  note: "",
  scenario: "up",
  measure: "score",
  direction: "above",
  level: 0.4,
  margin: 0.05,
  deliver: { emails: [], webhook: null },
  state: "armed",
  reading,
  lastEvent: null,
  ...over,
});
const row = (over: Partial<WatchedThreshold>) =>
  thresholdRows([stored(over)], file, [{ id: "w", name: "Desk" }], words)[0];

describe("a row", () => {
  test("says the value, its day, and how far the next event is", () => {
    expect(row({})).toMatchObject({
      ...{ sentence: "Score of “Up” rises above 40\u00a0%", state: "armed" },
      ...{ value: "37.5\u00a0%", asOf: "1 Mar 2024", next: "2.5 points to go", last: null },
    });
  });
  test("says where a line that was passed is watched again", () => {
    expect(row({ state: "passed", lastEvent: event })).toMatchObject({
      next: "Watched again when it has fallen to 35\u00a0%, 2.5 points away",
      last: "Passed on 1 Feb 2024, at 41.0\u00a0%",
    });
    expect(row({ state: "passed", direction: "below", level: 0.5 })?.next).toBe(
      "Watched again when it has risen to 55\u00a0%, 17.5 points away",
    );
  });
  test("without a look there is no value, which is not nought", () => {
    expect(row({ reading: null })).toMatchObject({ state: "unseen", value: null, asOf: null, next: null });
  });
  test("a scenario that the model has no more is named by its id", () => {
    expect(row({ scenario: "sideways" })).toMatchObject({
      state: "gone",
      sentence: expect.stringContaining("sideways"),
    });
  });
  test("names who is told, and a webhook by its name", () => {
    expect(row({ deliver: { emails: ["a@example.org"], webhook: "w" } })?.told).toEqual(["a@example.org", "Desk"]);
    expect(row({ deliver: { emails: [], webhook: "x" } })?.told).toEqual(["a webhook that was withdrawn"]);
  });
  test("withdrawn ones come last", () => {
    const rows = thresholdRows([stored({ id: "1", status: "withdrawn" }), stored({ id: "2" })], file, [], words);
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      ["2", "armed"],
      ["1", "withdrawn"],
    ]);
  });
});

test("an event says what was sent because of it, and what was not", () => {
  const told: ToldEvent = {
    ...event,
    condition: { scenario: "up", measure: "score", direction: "above", level: 0.4, margin: 0.05 },
    deliveries: (["sent", "waiting", "failed"] as const).map((state, i) => ({
      ...{ id: state, channel: "email", target: `${i}@example.org`, state, attempts: i === 1 ? 0 : 2 },
      ...{
        createdAt: event.at,
        nextAttemptAt: null,
        settledAt: null,
        lastError: state === "failed" ? "status:500" : null,
      },
    })),
  };
  const [shown] = eventRows([told], file, words);
  expect(shown?.sentence).toBe("Score of “Up” rose above 40\u00a0%: 41.0\u00a0% on 1 February 2024");
  expect(shown?.deliveries.map(({ text, bad }) => [text.trim(), bad])).toEqual([
    ["0@example.org: was sent", false],
    ["1@example.org: waits to be sent", false],
    ["2@example.org: not sent after 2 attempts. The receiver answered 500.", true],
  ]);
});

test("the lines of the chart are those that stand, at the place of their scenario", () => {
  const rules = thresholdRules(
    [
      stored(),
      stored({ status: "withdrawn" }),
      stored({ scenario: "gone" }),
      stored({ scenario: "down", measure: "lower", level: 0.2 }),
    ],
    model().scenarios,
    words.say,
    words.formats,
  );
  expect(rules).toEqual([
    { scenario: 0, value: 0.4, text: "Up rising above 40\u00a0%" },
    { scenario: 1, value: 0.2, text: "Lower edge of Down rising above 20\u00a0%" },
  ]);
});
