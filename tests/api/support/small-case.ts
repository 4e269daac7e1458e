import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { getStore } from "@/db/client";
import { call } from "./call";

/** The moment at which the tests act. */
export const NOW = new Date("2022-07-29T12:00:00Z");
export const SLUG = "two-ways";
export const AT = `/assessments/${SLUG}`;

/** An empty store in a folder of its own, and a clock that stands still. */
export async function openHouse(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "vigie-api-"));
  process.env.VIGIE_DATA = folder;
  globalThis.vigieStore = undefined;
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  return async () => {
    await (await getStore()).close();
    globalThis.vigieStore = undefined;
    vi.useRealTimers();
    rmSync(folder, { recursive: true });
  };
}

export const newAssessment = {
  slug: SLUG,
  title: "Which of two ways?",
  shortTitle: "Two ways",
  question: "Does it go this way or that?",
  handling: "TLP:CLEAR",
  start: "2022-07-01",
  dynamics: { kind: "half-life", halfLifeDays: 10 },
  scenarios: [
    { id: "this-way", label: "This way", shortLabel: "This", prior: 0.5 },
    { id: "that-way", label: "That way", shortLabel: "That", prior: 0.5 },
  ],
};

export const target = {
  id: "target",
  kind: "categorical",
  label: "Target",
  category: "Choice",
  levels: [
    { id: "soldiers", label: "Soldiers" },
    { id: "civilians", label: "Civilians" },
  ],
  likelihood: [
    [0.8, 0.2],
    [0.4, 0.6],
  ],
};

export const attacks = {
  id: "attacks",
  kind: "rate",
  label: "Attacks",
  category: "Tempo",
  eventsPer30Days: [3, 6],
  monitored: { from: "2022-07-05", to: null },
};

export const finding = { indicator: "target", occurredOn: "2022-07-11", handling: "TLP:CLEAR" };
export const report = { level: "soldiers", source: "Agence X", grade: "A1", reportedOn: "2022-07-12" };

/** The small case: two scenarios that are even at the start, and one categorical indicator. */
export async function openSmallCase(): Promise<void> {
  await must(call("POST", "/assessments", { body: newAssessment }));
  await must(call("POST", `${AT}/indicators`, { body: { expectedVersion: 1, indicator: target } }));
}

async function must(answer: ReturnType<typeof call>): Promise<void> {
  const { status, text } = await answer;
  if (status !== 201) throw new Error(`${status} ${text}`);
}
