/**
 * Whole units for `values` that add to exactly `total` (largest remainder): each value is rounded down, then the units
 * that are missing go to the largest remainders, the first of equals first. What is exactly 0 stays 0 when it can.
 */
export function apportion(values: readonly number[], total: number): number[] {
  const units = values.map((value) => Math.floor(value));
  if (units.length === 0) return units;
  const ranked = values
    .map((value, index) => ({ index, value, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const moving = ranked.filter((entry) => entry.value !== 0);
  const order = moving.length > 0 ? moving : ranked;
  let missing = total - units.reduce((sum, unit) => sum + unit, 0);
  for (let turn = 0; missing > 0; turn += 1, missing -= 1) bump(units, order[turn % order.length]?.index, 1);
  for (let turn = order.length - 1; missing < 0; turn += order.length - 1, missing += 1)
    bump(units, order[turn % order.length]?.index, -1);
  return units.map((unit) => (unit === 0 ? 0 : unit));
}

function bump(units: number[], index: number | undefined, by: number): void {
  if (index !== undefined) units[index] = (units[index] ?? 0) + by;
}

/** Probabilities in tenths of a percent that add to exactly 1000; what is printed is one of these divided by 10. */
export function toPermille(probabilities: readonly number[]): number[] {
  return apportion(
    probabilities.map((probability) => probability * 1000),
    1000,
  );
}
