import { z } from "zod";

/**
 * How sure the tables of likelihoods are: each row counts as if it had been learned from this many observations. It says how wide
 * the bands around the scores are and never moves a score.
 */
export const Kappa = z.number().positive().max(1_000_000);
export type Kappa = z.infer<typeof Kappa>;

/** What a model means that says nothing about it, those written before the field existed included. */
export const DEFAULT_KAPPA: Kappa = 20;
