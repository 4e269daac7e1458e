import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as schemas from "@/app/api/v1/_schemas/forecasts";
import { StoredQuestion } from "@/app/api/v1/_schemas/stored";
import { call, read, refusal } from "./support/call";
import { AT, openHouse, openSmallCase } from "./support/small-case";

const question = {
  text: "Will it go this way?",
  resolutionRule: "By the list",
  openedOn: "2022-07-20",
  horizonDays: 60,
  chanceIfScenario: { "this-way": 0.5, "that-way": 0.1 },
};
const resolution = { outcome: "no", resolvedOn: "2022-07-28", source: "The list" };

let close: () => Promise<void>;
let at = "";
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
  const { id } = await read(StoredQuestion, call("POST", `${AT}/questions`, { body: question }));
  at = `${AT}/questions/${id}`;
});
afterEach(() => close());

const listed = () => read(schemas.Forecasts, call("GET", `${at}/forecasts`));

describe("forecasts", () => {
  test("are put on record and listed, oldest first, page by page", async () => {
    for (const probability of [0.25, 0.5])
      await read(schemas.StoredForecast, call("POST", `${at}/forecasts`, { body: { probability, reason: "A sign" } }));
    const { items, hidden, total } = await listed();
    expect(items.map((item) => item.probability)).toEqual([0.25, 0.5]);
    expect([hidden, total]).toEqual([0, 2]);
    const second = await read(schemas.Forecasts, call("GET", `${at}/forecasts?limit=1&cursor=${items[0]?.id}`));
    expect(second.items.map((item) => item.probability)).toEqual([0.5]);
  });
  test("are recorded once for one Idempotency-Key", async () => {
    const sent = { body: { probability: 0.25, reason: "A sign" }, headers: { "idempotency-key": "once" } };
    const [first, second] = [await call("POST", `${at}/forecasts`, sent), await call("POST", `${at}/forecasts`, sent)];
    expect([first.status, second.text]).toEqual([201, first.text]);
    expect((await listed()).items).toHaveLength(1);
  });
  test("in per cent or without a reason are refused at their fields", async () => {
    const { status, fields } = await refusal(call("POST", `${at}/forecasts`, { body: { probability: 25 } }));
    expect(status).toBe(422);
    expect(fields.map((field) => field.path).toSorted()).toEqual(["probability", "reason"]);
  });
  test("of a question that is not there are not found", async () => {
    expect((await refusal(call("GET", `${AT}/questions/nowhere/forecasts`))).status).toBe(404);
  });
});

describe("a resolution", () => {
  const resolve = (over = {}) =>
    call("POST", `${at}/resolve`, { body: { expectedVersion: 1, resolution: { ...resolution, ...over } } });
  const standing = () => read(schemas.QuestionResolution, call("GET", `${at}/resolution`));

  test("is null until it is said, is said once, and can be taken back with a reason", async () => {
    expect(await standing()).toEqual({ resolution: null, history: [] });
    const said = await read(schemas.StoredResolution, resolve());
    expect(said).toMatchObject({ ...resolution, note: "", version: 1 });
    expect((await standing()).resolution).toEqual(said);
    expect(await refusal(resolve())).toMatchObject({ status: 409, code: "already-resolved" });
    const late = call("POST", `${at}/forecasts`, { body: { probability: 0.5, reason: "x" } });
    expect(await refusal(late)).toMatchObject({ status: 409, code: "already-resolved" });
    const bare = call("POST", `${at}/reopen`, { body: { expectedVersion: 1 } });
    expect((await refusal(bare)).fields.map((field) => field.path)).toEqual(["reason"]);
    const reopened = call("POST", `${at}/reopen`, { body: { expectedVersion: 1, reason: "Wrong list" } });
    expect(await read(schemas.Reopened, reopened)).toEqual({ version: 2 });
    const { resolution: now, history } = await standing();
    expect(now).toBeNull();
    expect(history.map((entry) => entry.reason)).toEqual(["Wrong list", ""]);
  });
  test("names the field that breaks a rule", async () => {
    const fieldsOf = async (over: object) => (await refusal(resolve(over))).fields.map((field) => field.path);
    expect(await fieldsOf({ outcome: "maybe" })).toEqual(["resolution.outcome"]);
    expect(await fieldsOf({ source: "" })).toEqual(["resolution.source"]);
    expect(await fieldsOf({ resolvedOn: "2022-07-30" })).toEqual(["resolution.resolvedOn"]);
  });
});

test("which scenario came true is said and taken back the same way", async () => {
  const scenarios = `${AT}/scenarios`;
  const standing = () => read(schemas.ScenariosResolution, call("GET", `${scenarios}/resolution`));
  expect(await standing()).toEqual({ resolution: null, history: [] });
  const settled = { scenario: "this-way", resolvedOn: "2022-07-28", source: "The list" };
  const resolve = () => call("POST", `${scenarios}/resolve`, { body: { expectedVersion: 2, resolution: settled } });
  expect((await read(schemas.StoredScenarioResolution, resolve())).version).toBe(1);
  expect(await refusal(resolve())).toMatchObject({ status: 409, code: "already-resolved" });
  const reopen = call("POST", `${scenarios}/reopen`, { body: { expectedVersion: 1, reason: "Too early" } });
  expect(await read(schemas.Reopened, reopen)).toEqual({ version: 2 });
  expect((await standing()).history).toHaveLength(2);
});
