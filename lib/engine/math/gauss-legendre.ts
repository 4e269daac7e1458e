export interface QuadratureRule {
  /** Points in (0, 1), rising. */
  readonly points: readonly number[];
  /** Weights that sum to 1. */
  readonly weights: readonly number[];
}

/**
 * The Gauss-Legendre rule on [0, 1].
 *
 * Formula: points x_i = (1 + z_i)/2 at the zeros z_i of the Legendre polynomial P_n, weights 1 / ((1 - z_i^2) P_n'(z_i)^2).
 * Exact for polynomials up to degree 2n - 1.
 * @param order n, a whole number from 1 to 64
 * @returns n points and n weights, no unit
 * Source: Abramowitz, Stegun (1964), 25.4.29; zeros by Newton's method.
 * @example gaussLegendre(1) // points [0.5], weights [1]
 */
export function gaussLegendre(order: number): QuadratureRule {
  const points: number[] = [];
  const weights: number[] = [];
  for (let i = order; i >= 1; i--) {
    let z = cosine((Math.PI * (i - 0.25)) / (order + 0.5));
    let slope = 0;
    for (let step = 0; step < 8; step++) {
      const { value, derivative } = legendre(order, z);
      slope = derivative;
      z -= value / derivative;
    }
    points.push((1 + z) / 2);
    weights.push(1 / ((1 - z * z) * slope * slope));
  }
  return { points, weights };
}

function legendre(order: number, z: number): { value: number; derivative: number } {
  let before = 1;
  let value = z;
  for (let n = 2; n <= order; n++) {
    const next = ((2 * n - 1) * z * value - (n - 1) * before) / n;
    before = value;
    value = next;
  }
  return { value, derivative: (order * (z * value - before)) / (z * z - 1) };
}

/** Near enough for Newton's method to begin at; Math.cos would begin elsewhere in another engine. */
function cosine(angle: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 15; n++) {
    term *= (-angle * angle) / ((2 * n - 1) * (2 * n));
    sum += term;
  }
  return sum;
}
