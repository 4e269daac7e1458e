import { z } from "zod";
import { Instant } from "@/lib/domain/instant";
import { MapSetting } from "@/lib/domain/map-setting";
import { OwnPlace } from "@/lib/domain/own-place";

export const PlacesQuery = z.strictObject({
  /** What was typed; nothing gives the assessment's own places. */
  q: z.string().max(120).default(""),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

export const FoundPlaces = z.strictObject({
  items: z
    .array(
      z.strictObject({
        name: z.string(),
        region: z.string(),
        /** ISO 3166-1 alpha-2, or what somebody wrote of a place of their own. */
        country: z.string(),
        latitude: z.number(),
        longitude: z.number(),
        isOwn: z.boolean(),
      }),
    )
    .readonly(),
  /** Where the assessment plays; null while nothing says it. */
  area: z.strictObject({ south: z.number(), west: z.number(), north: z.number(), east: z.number() }).nullable(),
});

export const StoredPlace = z.strictObject({
  ...OwnPlace.shape,
  id: z.string(),
  recordedAt: Instant,
  recordedBy: z.string(),
});

export const StoredMapLayer = z.strictObject({
  id: z.string(),
  name: z.string(),
  recordedAt: Instant,
  recordedBy: z.string(),
});

export const StoredMapSetting = z.strictObject({
  ...MapSetting.shape,
  /** 0 when nobody has set anything yet. */
  version: z.int().min(0),
  recordedAt: Instant,
  recordedBy: z.string(),
  reason: z.string(),
});

export const StoredMap = z.strictObject({
  setting: StoredMapSetting,
  /** Every layer that was not withdrawn, drawn or not. */
  layers: z.array(StoredMapLayer).readonly(),
  places: z.array(StoredPlace).readonly(),
});

export const ReviseMap = z.strictObject({
  /** The version the editor saw, 0 while nobody has set anything; another one stored by now gives 409 with both. */
  expectedVersion: z.int().min(0),
  reason: z.string().trim().max(1000).default(""),
  setting: MapSetting,
});
