import { gazetteer } from "./gazetteer";
import { isWithinEdits } from "./is-within-edits";

/** What a search finds. */
export interface FoundPlace {
  readonly name: string;
  readonly region: string;
  /** ISO 3166-1 alpha-2, or what somebody wrote of a place of their own. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  /** The assessment's own: kept by somebody, or the place of an incident. */
  readonly isOwn: boolean;
}

interface Wanted {
  /** Places of the assessment itself. */
  readonly own: readonly FoundPlace[];
  /** Alpha-2 of the countries that the assessment is about. */
  readonly countries: readonly string[];
  readonly limit: number;
}

/** How a name fits what was typed; the lower the better. */
const WHOLE = 0;
const BEGINS = 1;
const WORD_BEGINS = 2;
const CONTAINS = 3;
const MISSPELT = 4;

interface Candidate {
  readonly place: FoundPlace;
  readonly keys: readonly string[];
  readonly population: number;
}

/**
 * Places by what somebody typed, whatever its accents and capitals: whole names and beginnings before middles before small slips of
 * the keyboard; among equals the assessment's own first, then its countries, then the more populous.
 */
export function findPlaces(typed: string, { own, countries, limit }: Wanted): FoundPlace[] {
  const wanted = plainName(typed);
  if (wanted === "") return [];
  const ownPlaces = own.map((place) => ({ place, keys: [plainName(place.name)], population: 0 }));
  const all = [...ownPlaces, ...known()];
  const clear = all.flatMap((each) => withFit(each, bestFit(each.keys, wanted)));
  const found = clear.length >= limit ? clear : [...clear, ...misspelt(all, clear, wanted)];
  const nearness = ({ place }: Candidate) => (place.isOwn ? 0 : countries.includes(place.country) ? 1 : 2);
  found.sort(
    (a, b) =>
      a.fit - b.fit ||
      nearness(a.each) - nearness(b.each) ||
      b.each.population - a.each.population ||
      (a.each.place.name < b.each.place.name ? -1 : a.each.place.name > b.each.place.name ? 1 : 0),
  );
  return withoutRepeats(found.map(({ each }) => each.place)).slice(0, limit);
}

/** A name as it is compared: no accents, no capitals, one space between words. */
export function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}|['’ʼ`]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

let candidates: readonly Candidate[] | null = null;

function known(): readonly Candidate[] {
  candidates ??= gazetteer().map(({ otherNames, population, ...place }) => ({
    place: { ...place, isOwn: false },
    keys: [place.name, ...otherNames].map(plainName),
    population,
  }));
  return candidates;
}

interface Fitting {
  readonly each: Candidate;
  readonly fit: number;
}

const withFit = (each: Candidate, fit: number | null): Fitting[] => (fit === null ? [] : [{ each, fit }]);

function bestFit(keys: readonly string[], wanted: string): number | null {
  const fits = keys.map((key) => {
    if (key === wanted) return WHOLE;
    const at = key.indexOf(wanted);
    if (at < 0) return null;
    if (at === 0) return BEGINS;
    return key.includes(` ${wanted}`) ? WORD_BEGINS : CONTAINS;
  });
  return fits.reduce((best, fit) => (best === null || (fit !== null && fit < best) ? fit : best), null);
}

/** Names that are one slip away, or two when what was typed is long; beginnings of names too. */
function misspelt(all: readonly Candidate[], clear: readonly Fitting[], wanted: string): Fitting[] {
  if (wanted.length < 4) return [];
  const edits = wanted.length < 8 ? 1 : 2;
  const fits = new Set(clear.map(({ each }) => each));
  const isNear = (key: string) =>
    isWithinEdits(key, wanted, edits) ||
    (key.length > wanted.length && isWithinEdits(key.slice(0, wanted.length), wanted, 1));
  return all
    .filter((each) => !fits.has(each) && each.keys.some(isNear))
    .map((each) => ({
      each,
      fit: each.keys.some((key) => isWithinEdits(key, wanted, edits)) ? MISSPELT : MISSPELT + 1,
    }));
}

/** One entry a name and spot: an own place that the gazetteer has too is told once, with what the gazetteer knows of it. */
function withoutRepeats(places: readonly FoundPlace[]): FoundPlace[] {
  const kept: FoundPlace[] = [];
  for (const place of places) {
    const at = kept.findIndex((other) => isSamePlace(other, place));
    const same = kept[at];
    if (same === undefined) kept.push(place);
    else if (same.country === "") kept[at] = { ...same, region: place.region, country: place.country };
  }
  return kept;
}

/** The same name within some 5 km. */
function isSamePlace(a: FoundPlace, b: FoundPlace): boolean {
  return (
    Math.abs(a.latitude - b.latitude) < 0.05 &&
    Math.abs(a.longitude - b.longitude) < 0.05 &&
    plainName(a.name) === plainName(b.name)
  );
}
