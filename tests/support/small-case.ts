import { createAssessment } from "@/db/commands/create-assessment";
import { reviseModel } from "@/db/commands/revise-model";
import { type Context, localActor } from "@/db/context";
import type { Store } from "@/db/store";
import type { Model } from "@/lib/domain/model";
import { model, newAssessment } from "./factories";

export const SLUG = "small";

/** The first of a month of 2024 at noon, or another day of it. */
export function at(store: Store, day = "2024-03-01"): Context {
  return { store, actor: localActor, now: new Date(`${day}T12:00:00Z`) };
}

/** An assessment with two scenarios, one indicator with levels and one that counts events, recorded on 1 January 2024. */
export async function openSmallCase(store: Store, over: Partial<Model> = {}, slug = SLUG): Promise<void> {
  const context = at(store, "2024-01-01");
  await createAssessment(context, newAssessment({ slug }));
  await reviseModel(context, { slug, expectedVersion: 1, model: model(over), reason: "" });
}
