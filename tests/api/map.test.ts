import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FoundPlaces, StoredMap, StoredMapLayer, StoredMapSetting, StoredPlace } from "@/app/api/v1/_schemas/map";
import { Upload } from "@/lib/domain/upload";
import { call, read, refusal } from "./support/call";
import { AT, openHouse, openSmallCase } from "./support/small-case";

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
});
afterEach(() => close());

const bamako = { name: "Bamako", latitude: 12.65, longitude: -8 };
const setting = { countries: ["MLI"], layers: [], centre: bamako, ringsKm: [30] };
const put = (body: object) => call("PUT", `${AT}/map`, { body });
const map = () => read(StoredMap, call("GET", `${AT}/map`));
const places = (q: string) => read(FoundPlaces, call("GET", `${AT}/places?q=${encodeURIComponent(q)}`));

describe("places", () => {
  test("are found in the gazetteer, those of the map's countries first", async () => {
    expect((await places("")).items).toEqual([]);
    await put({ expectedVersion: 0, setting });
    const { items, area } = await places("koro");
    expect(items[0]).toMatchObject({ name: "Koro", country: "ML", region: "Mopti", isOwn: false });
    expect(area?.south).toBeLessThan(12.65);
    expect(area?.west).toBeLessThan(-8);
  });
  test("that were kept come first, once, until they are withdrawn", async () => {
    const body = { name: "Nampala camp", latitude: 15.28, longitude: -5.55 };
    const kept = await read(StoredPlace, call("POST", `${AT}/places`, { body }));
    const again = await read(StoredPlace, call("POST", `${AT}/places`, { body }));
    expect(again.id).toBe(kept.id);
    expect((await places("nampala")).items).toEqual([{ ...body, region: "", country: "", isOwn: true }]);
    expect((await map()).places.map(({ name }) => name)).toEqual(["Nampala camp"]);
    await call("POST", `${AT}/places/${kept.id}/withdraw`, { body: {} });
    expect((await places("nampala")).items).toEqual([]);
    expect((await refusal(call("POST", `${AT}/places/${kept.id}/withdraw`, { body: {} }))).status).toBe(404);
  });
  test("off the earth are refused", async () => {
    const problem = await refusal(call("POST", `${AT}/places`, { body: { name: "x", latitude: 151, longitude: 0 } }));
    expect(problem.fields[0]).toMatchObject({ path: "latitude" });
  });
});

describe("what the map shows", () => {
  test("is set in versions, and an older one is not written over", async () => {
    expect((await map()).setting.version).toBe(0);
    expect((await read(StoredMapSetting, put({ expectedVersion: 0, setting }))).version).toBe(1);
    const late = await refusal(put({ expectedVersion: 0, setting: { ...setting, ringsKm: [] } }));
    expect([late.status, late.code]).toEqual([409, "version-conflict"]);
    expect((await map()).setting).toMatchObject({ version: 1, ringsKm: [30], centre: bamako });
  });
  test("has only countries that are drawn and layers that are there", async () => {
    for (const wrong of [{ countries: ["FRA"] }, { layers: ["none"] }, { ringsKm: [-1] }])
      expect((await refusal(put({ expectedVersion: 0, setting: { ...setting, ...wrong } }))).status).toBe(422);
  });
});

describe("a layer", () => {
  const upload = async (text: string) => {
    const bytes = Buffer.from(text);
    const announced = { purpose: "layer", fileName: "x.geojson", mediaType: "", bytes: bytes.length };
    const { id } = await read(Upload, call("POST", `${AT}/uploads`, { body: announced }));
    const headers = { "content-type": "application/octet-stream" };
    await call("PUT", `${AT}/uploads/${id}/bytes?offset=0`, { raw: bytes, headers });
    return id;
  };
  const ring = [
    [30, 0],
    [32, 0],
    [32, 2],
    [30, 0],
  ];
  const polygon = {
    type: "Feature",
    properties: { NAME: "North" },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
  const add = (uploadId: string) => call("POST", `${AT}/map/layers`, { body: { name: "Uganda", uploadId } });
  test("is kept from an upload, drawn when the setting names it, and withdrawn", async () => {
    const uploadId = await upload(JSON.stringify({ type: "FeatureCollection", features: [polygon] }));
    const layer = await read(StoredMapLayer, add(uploadId));
    await put({ expectedVersion: 0, setting: { ...setting, layers: [layer.id] } });
    expect((await map()).layers.map(({ name }) => name)).toEqual(["Uganda"]);
    await call("POST", `${AT}/map/layers/${layer.id}/withdraw`, { body: {} });
    expect((await map()).layers).toEqual([]);
  });
  test("that is none is refused with a sentence, and so is an upload that is not here", async () => {
    const problem = await refusal(add(await upload('{"hello": 1}')));
    expect([problem.status, problem.fields[0]?.rule]).toEqual([422, "not-geojson"]);
    expect((await refusal(add("nothing"))).status).toBe(404);
    expect((await map()).layers).toEqual([]);
  });
});
