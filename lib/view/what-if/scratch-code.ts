import * as z from "zod/mini"; // the small build: the browser carries it
import { countChanges, EMPTY_SCRATCH, Scratch } from "./scratch";

/** The most characters that a link gives to a scratch: mail and chat cut longer ones. */
export const MOST_CODE = 6000;

/** A scratch in as few letters as it goes; what is unchanged is left out. */
const Compact = z.object({
  v: z.number(),
  o: z.optional(z.unknown()),
  g: z.optional(z.unknown()),
  p: z.optional(z.unknown()),
  h: z.optional(z.unknown()),
  w: z.optional(z.unknown()),
  i: z.optional(z.array(z.array(z.unknown()))),
});

export type DecodedScratch =
  | { readonly ok: true; readonly scratch: Scratch }
  /** newer: written by another version of Vigie. */
  | { readonly ok: false; readonly why: "broken" | "newer" };

/** The scratch as letters, digits, - and _ for an address; an untouched one is empty. */
export function encodeScratch(scratch: Scratch): string {
  if (countChanges(scratch) === 0) return "";
  const { off, grades, priors, halfLifeDays, weights, imagined } = scratch;
  const compact = {
    v: scratch.version,
    ...(off.length === 0 ? {} : { o: off }),
    ...(isBare(grades) ? {} : { g: grades }),
    ...(priors === null ? {} : { p: priors }),
    ...(halfLifeDays === null ? {} : { h: halfLifeDays }),
    ...(isBare(weights) ? {} : { w: weights }),
    ...(imagined.length === 0
      ? {}
      : { i: imagined.map(({ indicator, level, day, grade }) => [indicator, level, day, grade]) }),
  };
  return btoa(JSON.stringify(compact)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The scratch in an address; an empty text is an untouched one. */
export function decodeScratch(code: string): DecodedScratch {
  if (code === "") return { ok: true, scratch: EMPTY_SCRATCH };
  const compact = Compact.safeParse(parsed(code));
  if (!compact.success) return { ok: false, why: "broken" };
  const { v, o, g, p, h, w, i } = compact.data;
  if (v !== EMPTY_SCRATCH.version) return { ok: false, why: "newer" };
  const scratch = Scratch.safeParse({
    version: v,
    off: o ?? [],
    grades: g ?? {},
    priors: p ?? null,
    halfLifeDays: h ?? null,
    weights: w ?? {},
    imagined: (i ?? []).map(([indicator, level, day, grade]) => ({ indicator, level, day, grade })),
  });
  return scratch.success ? { ok: true, scratch: scratch.data } : { ok: false, why: "broken" };
}

const isBare = (record: Readonly<Record<string, unknown>>): boolean => Object.keys(record).length === 0;

function parsed(code: string): unknown {
  try {
    return JSON.parse(atob(code.replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    return null;
  }
}
