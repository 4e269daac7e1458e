import { apportion } from "../permille";

const WHOLE = 1000;

/**
 * Priors in tenths of a percent after one of them was set: the others keep their proportions and share what is left, so that all
 * add to 1000. Others that are all 0 keep the proportions of `model` instead, or equal parts where that has none.
 */
export function withPrior(
  permille: readonly number[],
  index: number,
  value: number,
  model: readonly number[],
): number[] {
  const set = Math.min(Math.max(Math.round(value), 0), WHOLE);
  const others = (shares: readonly number[]) => shares.map((share, at) => (at === index ? 0 : share));
  const sum = (shares: readonly number[]) => shares.reduce((total, share) => total + share, 0);
  const bases = [others(permille), others(model), others(permille.map(() => 1))];
  const base = bases.find((shares) => sum(shares) > 0) ?? others(permille);
  const total = sum(base);
  const rest = WHOLE - set;
  const shares = apportion(
    base.map((share) => (total > 0 ? (share * rest) / total : 0)),
    rest,
  );
  return shares.map((share, at) => (at === index ? set : share));
}
