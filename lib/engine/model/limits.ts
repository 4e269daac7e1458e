/** The furthest day, before or after the start: 2.7 billion years. Beyond it rates times days leave the range of numbers. */
export const MOST_DAYS = 1e12;
/** The fastest that anything may happen, per day: 12 million times a second. */
export const MOST_PER_DAY = 1e12;
/** The shortest half-life, in days: with it ln 2 / H stays below MOST_PER_DAY. */
export const LEAST_HALF_LIFE = 1e-12;
/** The surest that a table may be said to be, in readings; beyond it products leave the range of numbers. */
export const MOST_KAPPA = 1e15;
/** The least sure, for the same reason. */
export const LEAST_KAPPA = 1e-12;
/** The largest number, either way, that may be scored: squares of it and sums of millions of it stay in the range of numbers. */
export const MOST_VALUE = 1e120;
/** The largest count of cases or events. */
export const MOST_COUNT = 1e12;
/** The most of anything that is laid out one by one. */
export const MOST_ITEMS = 1_000_000;
