/** How far probabilities may be from summing to 1, and a row of rates from summing to 0. */
export const SUM_TOLERANCE = 1e-9;
