import type { Credence } from "../credence";
import type { CategoricalModel, IndicatorModel, Model, RateModel } from "../model/model";
import type { CellSlope } from "./sensitivity";
import type { JointPresence } from "./sensitivity-presence";
import type { FactorSlopes } from "./sensitivity-readings";

/**
 * Derivatives of the scores as they add up: by every cell with the others of its row held, by u or the noise of every indicator, by the
 * prior. Vectors of K numbers, one a score, stand behind one another.
 *
 * Formula: see sensitivity; J - p sum J for every matrix J that is added.
 * @example new SlopeTable(model, p).priors() // all 0: nothing was added yet
 */
export class SlopeTable {
  private readonly cells = new Map<string, Float64Array>();
  private readonly shown = new Map<string, Float64Array>();
  private readonly excluding = new Map<string, Float64Array>();
  private readonly prior: Float64Array;
  private readonly size: number;

  constructor(
    private readonly model: Model,
    private readonly p: Credence,
  ) {
    const { size } = model;
    this.size = size;
    this.prior = new Float64Array(size * size);
    for (const indicator of model.indicators.values()) {
      this.cells.set(indicator.id, new Float64Array(numbersOf(indicator).length * size));
      this.shown.set(indicator.id, new Float64Array((numbersOf(indicator).length / size) * size));
      this.excluding.set(indicator.id, new Float64Array(numbersOf(indicator).length));
    }
  }

  addStart({ atStart, inflow }: JointPresence): void {
    const { size, prior } = this;
    const start = this.centred(atStart);
    const memory = this.centred(inflow);
    for (let i = 0; i < prior.length; i++) {
      const chance = this.model.prior[Math.floor(i / size)]!;
      if (chance > 0) prior[i] = start[i]! / chance + memory[i]!;
    }
  }

  /** Findings that say the same, with the sum of their joint chances. */
  addFindings(
    indicator: IndicatorModel,
    { own, shown, excludes }: FactorSlopes,
    joint: Float64Array,
    count: number,
  ): void {
    const { size } = this;
    const centred = this.centred(joint);
    const cells = this.cells.get(indicator.id)!;
    const through = this.shown.get(indicator.id)!;
    const excluding = this.excluding.get(indicator.id)!;
    const width = own.length / size;
    for (let s = 0; s < size; s++) {
      for (let l = 0; l < width; l++) {
        if (excludes[s * width + l]) excluding[s * width + l] = excluding[s * width + l]! + count;
        for (let k = 0; k < size; k++) {
          const moved = centred[s * size + k]!;
          const at = (s * width + l) * size + k;
          cells[at] = cells[at]! + own[s * width + l]! * moved;
          through[l * size + k] = through[l * size + k]! + shown[s * width + l]! * moved;
        }
      }
    }
  }

  addWatch({ id, weight }: RateModel, days: Float64Array): void {
    const cells = this.cells.get(id)!;
    this.centred(days).forEach((part, i) => {
      cells[i] = cells[i]! - weight * part;
    });
  }

  levels(indicator: CategoricalModel): CellSlope[] {
    const { id, likelihood, levels } = indicator;
    const width = levels.size;
    return Array.from(likelihood, (value, at): CellSlope => {
      const scenario = Math.floor(at / width);
      const level = at - scenario * width;
      const held = (l: number) => this.held(id, scenario, l, width);
      const own = held(level);
      const slope = own.slice();
      for (let other = 0; other < width; other++) {
        if (other === level) continue;
        const share = value === 1 ? 1 / (width - 1) : likelihood[scenario * width + other]! / (1 - value);
        held(other).forEach((part, k) => {
          slope[k] = slope[k]! - share * part;
        });
      }
      return {
        cell: { kind: "level", indicator: id, scenario, level },
        value,
        slope: width === 1 ? own.map(() => 0) : slope,
        elasticity: own.map((part) => value * part),
        excluding: this.excluding.get(id)![at]!,
      };
    });
  }

  rates({ id, ratePerDay }: RateModel): CellSlope[] {
    return Array.from(ratePerDay, (value, scenario): CellSlope => {
      const slope = this.held(id, scenario, 0, 1);
      const elasticity = slope.map((part) => value * part);
      return {
        cell: { kind: "rate", indicator: id, scenario },
        value,
        slope,
        elasticity,
        excluding: this.excluding.get(id)![scenario]!,
      };
    });
  }

  priors(): CellSlope[] {
    const { size } = this;
    const held = Array.from(this.model.prior, (_, s) => this.heldPrior(s));
    return Array.from(this.model.prior, (value, scenario): CellSlope => {
      const slope = Array.from({ length: size }, (_, k) => {
        let moved = held[scenario]![k]!;
        this.model.prior.forEach((prior, s) => {
          if (s !== scenario) moved -= (prior / (1 - value)) * held[s]![k]!;
        });
        return moved;
      });
      return {
        cell: { kind: "prior", scenario },
        value,
        slope,
        elasticity: slope.map((part) => value * part),
        excluding: 0,
      };
    }).filter(({ value }) => value > 0 && value < 1);
  }

  /** By a cell with the others held: its own part, and its part in u or the noise. */
  private held(id: string, scenario: number, level: number, width: number): number[] {
    const { size } = this;
    const cells = this.cells.get(id)!;
    const through = this.shown.get(id)!;
    const chance = this.model.prior[scenario]!;
    const at = (scenario * width + level) * size;
    return Array.from({ length: size }, (_, k) => cells[at + k]! + chance * through[level * size + k]!);
  }

  private heldPrior(scenario: number): number[] {
    const { size, model } = this;
    const held = Array.from(this.prior.subarray(scenario * size, (scenario + 1) * size));
    for (const indicator of model.indicators.values()) {
      const numbers = numbersOf(indicator);
      const width = numbers.length / size;
      const through = this.shown.get(indicator.id)!;
      for (let l = 0; l < width; l++) {
        for (let k = 0; k < size; k++) held[k] = held[k]! + numbers[scenario * width + l]! * through[l * size + k]!;
      }
    }
    return held;
  }

  /** J[s][k] - p_k sum_k J[s][k]: what one more unit of ln factor in s gives to k. */
  private centred(joint: Float64Array): Float64Array {
    const { size, p } = this;
    const centred = new Float64Array(joint.length);
    for (let s = 0; s < size; s++) {
      let stood = 0;
      for (let k = 0; k < size; k++) stood += joint[s * size + k]!;
      for (let k = 0; k < size; k++) centred[s * size + k] = joint[s * size + k]! - p[k]! * stood;
    }
    return centred;
  }
}

function numbersOf(indicator: IndicatorModel): Float64Array {
  return indicator.kind === "categorical" ? indicator.likelihood : indicator.ratePerDay;
}
