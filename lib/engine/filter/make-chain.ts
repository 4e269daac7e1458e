import type { Model } from "../model/model";
import type { Chain } from "./chain";
import { GeneratorChain } from "./generator-chain";
import { HalfLifeChain } from "./half-life-chain";

/**
 * The chain that suits the dynamics of a model.
 *
 * Formula: see HalfLifeChain and GeneratorChain.
 * @param model a validated model
 * @returns a chain over its K scenarios; it remembers propagators but gives the same answer whatever was asked before
 * Source: method 10.3-10.7.
 * @example makeChain(model).start() // the prior, encoded
 */
export function makeChain(model: Model): Chain {
  return model.dynamics.kind === "half-life"
    ? new HalfLifeChain(model.prior, model.generator, Math.LN2 / model.dynamics.halfLifeDays)
    : new GeneratorChain(model.prior, model.generator);
}
