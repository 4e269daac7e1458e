import { describe, expect, test } from "vitest";
import type { StoredPlanItem } from "@/lib/domain/plan-record";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { absenceOf, gainsOf, isOverdue, planRows, worthRows } from "@/lib/view/plan/plan-rows";
import { categorical, model, rate } from "../../support/factories";

const item = (id: string, over: Partial<StoredPlanItem> = {}): StoredPlanItem => ({
  ...{ id, version: 1, recordedAt: `2024-01-0${id}T00:00:00.000Z`, recordedBy: "x", reason: "" },
  ...{ indicator: "sign", task: id, owner: "", dueOn: null, state: "open", outcome: "" },
  ...over,
});
const flat = categorical({
  id: "flat",
  likelihood: [
    [0.5, 0.5],
    [0.5, 0.5],
  ],
});
const cut = { until: "2024-03-01", by: "recorded", asOf: null } as const;
const file = {
  model: {
    ...model({ indicators: [flat, categorical()] }),
    id: "m",
    version: 1,
    recordedAt: "",
    recordedBy: "",
    reason: "",
  },
  cut,
};
const gains = gainsOf(assess(toScoringInput({ ...file, findings: [] })), file);

describe("the collection plan", () => {
  test("asks first for what would tell most; what tells nothing is not worth asking", () => {
    expect([...gains.keys()]).toEqual(["sign", "flat"]);
    expect(gains.get("flat")).toBe(0);
    const rows = worthRows(gains, file, [item("1"), item("2", { state: "done" })]);
    expect(rows.map(({ indicator, planned }) => [indicator, planned])).toEqual([["sign", 1]]);
  });

  test("orders open items by gain, then by day; closed ones by when they were closed", () => {
    const items = [
      item("1", { indicator: "flat", dueOn: "2024-01-01" }),
      item("2"),
      item("3", { dueOn: "2024-02-01" }),
      item("4", { state: "done" }),
      item("5", { state: "dropped" }),
      item("6", { indicator: "gone" }),
    ];
    const { open, closed } = planRows({ items, file, gains, today: "2024-01-15" });
    expect(open.map(({ item: { id } }) => id)).toEqual(["3", "2", "1", "6"]);
    expect(open.map(({ indicator }) => indicator)).toEqual(["Sign", "Sign", "Sign", null]);
    expect(closed.map(({ item: { id } }) => id)).toEqual(["5", "4"]);
  });

  test("is overdue the day after, and only while it is open", () => {
    const due = { dueOn: "2024-01-15", state: "open" } as const;
    expect(isOverdue(due, "2024-01-15")).toBe(false);
    expect(isOverdue(due, "2024-01-16")).toBe(true);
    expect(isOverdue({ ...due, state: "done" }, "2024-01-16")).toBe(false);
    expect(isOverdue({ dueOn: null, state: "open" }, "2024-01-16")).toBe(false);
  });

  test("says how absence can be told: by a level, by silence while it is watched, or not at all", () => {
    expect(absenceOf(categorical({ absentLevel: "no" }), cut.until)).toEqual({ kind: "level", level: "no" });
    expect(absenceOf(categorical(), cut.until)).toEqual({ kind: "none" });
    expect(absenceOf(rate(), cut.until)).toMatchObject({ kind: "silence", from: "2024-01-01", over: false });
    const over = rate({ monitored: { from: "2024-01-01", to: "2024-02-01" } });
    expect(absenceOf(over, cut.until)).toMatchObject({ to: "2024-02-01", over: true });
  });
});
