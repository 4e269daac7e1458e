import { describe, expect, test } from "vitest";
import { learn } from "@/lib/engine/learn/learn";
import { propose } from "@/lib/engine/learn/propose";
import { deepFreeze } from "../../support/deep-freeze";
import { alerts, event, expectClose, frozen, level, sample, sum, tone } from "../sample-models";

const certain = (count: number) =>
  sample({
    priors: [1, 0, 0],
    generator: frozen,
    indicators: [tone, alerts],
    findings: [
      ...Array.from({ length: count }, (_, i) => level(`f${String(i).padStart(2, "0")}`, i, "high", 1)),
      event("e1", 10, 1),
      event("e2", 20, 0.5),
    ],
  });

describe("propose", () => {
  test("says for every changed cell what it was, what it would be and why", () => {
    const { tables, settled } = propose(certain(5), { kappa: 10 });
    expect(settled).toBe(true);
    expect(tables.map(({ indicator, kind }) => [indicator, kind])).toEqual([
      ["tone", "categorical"],
      ["alerts", "rate"],
    ]);
    const [first] = tables[0]!.changes;
    expect(first).toMatchObject({ scenario: "s1", level: "high", before: 0.1 });
    expect(first!.after).toBeCloseTo(6 / 15, 12);
    expect(first!.count).toBeCloseTo(5, 12);
    expect(first!.outOf).toBeCloseTo(5, 12);
    expect(first!.findings).toEqual(["f00", "f01", "f02", "f03", "f04"].map((id) => ({ id, share: 1 })));
  });
  test("a rate: events, days watched, and the doubted event for less than one", () => {
    const { tables } = propose(certain(0), { kappa: 10 });
    const [{ changes, table }] = [tables[0]!];
    expect(changes).toHaveLength(1);
    const [change] = changes;
    expect(change).not.toHaveProperty("level");
    expect(change).toMatchObject({ scenario: "s1", before: 0.2 });
    expect(change!.outOf).toBeCloseTo(50, 9);
    const real = change!.after / (change!.after + 0.2);
    expect(change!.count).toBeCloseTo(1 + real, 9);
    expect(change!.after).toBeCloseTo((10 + change!.count) / (50 + 50), 9);
    expect(change!.findings.map(({ id }) => id)).toEqual(["e1", "e2"]);
    expect(change!.findings[1]!.share).toBeCloseTo(real, 9);
    expect(table).toHaveLength(1);
    expect(table[0]).toHaveLength(3);
  });
  test("largest moves first", () => {
    for (const { changes } of propose(sample(), { kappa: 1 }).tables) {
      const moves = changes.map(({ before, after }) => Math.abs(after - before));
      expect(moves).toEqual(moves.toSorted((a, b) => b - a));
      expect(moves.length).toBeGreaterThan(0);
    }
  });
  test("the whole table is that of learning, cell by cell", () => {
    const { converged } = learn(sample(), { kappa: 1 });
    for (const { indicator, table } of propose(sample(), { kappa: 1 }).tables) {
      expect(table.flat()).toEqual(Array.from(converged.get(indicator)!));
    }
  });
  test("rows would still sum to 1", () => {
    const { tables } = propose(sample(), { kappa: 0.5 });
    for (const row of tables.find(({ kind }) => kind === "categorical")!.table) expect(sum(row)).toBeCloseTo(1, 12);
  });
  test("only what is worth a person's time is listed", () => {
    for (const { kind, changes } of propose(sample(), { kappa: 6 }).tables) {
      for (const { before, after } of changes) {
        if (kind === "rate") expect(Math.abs(after - before)).toBeGreaterThanOrEqual(0.02 * before);
        else expect(Math.abs(after - before)).toBeGreaterThanOrEqual(0.005);
      }
    }
    expect(propose(sample(), { kappa: 1e9 }).tables).toEqual([]);
  });
  test("no record, no proposal", () => {
    const input = sample({ findings: [], indicators: [tone] });
    const { tables, objectiveBefore, objectiveAfter } = propose(input, { kappa: 1 });
    expect(tables).toEqual([]);
    expectClose([objectiveAfter], [objectiveBefore], 1e-13);
  });
  test("what it proposes explains the record better", () => {
    const { objectiveBefore, objectiveAfter } = propose(sample(), { kappa: 1 });
    expect(objectiveAfter).toBeGreaterThan(objectiveBefore + 1e-3);
  });
  test("at most ten findings a cell, the loudest, ties by id; faint ones are left out", () => {
    const many = certain(25);
    const findings = [...many.findings, level("doubted", 30, "high", 0.9), level("against", 31, "low", 1)];
    const { tables } = propose({ ...many, findings }, { kappa: 10 });
    const [high] = tables[0]!.changes;
    expect(high!.findings.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, i) => `f0${i}`));
    expect(high!.count).toBeGreaterThan(25);
    const low = tables[0]!.changes.find((change) => change.level === "low");
    expect(low!.findings.map(({ id }) => id)).toContain("against");
    for (const { findings: heard } of tables[0]!.changes) {
      for (const { share } of heard) expect(share).toBeGreaterThanOrEqual(0.005);
    }
  });
  test("the loudest finding comes first, however late it was and whatever its id", () => {
    const record = certain(0);
    const findings = [level("a", 1, "high", 0.3), level("b", 2, "high", 0.6), level("c", 3, "high", 0.95)];
    const { tables } = propose({ ...record, findings }, { kappa: 4 });
    const high = tables[0]!.changes.find((change) => change.level === "high");
    expect(high!.findings.map(({ id }) => id)).toEqual(["c", "b", "a"]);
    const shares = high!.findings.map(({ share }) => share);
    expect(shares[0]!).toBeGreaterThan(shares[1]! + 0.05);
    expect(shares[1]!).toBeGreaterThan(shares[2]! + 0.05);
  });
  test("shares of all findings of a cell make its count", () => {
    const { tables } = propose(sample(), { kappa: 1 });
    for (const { changes } of tables) {
      for (const { count, findings } of changes) {
        expect(sum(findings.map(({ share }) => share))).toBeLessThanOrEqual(count + 1e-12);
        expect(count - sum(findings.map(({ share }) => share))).toBeLessThan(4 * 0.005);
      }
    }
  });
  test("a table that is certain is not proposed", () => {
    const kappaOf = new Map([["tone", Number.POSITIVE_INFINITY]]);
    expect(propose(certain(9), { kappa: 3, kappaOf }).tables.map(({ indicator }) => indicator)).toEqual(["alerts"]);
  });
  test("nothing is applied: the input is as it was", () => {
    const input = deepFreeze(sample());
    const before = JSON.stringify(input);
    propose(input, { kappa: 1 });
    expect(JSON.stringify(input)).toBe(before);
  });
  test("the same record, the same proposal", () => {
    const { findings } = sample();
    expect(propose(sample({ findings: findings.toReversed() }), { kappa: 1 })).toEqual(propose(sample(), { kappa: 1 }));
  });
});
