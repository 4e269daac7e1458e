// The full filter beside the same filter in C (filter.c, where gcc is there), how it grows, and what it keeps in memory.
import { assess } from "@/lib/engine/assess";
import { forwardFilter } from "@/lib/engine/filter/forward-filter";
import { cFilter } from "./c-filter";
import { inputOf, simulate } from "./history";
import { leastMs } from "./least-ms";

const MODES = ["quiet", "silent"] as const;

function measure(count: number, scenarios: number, mode: "quiet" | "silent") {
  const history = simulate(count, scenarios);
  const input = inputOf(history, scenarios, mode === "silent");
  const { chain, silence, evidence, forward } = assess(input);
  const repeats = Math.max(5, Math.ceil(3e6 / count));
  const rounds = Array.from({ length: 2 }, () => ({
    ms: leastMs(repeats, () => forwardFilter(chain, silence, evidence)),
    c: cFilter(history, scenarios, mode),
  }));
  const nanoseconds = (Math.min(...rounds.map(({ ms }) => ms)) * 1e6) / count;
  const c = rounds.map((round) => round.c?.nanoseconds ?? Number.NaN);
  const assessNs = (leastMs(Math.ceil(repeats / 10), () => assess(input)) * 1e6) / count;
  const logEvidence = rounds[0]?.c?.logEvidence ?? Number.NaN;
  return { nanoseconds, c: Math.min(...c), assessNs, off: Math.abs(forward.logEvidence(count) / logEvidence - 1) };
}

function say(words: Readonly<Record<string, string | number>>): void {
  process.stdout.write(`${JSON.stringify(words)}\n`);
}

function memory(count: number): void {
  const input = inputOf(simulate(count, 4), 4, false);
  const bytes = () => {
    for (let i = 0; i < 3; i++) globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = bytes();
  const assessment = assess(input);
  say({
    memory: count,
    bytesAFinding: Number(((bytes() - before) / assessment.evidence.findingRow.length).toFixed(1)),
  });
}

memory(100_000);
for (const mode of MODES) {
  const growth: [number, number][] = [];
  for (const count of [1e3, 1e4, 1e5, 1e6]) {
    const { nanoseconds, c, assessNs, off } = measure(count, 4, mode);
    growth.push([Math.log(count), Math.log(nanoseconds * count)]);
    say({
      mode,
      scenarios: 4,
      findings: count,
      nsAnInstant: Number(nanoseconds.toFixed(1)),
      cNs: Number(c.toFixed(1)),
      timesC: Number((nanoseconds / c).toFixed(2)),
      assessNs: Number(assessNs.toFixed(0)),
      logEvidenceOff: Number(off.toExponential(1)),
    });
  }
  const [first = [0, 0], last = [1, 0]] = [growth[0], growth.at(-1)];
  const exponent = (last[1] - first[1]) / (last[0] - first[0]);
  say({ mode, exponent: Number(exponent.toFixed(3)) });
  for (const scenarios of [2, 3, 5, 6, 8, 10, 12]) {
    const { nanoseconds, c } = measure(1e5, scenarios, mode);
    say({
      mode,
      scenarios,
      findings: 1e5,
      nsAnInstant: Number(nanoseconds.toFixed(1)),
      timesC: Number((nanoseconds / c).toFixed(2)),
    });
  }
}
