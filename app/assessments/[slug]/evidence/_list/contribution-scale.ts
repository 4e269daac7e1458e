/** How contributions are drawn: 0 in the middle, `half` tenths of a percent to either end, two hairlines on each side. */
export interface ContributionScale {
  readonly half: number;
  readonly step: number;
}

/** The smallest round step whose second hairline lies inside the largest contribution, with a little room beyond. */
export function contributionScale(permilles: readonly (number | null)[]): ContributionScale {
  const largest = permilles.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  const step = [10, 20, 50, 100, 200].find((one) => one * 2.4 >= largest) ?? 400;
  return { half: Math.max(step * 2.4, largest), step };
}
