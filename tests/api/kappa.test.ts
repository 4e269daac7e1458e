import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { StoredModel } from "@/app/api/v1/_schemas/stored";
import { GET } from "@/app/assessments/[slug]/bands.json/route";
import { Indicator } from "@/lib/domain/indicator";
import { readBandsWork } from "@/lib/view/read-bands-work";
import { call, HOST, read, refusal } from "./support/call";
import { AT, attacks, finding, openHouse, openSmallCase, report, SLUG, target } from "./support/small-case";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openHouse();
  await openSmallCase();
});
afterAll(() => close?.());

const storedModel = () => read(StoredModel, call("GET", `${AT}/model`));
async function content() {
  const { id: _i, version: _v, recordedAt: _a, recordedBy: _b, reason: _r, ...model } = await storedModel();
  return model;
}
const put = (model: unknown, expectedVersion: number) =>
  call("PUT", `${AT}/model`, { body: { expectedVersion, model, reason: "How sure we are" } });

describe("how sure the tables are, through the API", () => {
  test("20 without a word; sent, it comes back, and an indicator may differ", async () => {
    expect(await storedModel()).toMatchObject({ version: 2, kappa: 20 });
    expect((await put({ ...(await content()), kappa: 2.5 }, 2)).status).toBe(200);
    expect(await storedModel()).toMatchObject({ version: 3, kappa: 2.5 });
    const body = { expectedVersion: 3, indicator: { ...target, kappa: 100 }, reason: "Counted" };
    const Answer = z.object({ modelVersion: z.number(), indicator: Indicator });
    const revised = await read(Answer, call("PUT", `${AT}/indicators/target`, { body }));
    expect(revised).toMatchObject({ modelVersion: 4, indicator: { id: "target", kappa: 100 } });
    expect(await storedModel()).toMatchObject({ kappa: 2.5, indicators: [{ kappa: 100 }] });
  });

  test("a change of another part leaves it alone", async () => {
    const added = { expectedVersion: 4, indicator: attacks, reason: "" };
    expect((await call("POST", `${AT}/indicators`, { body: added })).status).toBe(201);
    const model = await storedModel();
    expect([model.version, model.kappa]).toEqual([5, 2.5]);
    expect(model.indicators.map((indicator) => indicator.kappa)).toEqual([100, undefined]);
  });

  test("what cannot be is refused at its own field", async () => {
    const model = await content();
    const wrong = await refusal(put({ ...model, kappa: 0 }, 5));
    expect([wrong.code, wrong.fields?.map((field) => field.path)]).toEqual(["invalid-input", ["model.kappa"]]);
    const body = { expectedVersion: 5, indicator: { ...target, kappa: 1e7 }, reason: "" };
    const own = await refusal(call("PUT", `${AT}/indicators/target`, { body }));
    expect(own.fields?.map((field) => field.path)).toEqual(["indicator.kappa"]);
    expect((await storedModel()).version).toBe(5);
  });

  test("the description of the API knows both, and that they may be left out", async () => {
    const Described = z.object({
      components: z.object({
        schemas: z.record(z.string(), z.looseObject({ required: z.array(z.string()).optional() })),
      }),
    });
    const { schemas } = (await read(Described, call("GET", "/openapi.json"))).components;
    expect(schemas.ModelInput?.properties).toHaveProperty("kappa.default", 20);
    expect(schemas.ModelInput?.required).not.toContain("kappa");
    expect(schemas.StoredModel?.required).toContain("kappa");
    expect(JSON.stringify(schemas.IndicatorInput)).toContain('"kappa":{"type":"number"');
  });
});

describe("bands.json, what a reader's browser computes the bands from", () => {
  const get = (query = "", slug = SLUG, host = HOST) =>
    GET(new Request(`http://${host}/assessments/${slug}/bands.json${query}`, { headers: { host } }), {
      params: Promise.resolve({ slug }),
    });

  test("holds the stored doubt, and its tag changes when something is recorded", async () => {
    const before = await get();
    expect(before.headers.get("cache-control")).toBe("no-store");
    const work = readBandsWork(await before.text());
    expect(work).toMatchObject({ kappa: 2.5, kappaOf: [["target", 100]], draws: 400 });
    expect(before.headers.get("etag")).toBe(`"${work.mark}"`);
    // from 1 July to 29 July, read until today, and two weeks ahead
    expect([work.times[0], work.times.at(-1), work.input.asOf]).toEqual([0, 42, 42]);
    expect((await call("POST", `${AT}/findings`, { body: { finding, report } })).status).toBe(201);
    const after = await get();
    expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
    expect(readBandsWork(await after.text()).input.findings).toHaveLength(1);
  });

  test("follows the cut and the range of the address, whatever else stands there", async () => {
    const cut = readBandsWork(await (await get("?asOf=2022-07-20&range=7d&scale=cubic")).text());
    expect([cut.times[0], cut.times.at(-1)]).toEqual([0, 26]);
    expect(cut.times).toContain(12);
    expect(cut.times).not.toContain(11);
  });

  test("says no as every door does", async () => {
    expect((await get("", "nowhere")).status).toBe(404);
    expect((await get("", SLUG, "example.org")).status).toBe(403);
  });
});
