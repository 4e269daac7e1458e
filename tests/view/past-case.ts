import type { StoredFinding, StoredModel } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import { addDays } from "@/lib/domain/instant";
import { report, signal, stillModel } from "./small-case";

export const dayAfter = (t: number) => addDays(stillModel.start, t);
const noon = (t: number) => `${dayAfter(t)}T12:00:00.000Z`;

export function modelOf(t: number, version: number, change: Partial<StoredModel> = {}): StoredModel {
  return { ...stillModel, id: "a", version, recordedAt: noon(t), recordedBy: "local", reason: "", ...change };
}

/** Seen on day 10, reported on day 14, recorded on day 20; seen, reported and recorded on day 22. Bayes' rule says the rest. */
export const lateFinding = signal("f1", 10, "yes", {
  recordedAt: noon(20),
  reports: [report("f1-r", "yes", { reportedOn: dayAfter(14), quote: "Words of a source" })],
});
export const promptFinding = signal("f2", 22, "yes", {
  recordedAt: noon(22),
  reports: [report("f2-r", "yes", { reportedOn: dayAfter(22) })],
});

export function pastOf(
  findings: readonly StoredFinding[],
  models: readonly StoredModel[] = [modelOf(0, 1)],
  latest = 30,
): CaseHistory {
  return {
    models,
    findings: findings.map((finding) => ({ since: finding.recordedAt, finding })),
    start: stillModel.start,
    latest: dayAfter(latest),
  };
}

/** North, east and south: before anything, after one "yes" (0.10, 0.12, 0.16 of 0.38), after two (0.020, 0.048, 0.128 of 0.196). */
export const prior = [0.5, 0.3, 0.2];
export const afterOne = [0.1 / 0.38, 0.12 / 0.38, 0.16 / 0.38];
export const afterTwo = [0.02 / 0.196, 0.048 / 0.196, 0.128 / 0.196];
