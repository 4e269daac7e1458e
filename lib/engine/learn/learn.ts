import type { Dynamics, ScoringInput } from "@/lib/domain/scoring-input";
import type { Assessment } from "../assessment";
import { current } from "../filter/current";
import { buildModel } from "../model/build-model";
import type { Model } from "../model/model";
import { requireDays } from "../model/require-days";
import { assessModel } from "./assess-model";
import { countsByKind, type ExpectedCounts } from "./expected-counts";
import { LearningRounds } from "./learning-rounds";
import { logPrior } from "./log-prior";
import { mapStep } from "./map-step";
import { type Parameters, parametersOf, withParameters } from "./parameters";
import { requireSureness, type Sureness } from "./sureness";

const LEAST_STEPS = 12;
const MOST_STEPS = 5000;
/** Steps times findings; a record of 100,000 findings gets 150 steps, some two minutes. A generator costs four times as much. */
const MOST_WORK = 15_000_000;
const GENERATOR_WORK = 4;
/** Relative change of the largest mover at which learning ends; entries below the floor count as that large. */
const SETTLED = 1e-12;
const FLOOR = 1e-3;

/** What a record teaches about the tables of its model. Nothing of it is applied by the engine. */
export interface Learning {
  /** The given model. */
  readonly model: Model;
  /** Counts and exposure under the given tables. */
  readonly first: ExpectedCounts;
  /** The tables after one step. */
  readonly oneStep: Parameters;
  readonly converged: Parameters;
  /** The model with the converged tables over the record, u and noise as given. */
  readonly assessment: Assessment;
  /** Log evidence plus log prior at the given tables and after each step, nats; it never falls beyond rounding. */
  readonly objective: readonly number[];
  /** False: the steps ran out before the tables came to rest. */
  readonly settled: boolean;
}

/**
 * Learns the tables of a model from its own record, held back by how sure the given tables are. The generator and the prior stay.
 *
 * Formula: MAP-EM from the given tables: expectedCounts and mapStep in turn, until no entry moves by more than 1e-12 of itself.
 * u and noise keep their given values, so that the objective cannot fall. At most 5,000 steps, fewer for more than 3,000 findings.
 * @param input model, findings and the day to look from
 * @param sureness kappa: how many readings (events) the given rows (rates) are worth
 * @returns tables, counts and the objective step by step (nats, rising)
 * @throws DomainError as assess; `invalid-input` for a kappa that is not above 0
 * Source: method 8; Dempster, Laird, Rubin, JRSS B 39 (1977) 1-38; Rabiner, Proc. IEEE 77 (1989) 257-286.
 * @example learn(input, { kappa: 8 }).converged.get("tone")
 */
export function learn(input: ScoringInput, sureness: Sureness): Learning {
  const model = buildModel(input);
  const asOf = requireDays("asOf", input.asOf, 0, Number.POSITIVE_INFINITY);
  requireSureness(model, sureness);
  const rounds = new LearningRounds(assessModel(model, input.findings, asOf), input.findings);
  const look = (tables: Parameters) => rounds.look(withParameters(model, tables));
  const goal = (assessment: Assessment, tables: Parameters) =>
    current(assessment).logEvidence + logPrior(model, tables, sureness);
  let tables = parametersOf(model);
  let assessment = look(tables);
  const first = countsByKind(assessment, rounds.kinds);
  const oneStep = mapStep(model, first, sureness);
  const objective = [goal(assessment, tables)];
  const most = mostSteps(input.findings.length, input.dynamics.kind);
  let settled = false;
  for (let step = 1; step <= most && !(settled && step >= LEAST_STEPS); step++) {
    const next = step === 1 ? oneStep : mapStep(model, countsByKind(assessment, rounds.kinds), sureness);
    settled = largestChange(tables, next) <= SETTLED;
    tables = next;
    assessment = look(tables);
    objective.push(goal(assessment, tables));
  }
  return { model, first, oneStep, converged: tables, assessment, objective, settled };
}

/**
 * How many steps a record of some length may take, so that learning ends in minutes.
 *
 * Formula: 15,000,000 / findings, a quarter of it with a generator, from 12 to 5,000.
 * @param findings how many there are, >= 0
 * @param dynamics of the model
 * @returns a whole number of steps; falls with the length of the record
 * Source: house rule on bounded work.
 * @example mostSteps(100_000, "half-life") // 150
 */
export function mostSteps(findings: number, dynamics: Dynamics["kind"]): number {
  const work = Math.max(1, findings) * (dynamics === "generator" ? GENERATOR_WORK : 1);
  return Math.max(LEAST_STEPS, Math.min(MOST_STEPS, Math.floor(MOST_WORK / work)));
}

function largestChange(before: Parameters, after: Parameters): number {
  let largest = 0;
  for (const [id, table] of after) {
    const was = before.get(id) ?? table;
    for (let cell = 0; cell < table.length; cell++) {
      const change = Math.abs(table[cell]! - was[cell]!) / Math.max(Math.abs(was[cell]!), FLOOR);
      if (change > largest) largest = change;
    }
  }
  return largest;
}
