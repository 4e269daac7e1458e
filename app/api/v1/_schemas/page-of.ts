import { z } from "zod";

/** One page of a list. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.strictObject({
    items: z.array(item).readonly(),
    /** Ask again with `cursor` set to it for what follows; null at the end. */
    nextCursor: z.string().nullable(),
    total: z.int().min(0),
  });
}
