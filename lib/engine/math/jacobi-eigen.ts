const SWEEPS = 60;

export interface SymmetricEigen {
  /** K eigenvalues, in no order. */
  readonly values: Float64Array;
  /** Flat K * K; column k is the eigenvector of values[k], columns are orthonormal. */
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations.
 *
 * Formula: A = V diag(values) V'.
 * @param matrix flat K * K, symmetric, finite, any unit; not changed
 * @param size K
 * @returns values in the unit of the matrix, vectors without unit
 * Source: Golub, Van Loan, Matrix Computations, 4th ed. (2013), section 8.5.
 * @example jacobiEigen(Float64Array.of(2, 1, 1, 2), 2).values // 1 and 3
 */
export function jacobiEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotated = rotate(a, v, size, p, q) || rotated;
    }
    if (!rotated) break;
  }
  const values = new Float64Array(size);
  for (let i = 0; i < size; i++) values[i] = a[i * size + i]!;
  return { values, vectors: v };
}

/** One rotation that makes a[p][q] zero; false when it is zero already beside its diagonal. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): boolean {
  const off = a[p * size + q]!;
  const app = a[p * size + p]!;
  const aqq = a[q * size + q]!;
  if (off === 0 || Math.abs(off) <= 1e-18 * Math.sqrt(Math.abs(app * aqq))) return false;
  const theta = (aqq - app) / (2 * off);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q, c, s);
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k, c, s);
  for (let k = 0; k < size; k++) turn(v, k * size + p, k * size + q, c, s);
  a[p * size + q] = 0;
  a[q * size + p] = 0;
  return true;
}

function turn(array: Float64Array, at: number, and: number, c: number, s: number): void {
  const x = array[at]!;
  const y = array[and]!;
  array[at] = c * x - s * y;
  array[and] = s * x + c * y;
}
