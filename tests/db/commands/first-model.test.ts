import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAssessment } from "@/db/commands/create-assessment";
import { listAssessments } from "@/db/queries/list-assessments";
import type { Store } from "@/db/store";
import { newAssessment } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { refusal } from "../../support/refusal";
import { at } from "../../support/small-case";

describe.each(storeKinds)("the first model on %s", (_name, freshStore) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore();
  });
  afterAll(() => store?.close());

  test("is refused when the engine could not score it, and nothing is kept", async () => {
    const dynamics = {
      kind: "generator" as const,
      generator: [
        [-1, 0.5],
        [1, -1],
      ],
    };
    const assessment = newAssessment({ dynamics });
    expect(assessment.scenarios.length).toBe(2);
    expect((await refusal(createAssessment(at(store), assessment))).code).toBe("invalid-model");
    expect(await listAssessments(at(store))).toEqual([]);
  });
});
