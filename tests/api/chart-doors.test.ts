import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as getFan } from "@/app/assessments/[slug]/fan.json/route";
import { GET as getWhy } from "@/app/assessments/[slug]/why.csv/route";
import { readFanWork } from "@/lib/view/answer-fan";
import { call, HOST } from "./support/call";
import { AT, finding, openHouse, openSmallCase, report, SLUG } from "./support/small-case";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openHouse();
  await openSmallCase();
});
afterAll(() => close?.());

const doors = { "fan.json": getFan, "why.csv": getWhy } as const;
const open = (door: keyof typeof doors, query = "", slug = SLUG, host = HOST) =>
  doors[door](new Request(`http://${host}/assessments/${slug}/${door}${query}`, { headers: { host } }), {
    params: Promise.resolve({ slug }),
  });

describe("fan.json, what a reader's browser draws futures from", () => {
  test("holds the case as it stands, and its tag changes when something is recorded", async () => {
    const before = await open("fan.json");
    expect(before.headers.get("cache-control")).toBe("no-store");
    const work = readFanWork(await before.text());
    expect(before.headers.get("etag")).toBe(`"${work.mark}"`);
    expect(work.input.findings).toEqual([]);
    expect((await call("POST", `${AT}/findings`, { body: { finding, report } })).status).toBe(201);
    const after = await open("fan.json");
    expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
    expect(readFanWork(await after.text()).input.findings).toHaveLength(1);
  });
});

describe("why.csv, the steps of one score", () => {
  test("says what it is, and its points add up to the printed change", async () => {
    const answer = await open("why.csv", "?since=2022-07-01");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w-]+-why\.csv"$/);
    const lines = (await answer.text()).trimEnd().split("\r\n");
    expect(lines.slice(0, 3).every((line) => line.startsWith("# "))).toBe(true);
    expect(lines[2]).toContain("Engine");
    expect(lines[3]).toBe("day,kind,finding,what changed,points,score after %");
    const rows = lines.slice(4).map((line) => line.split(","));
    const points = rows.map((cells) => Math.round(Number(cells.at(-2)) * 10));
    const [start = 0, end = 0] = [points[0], points.at(-1)];
    expect(points.slice(1, -1).reduce((sum, value) => sum + value, start)).toBe(end);
    expect(rows.map((cells) => cells[1])).toEqual(expect.arrayContaining(["start", "finding", "end"]));
  });
});

describe("both", () => {
  test.each(["fan.json", "why.csv"] as const)("%s says no as every door does", async (door) => {
    expect((await open(door, "", "nowhere")).status).toBe(404);
    expect((await open(door, "", SLUG, "example.org")).status).toBe(403);
    expect((await open(door, "?asOf=tomorrow&scenario=%3Cscript%3E&view=pie")).status).toBe(200);
  });
});
