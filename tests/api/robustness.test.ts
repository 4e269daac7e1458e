import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Robustness, Sensitivity } from "@/app/api/v1/_schemas/robustness";
import { call, read, refusal } from "./support/call";
import { AT, finding, openHouse, openSmallCase, report } from "./support/small-case";

/*
 * By hand: grade A1 is w = .9025; level "soldiers" has u = .6, so L = .7805 and .4195, and from even priors p = .65042 on 11 July.
 * Eighteen days later 2 ** -1.8 of the excess is left: .5 + .0432 = .5432, printed 54.3 against 45.7.
 */
const EXCESS = 0.7805 / 1.2 - 0.5;
const LEFT = 2 ** -1.8;

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
  await call("POST", `${AT}/findings`, { body: { finding, report } });
});
afterEach(() => close());

const robustness = (query = "") => read(Robustness, call("GET", `${AT}/robustness${query}`));
const sensitivity = (query = "") => read(Sensitivity, call("GET", `${AT}/sensitivity${query}`));

describe("robustness", () => {
  test("one finding: without it both are even, so the lead is not lost to another", async () => {
    const answer = await robustness();
    expect(answer).toMatchObject({ asOf: null, until: "2022-07-29", scenarios: ["this-way", "that-way"] });
    expect(answer.lead).toEqual({ scenario: "this-way", rival: "that-way", points: 8.6, isTied: false });
    expect(answer.p[0]).toBeCloseTo(0.5 + EXCESS * LEFT, 12);
    expect(answer.findings).toMatchObject({ flips: 0, tried: 1, of: 1 });
    expect(answer.findings.items[0]?.outcome).toMatchObject({
      p: [0.5, 0.5],
      leader: "this-way",
      flips: false,
      points: 0,
    });
    // an only source and an only analyst are not left out
    expect([answer.sources.of, answer.sources.tried, answer.analysts.of, answer.analysts.tried]).toEqual([1, 0, 1, 0]);
    expect(answer.smallestSet).toMatchObject({ findings: null, method: "none" });
  });
  test("the model: half and twice the half-life, lower grades, even priors", async () => {
    const { model } = await robustness();
    const after = new Map(model.items.map(({ change, outcome }) => [change, outcome?.p[0]]));
    expect(after.get("half-life-half")).toBeCloseTo(0.5 + EXCESS * 2 ** -3.6, 12);
    expect(after.get("half-life-double")).toBeCloseTo(0.5 + EXCESS * 2 ** -0.9, 12);
    expect(after.get("prior-half-way")).toBeCloseTo(0.5 + EXCESS * LEFT, 12);
    // B2: w = .7225, L = .7445 and .4555
    expect(after.get("grades-lower")).toBeCloseTo(0.5 + (0.7445 / 1.2 - 0.5) * LEFT, 12);
  });
  test("a second finding that outweighs the first: without it the lead goes back; the first page is as long as asked", async () => {
    const civilians = { ...report, level: "civilians", source: "Radio Y", reportedOn: "2022-07-21" };
    await call("POST", `${AT}/findings`, {
      body: { finding: { ...finding, occurredOn: "2022-07-20" }, report: civilians },
    });
    const answer = await robustness("?limit=1");
    expect(answer.lead.scenario).toBe("that-way");
    expect(answer.findings).toMatchObject({ flips: 1, tried: 2, of: 2 });
    expect(answer.findings.items).toHaveLength(1);
    expect(answer.findings.items[0]?.outcome).toMatchObject({ leader: "this-way", flips: true, points: -8.6 });
    expect(answer.sources).toMatchObject({ flips: 1, tried: 2, of: 2 });
    expect(answer.sources.items[0]).toMatchObject({ source: "radio y", findings: 1 });
    expect(answer.smallestSet).toMatchObject({ method: "exact", leader: "this-way" });
    expect(answer.smallestSet.findings).toHaveLength(1);
  });
  test("looking back to before the finding nothing is there to leave out", async () => {
    const answer = await robustness("?asOf=2022-07-11&by=reported");
    expect(answer.findings).toEqual({ flips: 0, tried: 0, of: 0, items: [] });
    expect(answer.lead.isTied).toBe(true);
  });
  test("refuses what it does not understand", async () => {
    expect((await refusal(call("GET", `${AT}/robustness?limit=0`))).status).toBe(422);
    expect((await refusal(call("GET", "/assessments/nothing/robustness"))).status).toBe(404);
  });
});

describe("sensitivity", () => {
  test("every number of the model: four cells and two priors, slopes that sum to 0", async () => {
    const answer = await sensitivity();
    expect(answer.scenario).toBe("this-way");
    expect(answer.items.map(({ kind }) => kind).toSorted()).toEqual([
      ...Array(4).fill("level"),
      ...Array(2).fill("prior"),
    ]);
    for (const { slope, elasticity } of answer.items) {
      expect(slope.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
      expect(elasticity.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
    }
    expect(answer.untested).toBe(0);
  });
  test("a cell by hand: how much soldiers speak for this way", async () => {
    // into soldiers: L = w x + (1 - w) (x + .4) / 2, its slope w + (1 - w) / 2 = .95125 under this way, .04875 under that way
    const p = 0.7805 / 1.2;
    const slope = p * (1 - p) * (0.95125 / 0.7805 - 0.04875 / 0.4195) * LEFT;
    const cell = (await sensitivity()).items.find(
      (one) => one.kind === "level" && one.level === "soldiers" && one.under === "this-way",
    );
    expect(cell).toMatchObject({ indicator: "target", value: 0.8, excluding: 0 });
    expect(cell?.slope[0]).toBeCloseTo(slope, 12);
    // .8 is nearest to .9 on the scale of odds (ratio 2.25, to .7 it is 1.7): one word up from "often" is .9, down .5
    expect([cell?.down?.value, cell?.up?.value]).toEqual([0.5, 0.9]);
    const even = 0.9025 * 0.5 + 0.0975 * 0.45;
    const other = 0.9025 * 0.4 + 0.0975 * 0.45;
    expect(cell?.down?.outcome?.p[0]).toBeCloseTo(0.5 + (even / (even + other) - 0.5) * LEFT, 12);
  });
  test("for another scenario the slopes are the same and the sign of what it loses the other", async () => {
    const [one, other] = await Promise.all([sensitivity(), sensitivity("?scenario=that-way")]);
    expect(other.scenario).toBe("that-way");
    expect(other.items.map(({ slope }) => slope)).toEqual(one.items.map(({ slope }) => slope));
  });
  test("refuses a scenario that is not there", async () => {
    expect((await refusal(call("GET", `${AT}/sensitivity?scenario=nobody`))).status).toBe(422);
  });
});
