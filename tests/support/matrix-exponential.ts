// The matrix exponential the plain way, for tests: no code and no idea of the engine's.

export type Matrix = number[][];

/** exp(A d): Taylor terms on d / 2^n with |A d / 2^n| <= 1/8, squared n times. */
export function exponential(a: Matrix, days: number): Matrix {
  const size = Math.max(...a.map((row) => row.reduce((sum, x) => sum + Math.abs(x), 0))) * days;
  const squarings = Math.max(0, Math.ceil(Math.log2(size * 8 + Number.MIN_VALUE)));
  const step = a.map((row) => row.map((x) => (x * days) / 2 ** squarings));
  let sum = identity(a.length);
  let term = sum;
  for (let n = 1; n <= 14; n++) {
    term = product(term, step);
    for (const row of term) for (let j = 0; j < row.length; j++) row[j] = row[j]! / n;
    sum = sum.map((row, i) => row.map((x, j) => x + term[i]![j]!));
  }
  for (let n = 0; n < squarings; n++) sum = product(sum, sum);
  return sum;
}

export function identity(size: number): Matrix {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

export function product(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => timesMatrix(row, b));
}

export function timesMatrix(row: readonly number[], matrix: Matrix): number[] {
  const result = new Array<number>(matrix[0]!.length).fill(0);
  for (let k = 0; k < row.length; k++) {
    const x = row[k]!;
    const other = matrix[k]!;
    for (let j = 0; j < result.length; j++) result[j] = result[j]! + x * other[j]!;
  }
  return result;
}
