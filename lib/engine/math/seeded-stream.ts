import { ln } from "./logarithm";
import { avalanche } from "./seeded-hash";

const HALF_STEP = 2 ** -53;

/**
 * Repeatable random numbers: from one seed any number of streams, each the same whatever was drawn from the others.
 *
 * Formula: xoshiro128**, its state spread from the seed and the number of the stream; normal deviates by the polar method.
 * All of them are the same bits in every engine: logs are the engine's own.
 * Source: Blackman, Vigna, ACM TOMS 47 (2021) 36; Marsaglia, Bray, SIAM Rev. 6 (1964) 260-264.
 * @example new SeededStream(seed).start(7).uniform() // the first number of stream 7
 */
export class SeededStream {
  private a = 0;
  private b = 0;
  private c = 0;
  private d = 0;
  private spare = Number.NaN;

  private readonly seed: Int32Array;

  constructor(seed: ArrayLike<number>) {
    this.seed = Int32Array.from({ length: 4 }, (_, lane) => seed[lane] ?? 0);
    this.start(0);
  }

  /** Goes to the beginning of a stream, 0 to 2^32 - 1. */
  start(stream: number): this {
    this.a = this.spread(avalanche(stream ^ 0x9e3779b9), 0);
    this.b = this.spread(this.a, 1);
    this.c = this.spread(this.b, 2);
    this.d = this.spread(this.c, 3) | 1;
    this.spare = Number.NaN;
    return this;
  }

  /** Uniform in (0, 1): 52 bits, never 0 or 1. */
  uniform(): number {
    const high = this.word() >>> 6;
    const low = this.word() >>> 6;
    return (high * 67108864 + low) * (2 * HALF_STEP) + HALF_STEP;
  }

  /** Standard normal. */
  normal(): number {
    if (!Number.isNaN(this.spare)) {
      const spare = this.spare;
      this.spare = Number.NaN;
      return spare;
    }
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * ln(square)) / square);
      this.spare = y * scale;
      return x * scale;
    }
  }

  /** Exponential with mean 1. */
  exponential(): number {
    return -ln(this.uniform());
  }

  /** An index drawn with the chances at `from` to `from + count - 1`, which need not sum to 1; never one of chance 0. */
  index(chances: ArrayLike<number>, from: number, count: number): number {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += chances[from + i]!;
    let rest = this.uniform() * sum;
    let last = 0;
    for (let i = 0; i < count; i++) {
      const chance = chances[from + i]!;
      if (chance === 0) continue;
      last = i;
      rest -= chance;
      if (rest < 0) break;
    }
    return last;
  }

  private spread(word: number, lane: number): number {
    return avalanche((word + this.seed[lane]! + 0x9e3779b9) | 0) | 0;
  }

  private word(): number {
    const five = Math.imul(this.b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }
}
