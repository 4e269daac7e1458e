import { describe, expect, test } from "vitest";
import { gaussLegendre } from "@/lib/engine/math/gauss-legendre";
import { jacobiEigen } from "@/lib/engine/math/jacobi-eigen";
import { expectClose, sum } from "../sample-models";

function symmetric(size: number, seed: number): Float64Array {
  const matrix = new Float64Array(size * size);
  let state = seed;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      state = (state * 16807) % 2147483647;
      const entry = state / 2147483647 - 0.5;
      matrix[i * size + j] = entry;
      matrix[j * size + i] = entry;
    }
  }
  return matrix;
}

describe("jacobiEigen", () => {
  test("the example", () => {
    expectClose(jacobiEigen(Float64Array.of(2, 1, 1, 2), 2).values.toSorted(), [1, 3], 1e-15);
  });
  test("a diagonal matrix is its own answer", () => {
    const { values, vectors } = jacobiEigen(Float64Array.of(-3, 0, 0, 7), 2);
    expect([...values]).toEqual([-3, 7]);
    expect([...vectors]).toEqual([1, 0, 0, 1]);
  });
  test.each([2, 3, 5, 8, 12])("%d x %d: V diag(values) V' gives the matrix back and V is orthonormal", (size) => {
    const matrix = symmetric(size, 40 + size);
    const { values, vectors } = jacobiEigen(matrix, size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        let back = 0;
        let dot = 0;
        for (let k = 0; k < size; k++) {
          back += vectors[i * size + k]! * values[k]! * vectors[j * size + k]!;
          dot += vectors[k * size + i]! * vectors[k * size + j]!;
        }
        expect(back).toBeCloseTo(matrix[i * size + j]!, 13);
        expect(dot).toBeCloseTo(i === j ? 1 : 0, 13);
      }
    }
  });
  test("equal eigenvalues", () => {
    const { values } = jacobiEigen(Float64Array.of(2, -1, -1, -1, 2, -1, -1, -1, 2), 3);
    expectClose(values.toSorted(), [0, 3, 3], 1e-14);
  });
  test("does not change its input", () => {
    const matrix = Float64Array.of(2, 1, 1, 2);
    jacobiEigen(matrix, 2);
    expect([...matrix]).toEqual([2, 1, 1, 2]);
  });
});

describe("gaussLegendre", () => {
  test("the example", () => {
    const { points, weights } = gaussLegendre(1);
    expectClose(points, [0.5], 1e-15);
    expectClose(weights, [1], 1e-15);
  });
  test("three points, as printed in tables", () => {
    const { points, weights } = gaussLegendre(3);
    expectClose(points, [0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)], 1e-15);
    expectClose(weights, [5 / 18, 8 / 18, 5 / 18], 1e-15);
  });
  test.each([2, 5, 12, 20])("%d points are exact up to degree 2n - 1 and not at 2n", (order) => {
    const { points, weights } = gaussLegendre(order);
    const integral = (degree: number) => sum(points.map((x, i) => weights[i]! * x ** degree));
    for (let degree = 0; degree < 2 * order; degree++) expect(integral(degree)).toBeCloseTo(1 / (degree + 1), 13);
    if (order === 2) expect(Math.abs(integral(4) - 1 / 5)).toBeGreaterThan(1e-3);
  });
  test("points rise and lie inside", () => {
    const { points } = gaussLegendre(20);
    expect(points).toEqual(points.toSorted((a, b) => a - b));
    expect(points[0]).toBeGreaterThan(0);
    expect(points.at(-1)).toBeLessThan(1);
  });
});
