// The inputs that are replayed: all golden files, the first case, and random models from a fixed seed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { localActor } from "@/db/context";
import { readCase } from "@/db/queries/read-case";
import { loadSample } from "@/db/sample/load-sample";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { storeKinds } from "../../support/fresh-store";
import { extremeModel, randomModel, wildModel } from "../../support/random-models";
import { SeededRandom } from "../../support/seeded-random";
import type { Stored } from "./replay";

const folder = join(import.meta.dirname, "../../fixtures/golden");
const SEED = 20261122;

export async function storedInputs(ofEach = 30): Promise<Stored[]> {
  return [...goldenInputs(), { name: "the first case", input: await firstCase(), draws: 20 }, ...randomInputs(ofEach)];
}

export function goldenInputs(): Stored[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({ name, golden: JSON.parse(readFileSync(join(folder, name), "utf8")) }));
}

export function randomInputs(ofEach: number): (Stored & { input: ScoringInput })[] {
  const kinds = { randomModel, wildModel, extremeModel };
  return Object.entries(kinds).flatMap(([name, make]) =>
    Array.from({ length: ofEach }, (_, i) => ({
      name: `${name} ${SEED}/${i}`,
      input: make(new SeededRandom(name, SEED, i)),
      draws: i % 4 === 0 ? 10 : 0,
    })),
  );
}

async function firstCase(): Promise<ScoringInput> {
  const [kind] = storeKinds;
  if (kind === undefined) throw new Error("there is no store to read the first case from");
  const store = await kind[1]();
  try {
    await loadSample(store);
    const context = { store, actor: localActor, now: new Date("2026-11-22T12:00:00Z") };
    return toScoringInput(await readCase(context, { slug: "mali-after-kati" }));
  } finally {
    await store.close();
  }
}
