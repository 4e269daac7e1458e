"use client";
import { useEffect, useMemo, useState } from "react";
import * as z from "zod/mini";
import type { Spot } from "@/lib/geo/distance-km";
import type { MapFrame } from "@/lib/geo/map-frame";
import { LivePoints } from "@/lib/view/map/live-points";

const numbers = z.array(z.number());
const Incident = z.object({
  ...{ id: z.string(), number: z.nullable(z.number()), title: z.string(), place: z.string() },
  ...{ latitude: z.number(), longitude: z.number(), km: z.nullable(z.number()), day: z.number() },
  findings: z.array(z.object({ id: z.string(), title: z.string() })),
});
const Data = z.object({
  start: z.string(),
  incidents: z.array(Incident),
  numbered: numbers,
  events: z.object({
    ...{ seq: numbers, day: numbers, latitude: numbers, longitude: numbers, deaths: numbers, doubtful: numbers },
    ...{ title: numbers, place: numbers },
  }),
  words: z.array(z.string()),
});

type Loaded = z.infer<typeof Data>;

/** All points of the map, as soon as they are here; null before, and when they cannot be had. `mark` changes when there are others. */
export function useMapData(href: string, mark: string, frame: MapFrame, centre: Spot | null): LivePoints | null {
  const [data, setData] = useState<Loaded | null>(null);
  const address = `${href}?mark=${encodeURIComponent(mark)}`;
  useEffect(() => {
    const controller = new AbortController();
    const load = async () => {
      const response = await fetch(address, { signal: controller.signal });
      const read = Data.safeParse(await response.json());
      if (read.success) setData(read.data);
    };
    load().catch(() => undefined);
    return () => controller.abort();
  }, [address]);
  return useMemo(() => (data === null ? null : new LivePoints(data, frame, centre)), [data, frame, centre]);
}
