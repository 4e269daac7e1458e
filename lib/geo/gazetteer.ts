import data from "./gazetteer.json";

/** A place as it is looked for; the names that are not shown are found too. */
export interface GazetteerPlace {
  readonly name: string;
  readonly otherNames: readonly string[];
  /** First level below the country; empty when nothing says it. */
  readonly region: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  /** 0: not known. */
  readonly population: number;
}

/** Who is to be named beside what comes from here. */
export const gazetteerSource: string = data.source;

/** ISO 3166-1: alpha-2 of an alpha-3, of the countries that the gazetteer knows. */
export const alpha2Of: ReadonlyMap<string, string> = new Map(data.countries.map(({ a2, a3 }) => [a3, a2]));

let read: readonly GazetteerPlace[] | null = null;

/** Every place of the gazetteer, by country, the most populous first. */
export function gazetteer(): readonly GazetteerPlace[] {
  read ??= data.countries.flatMap(placesOf);
  return read;
}

function placesOf(country: (typeof data.countries)[number]): GazetteerPlace[] {
  const regions = country.regions.split("|");
  const numbers = (text: string) => text.split(",").map(Number);
  const [region, lat, lon, people] = [country.region, country.lat, country.lon, country.people].map(numbers);
  return country.names.split("|").map((names, i) => {
    const [name = "", ...otherNames] = names.split("=");
    return {
      name,
      otherNames,
      region: regions[region?.[i] ?? -1] ?? "",
      country: country.a2,
      latitude: (lat?.[i] ?? Number.NaN) / 1e5,
      longitude: (lon?.[i] ?? Number.NaN) / 1e5,
      population: people?.[i] ?? 0,
    };
  });
}
