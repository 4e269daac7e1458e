import { test } from "vitest";
import { sensitivity } from "@/lib/engine/explain/sensitivity";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { robustnessRoom } from "@/lib/view/robustness/robustness-room";
import { triedChanges } from "@/lib/view/robustness/tried-changes";
import { slopesOfCase, testedCells } from "@/lib/view/sensitivity/tested-cells";
import { report, signal, smallCase, stillModel, watch } from "../small-case";
import { defaultGradeWeights } from "@/lib/domain/standards/admiralty";
import type { Model } from "@/lib/domain/model";
const n = 10000;
test.each([8, 10].flatMap((K) => ["half", "generator"].map((kind) => ({ K, kind }))))("%o", ({ K, kind }) => {
  const scenarios = Array.from({ length: K }, (_, s) => ({ ...stillModel.scenarios[0]!, id: `s${s}`, shortLabel: `S${s}`, prior: 1 / K }));
  const model: Model = {
    ...stillModel, gradeWeights: defaultGradeWeights,
    dynamics: kind === "half" ? { kind: "half-life", halfLifeDays: 90 } : { kind: "generator", generator: scenarios.map((_, i) => scenarios.map((__, j) => (i === j ? -0.001 * (K - 1) : 0.001))) },
    scenarios,
    indicators: [...Array.from({ length: 60 }, (_, i) => ({ ...stillModel.indicators[0]!, id: `i${i}`, likelihood: scenarios.map((__, s) => { const x = 0.45 + 0.1 * (((s * 7 + i * 5) % 11) / 11); return [x, 1 - x]; }) })), { ...watch, eventsPer30Days: scenarios.map((_, s) => 1 + s / 4) }] as Model["indicators"],
  };
  const findings = Array.from({ length: n }, (_, i) => signal(`f${String(i).padStart(5, "0")}`, Math.floor((i * 1500) / n), (i * 7919) % 13 < 6 ? "yes" : "no", { indicator: `i${i % 60}`, reports: [report(`r${i}`, (i * 7919) % 13 < 6 ? "yes" : "no", { source: `Source ${i % 300}`, grade: "C3", recordedBy: `a${i % 12}` })] }));
  const t = <T>(name: string, run: () => T) => { const at = process.cpuUsage(); const w = performance.now(); const r = run(); const c = process.cpuUsage(at); console.log("PERF", kind, K, name, "cpu", Math.round((c.user + c.system) / 1000), "wall", Math.round(performance.now() - w)); return r; };
  const view = smallCase({ model, findings, asOf: 1510 });
  const input = toScoringInput(view.file);
  for (let k = 0; k < 2; k++) {
    const tried = t("tried", () => triedChanges(view));
    if (k) console.log("PERF", tried.sources.changes.length, tried.analysts.changes.length);
    t("room", () => robustnessRoom(view, tried, (x) => x));
    t("sens", () => sensitivity(view.assessment, input.findings));
    const sl = slopesOfCase(view.file, view.assessment);
    t("tested", () => testedCells(sl, null));
  }
}, 140000);
