import { z } from "zod";
import { Indicator } from "@/lib/domain/indicator";

const Stored = z.object({ indicators: z.array(z.unknown()) });
const Named = z.object({ id: z.string() });

/** The indicator inside the model that a conflict hands back; an empty record when it is no longer there. */
export function storedIndicator(theirs: unknown, id: string): Indicator | Record<string, never> {
  const model = Stored.safeParse(theirs);
  const found = model.success
    ? model.data.indicators.find((one) => {
        const named = Named.safeParse(one);
        return named.success && named.data.id === id;
      })
    : undefined;
  const indicator = Indicator.safeParse(found);
  return indicator.success ? indicator.data : {};
}
