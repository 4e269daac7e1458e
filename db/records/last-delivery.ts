import { desc, eq } from "drizzle-orm";
import type { Delivery } from "@/lib/domain/threshold-record";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import { deliveryOf } from "./delivery";

/** The newest message to a webhook. */
export function* lastDeliveryOf(
  { tx, t }: Work,
  { id, name }: { readonly id: string; readonly name: string },
): Steps<Delivery | null> {
  const [found] = yield* rows(
    tx
      .select()
      .from(t.delivery)
      .where(eq(t.delivery.target, id))
      .orderBy(desc(t.delivery.createdAt), desc(t.delivery.id))
      .limit(1),
  );
  return found === undefined ? null : deliveryOf(found, name);
}
