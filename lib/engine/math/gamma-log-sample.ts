import { ln } from "./logarithm";
import type { SeededStream } from "./seeded-stream";

/**
 * The natural log of a draw from a gamma distribution of scale 1; in logs, because draws of small shape underflow.
 *
 * Formula: shape a >= 1: d v with d = a - 1/3, v = (1 + z / sqrt(9 d))^3, accepted by squeeze; a < 1: a draw of a + 1 times U^(1/a).
 * @param stream random numbers; it is moved on
 * @param shape a > 0, finite
 * @returns ln of a draw, finite; the draw has mean a and variance a
 * Source: Marsaglia, Tsang, ACM TOMS 26 (2000) 363-372.
 * @example Math.exp(gammaLogSample(stream, 20)) // around 20
 */
export function gammaLogSample(stream: SeededStream, shape: number): number {
  if (shape >= 1) return ln(gammaSample(stream, shape));
  return ln(gammaSample(stream, shape + 1)) + ln(stream.uniform()) / shape;
}

/**
 * A draw from a gamma distribution of scale 1 whose shape is not small.
 *
 * Formula: d v with d = a - 1/3, v = (1 + z / sqrt(9 d))^3, accepted by squeeze.
 * @param stream random numbers; it is moved on
 * @param shape a >= 1, finite
 * @returns a draw > 0; it has mean a and variance a
 * Source: Marsaglia, Tsang, ACM TOMS 26 (2000) 363-372.
 * @example gammaSample(stream, 20) // around 20
 */
export function gammaSample(stream: SeededStream, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = stream.normal();
    const root = 1 + c * z;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = stream.uniform();
    const square = z * z;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (ln(u) < 0.5 * square + d * (1 - v + ln(v))) return d * v;
  }
}
