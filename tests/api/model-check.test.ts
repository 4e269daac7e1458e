import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ModelCheck } from "@/app/api/v1/_schemas/model-check";
import { call, read, refusal } from "./support/call";
import { AT, attacks, openHouse, openSmallCase } from "./support/small-case";

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
});
afterEach(() => close());

const check = (query = "") => read(ModelCheck, call("GET", `${AT}/model/check${query}`));
const add = (indicator: object, expectedVersion: number) =>
  call("POST", `${AT}/indicators`, { body: { expectedVersion, indicator } });

describe("the check of the model", () => {
  test("has nothing to say about a model in order", async () => {
    expect(await check()).toEqual({ modelVersion: 2, items: [] });
  });
  test("names what it is about by ids, and says it in the language asked for", async () => {
    expect((await add({ ...attacks, eventsPer30Days: [0, 6] }, 2)).status).toBe(201);
    const { modelVersion, items } = await check();
    expect(modelVersion).toBe(3);
    expect(items).toMatchObject([
      { code: "event-excludes", severity: "warning", indicator: "attacks", level: null, scenario: "this-way" },
    ]);
    expect(items[0]?.sentence).toMatch(/^“Attacks”: no event is expected under “This way”\./);
    const french = await check("?language=fr");
    expect(french.items[0]?.sentence).toMatch(/^«\u00a0Attacks\u00a0»\u00a0: aucun événement/);
    expect(await refusal(call("GET", `${AT}/model/check?language=de`))).toMatchObject({ status: 422 });
  });
  test("carries the version of the model as its ETag", async () => {
    expect((await call("GET", `${AT}/model/check`)).headers.get("etag")).toBe('"2"');
  });
  test("of an assessment that is not there: not found", async () => {
    expect(await refusal(call("GET", "/assessments/nowhere/model/check"))).toMatchObject({ status: 404 });
  });
});
