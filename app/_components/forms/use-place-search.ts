"use client";
import { useEffect, useState } from "react";
import * as z from "zod/mini";
import type { Area } from "@/lib/geo/read-coordinates";

const Answer = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      region: z.string(),
      country: z.string(),
      latitude: z.number(),
      longitude: z.number(),
      isOwn: z.boolean(),
    }),
  ),
  area: z.nullable(z.object({ south: z.number(), west: z.number(), north: z.number(), east: z.number() })),
});
export type PlaceHit = z.infer<typeof Answer>["items"][number];

interface Search {
  readonly items: readonly PlaceHit[];
  readonly area: Area | null;
  /** What the items belong to; null before the first answer. */
  readonly typed: string | null;
  readonly isOffline: boolean;
}

const nothing: Search = { items: [], area: null, typed: null, isOffline: false };
/** A pause in typing. */
const PAUSE_MS = 120;

/** The places that fit what is typed, a moment after it was typed; `typed` null asks for nothing. */
export function usePlaceSearch(slug: string, typed: string | null): Search {
  const [search, setSearch] = useState(nothing);
  useEffect(() => {
    if (typed === null) return;
    const controller = new AbortController();
    const ask = async () => {
      const path = `/api/v1/assessments/${slug}/places?limit=8&q=${encodeURIComponent(typed.slice(0, 120))}`;
      try {
        const response = await fetch(path, { signal: controller.signal });
        const answer = Answer.safeParse(await response.json());
        if (answer.success) setSearch({ ...answer.data, typed, isOffline: false });
        else setSearch((before) => ({ ...before, items: [], typed, isOffline: true }));
      } catch {
        if (!controller.signal.aborted) setSearch((before) => ({ ...before, items: [], typed, isOffline: true }));
      }
    };
    const timer = setTimeout(ask, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [slug, typed]);
  return search;
}
