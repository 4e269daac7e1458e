// One finding more, now or in the past, leave one out, and what an assessment is asked for, beside the full filter of the same run.
import type { ScoringFinding } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { forwardFilter } from "@/lib/engine/filter/forward-filter";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { preview, revise } from "@/lib/engine/revise";
import { inputOf, simulate } from "./history";
import { leastMs } from "./least-ms";

for (const silent of [false, true]) {
  for (const count of [1e3, 1e4, 1e5, 1e6]) {
    const history = inputOf(simulate(count, 4), 4, silent);
    const input = { ...history, asOf: history.asOf + 1 };
    const base = assess(input);
    const { chain, silence, evidence } = base;
    const finding = (id: string, at: number): ScoringFinding => ({
      id,
      indicator: "k",
      at,
      reports: [{ level: "a", reliability: 0.7 }],
    });
    const filterMs = leastMs(Math.max(5, 1e6 / count), () => forwardFilter(chain, silence, evidence));
    const assessMs = leastMs(5, () => assess(input));
    const past = (evidence.times[Math.floor(count * 0.9)] ?? 0) + 1e-9;
    const previewMs = leastMs(3000, () => preview(base, { add: [finding("new", input.asOf)] }));
    const pastMs = leastMs(20, () => preview(base, { add: [finding("new", past)] }));
    let tip = base;
    let nth = 0;
    const append = () => {
      tip = revise(tip, { add: [finding(`n${nth++}`, history.asOf + nth * 1e-6)] });
    };
    append();
    const appendMs = leastMs(500, append);
    const asked = count > 1e5 ? [] : evidence.findingIds;
    const leaveMs = leastMs(3, () => leaveOneOut(base, asked));
    const readMs = leastMs(3, () => trajectory(base, Array.from(evidence.times)));
    const line = {
      silent,
      findings: count,
      filterMs: Number(filterMs.toFixed(3)),
      assessTimesFilter: Number((assessMs / filterMs).toFixed(1)),
      appendMicroseconds: Number((appendMs * 1e3).toFixed(1)),
      previewMicroseconds: Number((previewMs * 1e3).toFixed(1)),
      filterTimesPreview: Number((filterMs / previewMs).toFixed(0)),
      previewATenthBackTimesFilter: Number((pastMs / filterMs).toFixed(2)),
      leaveAllOutTimesFilter: asked.length === 0 ? "not asked" : Number((leaveMs / filterMs).toFixed(1)),
      readAllTimesFilter: Number((readMs / filterMs).toFixed(1)),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}
