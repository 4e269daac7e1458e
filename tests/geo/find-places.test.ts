import { describe, expect, test } from "vitest";
import { type FoundPlace, findPlaces, plainName } from "@/lib/geo/find-places";
import { gazetteer } from "@/lib/geo/gazetteer";
import { isWithinEdits } from "@/lib/geo/is-within-edits";

const wanted = { own: [], countries: ["ML"], limit: 10 };
const names = (typed: string, more: Partial<Parameters<typeof findPlaces>[1]> = {}) =>
  findPlaces(typed, { ...wanted, ...more }).map(({ name }) => name);

describe("the gazetteer", () => {
  // coordinates and regions as a list that was made by hand from several sources has them
  test.each([
    ["Kati", "Koulikoro", 12.74409, -8.07257],
    ["Bamako", "Bamako", 12.65, -8.0],
    ["Douentza", "Mopti", 15.00155, -2.94978],
    ["Koro", "Mopti", 14.064, -3.07539],
    ["Ségou", "Ségou", 13.4317, -6.2157],
    ["Kolokani", "Koulikoro", 13.5728, -8.0339],
    ["Mopti", "Mopti", 14.4843, -4.18296],
    ["Niono", "Ségou", 14.2526, -5.993],
    ["Markala", "Ségou", 13.7021, -6.0659],
    ["Bandiagara", "Mopti", 14.35005, -3.61038],
    ["Bankass", "Mopti", 14.0775, -3.51594],
  ])("%s lies in %s", (name, region, latitude, longitude) => {
    const [first] = findPlaces(name, wanted);
    expect(first).toEqual({ name, region, country: "ML", latitude, longitude, isOwn: false });
  });
  test("has every place once, with a spot on the earth", () => {
    const all = gazetteer();
    expect(all.length).toBe(1832);
    expect(
      all.every(({ latitude, longitude }) => latitude > 2 && latitude < 38 && longitude > -18 && longitude < 26),
    ).toBe(true);
  });
});

describe("finding a place", () => {
  test("needs no accents and no capitals", () => {
    expect(names("segou")[0]).toBe("Ségou");
    expect(names("SÉGOU")[0]).toBe("Ségou");
    expect(names("fada ngourma", { countries: ["BF"] })[0]).toBe("Fada N'gourma");
  });
  test("puts beginnings before middles", () => {
    const found = names("kati", { limit: 50 });
    expect(found[0]).toBe("Kati");
    const begins = found.map((name) => plainName(name).startsWith("kati"));
    expect(begins.lastIndexOf(true)).toBeLessThan(begins.includes(false) ? begins.indexOf(false) : found.length);
  });
  test("finds what has a small slip in it, after all that has none", () => {
    expect(names("Bamaco")[0]).toBe("Bamako");
    expect(names("Bmako")[0]).toBe("Bamako");
    expect(names("Ouagadugu", { countries: ["BF"] })[0]).toBe("Ouagadougou");
    expect(names("xqzv")).toEqual([]);
  });
  test("knows a place by its other name", () => {
    expect(names("tombouctou")[0]).toBe("Timbuktu");
  });
  test("ranks the assessment's own place first, then its countries, then the more populous", () => {
    const own: FoundPlace = {
      name: "Koro",
      region: "",
      country: "Somewhere",
      latitude: 1,
      longitude: 2,
      isOwn: true,
    };
    const found = findPlaces("koro", { own: [own], countries: ["ML"], limit: 5 });
    expect(found[0]).toEqual(own);
    expect(found[1]).toMatchObject({ name: "Koro", country: "ML" });
    const inCi = findPlaces("koro", { own: [], countries: ["CI"], limit: 5 });
    expect(inCi[0]?.country).toBe("CI");
    // among the many "Ka..." of one country the largest comes first
    const people = new Map(gazetteer().map((place) => [`${place.country} ${place.name}`, place.population]));
    const ka = findPlaces("ka", { ...wanted, limit: 4 }).map(
      (place) => people.get(`${place.country} ${place.name}`) ?? 0,
    );
    expect(ka).toEqual([...ka].sort((a, b) => b - a));
  });
  test("tells an own place once that the gazetteer has too", () => {
    const own = { name: "Kati", region: "", country: "", latitude: 12.744, longitude: -8.072, isOwn: true };
    const found = findPlaces("Kati", { own: [own], countries: ["ML"], limit: 10 });
    expect(found.filter(({ name }) => name === "Kati")).toEqual([{ ...own, region: "Koulikoro", country: "ML" }]);
  });
  test("keeps to the limit and says nothing to nothing", () => {
    expect(names("a", { limit: 3 })).toHaveLength(3);
    expect(names("  ")).toEqual([]);
  });
});

test("letters left out, added, changed or swapped are one edit each", () => {
  expect(isWithinEdits("kati", "kat", 1)).toBe(true);
  expect(isWithinEdits("kati", "katti", 1)).toBe(true);
  expect(isWithinEdits("kati", "kita", 1)).toBe(false);
  expect(isWithinEdits("kati", "kait", 1)).toBe(true);
  expect(isWithinEdits("kati", "kita", 2)).toBe(true);
  expect(isWithinEdits("", "ab", 1)).toBe(false);
});
