import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as getCounts } from "@/app/assessments/[slug]/forecasts/counts.csv/route";
import { GET as getTrack } from "@/app/assessments/[slug]/forecasts/track-record.csv/route";
import { GET as getHeat } from "@/app/assessments/[slug]/heat-strip.csv/route";
import { GET as getMatrix } from "@/app/assessments/[slug]/matrix.csv/route";
import { GET as getRobustness } from "@/app/assessments/[slug]/robustness.csv/route";
import { GET as getSensitivity } from "@/app/assessments/[slug]/sensitivity.csv/route";
import { GET as getThen } from "@/app/assessments/[slug]/then.csv/route";
import { GET as getTrajectory } from "@/app/assessments/[slug]/trajectory.csv/route";
import { GET as getWhy } from "@/app/assessments/[slug]/why.csv/route";
import { call, HOST } from "./support/call";
import { AT, attacks, finding, openHouse, openSmallCase, report, SLUG } from "./support/small-case";

const doors = {
  "forecasts/counts.csv": getCounts,
  "forecasts/track-record.csv": getTrack,
  "heat-strip.csv": getHeat,
  "matrix.csv": getMatrix,
  "robustness.csv": getRobustness,
  "sensitivity.csv": getSensitivity,
  "then.csv": getThen,
  "trajectory.csv": getTrajectory,
  "why.csv": getWhy,
} as const;
const names = Object.keys(doors).filter((name): name is keyof typeof doors => name in doors);
const open = (door: keyof typeof doors, query = "", slug = SLUG, host = HOST) =>
  doors[door](new Request(`http://${host}/assessments/${slug}/${door}${query}`, { headers: { host } }), {
    params: Promise.resolve({ slug }),
  });

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openHouse();
  await openSmallCase();
  await call("POST", `${AT}/indicators`, { body: { expectedVersion: 2, indicator: attacks } });
  await call("POST", `${AT}/findings`, { body: { finding, report } });
});
afterAll(() => close?.());

describe.each(names)("%s", (door) => {
  test("is a file that keeps to itself", async () => {
    const answer = await open(door);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w-]+\.csv"$/);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect((await answer.text()).endsWith("\r\n")).toBe(true);
  });
  test("says no as every door does, and is not broken by an old link", async () => {
    expect((await open(door, "", "nowhere")).status).toBe(404);
    expect((await open(door, "", SLUG, "example.org")).status).toBe(403);
    expect((await open(door, "?asOf=tomorrow&days=5&sort=%3Cscript%3E&by=nobody&scenario=none")).status).toBe(200);
  });
});

test("counts hold every chance of each indicator that counts events, and add to 1", async () => {
  const lines = (await (await open("forecasts/counts.csv", "?days=7")).text()).trimEnd().split("\r\n");
  expect(lines[0]).toBe("indicator,said on,until,count,probability,came,crps,crps climatology");
  const today = lines
    .slice(1)
    .map((line) => line.split(","))
    .filter((cells) => cells[1] === "2022-07-29");
  expect(new Set(today.map((cells) => cells[0]))).toEqual(new Set(["attacks"]));
  expect(today.every((cells) => cells[2] === "2022-08-05")).toBe(true);
  expect(today.reduce((sum, cells) => sum + Number(cells[4]), 0)).toBeCloseTo(1, 4);
});
