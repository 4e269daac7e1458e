const bits = new DataView(new ArrayBuffer(8));

/**
 * A hash of numbers and texts into 128 bits, to start random streams from: the same input gives the same state everywhere.
 *
 * Formula: each 32-bit word is mixed into one of four lanes by multiply and rotate, and the lanes into each other at the end.
 * A text adds its length and its UTF-16 units, a number the eight bytes of its double (-0 counts as 0). Not for secrets.
 * Source: Appleby, MurmurHash3 (2011), x86_128, with one block constant.
 * @example new SeededHash().text("alerts").number(0.2).words() // Uint32Array of 4
 */
export class SeededHash {
  private readonly lanes = Uint32Array.of(0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93);
  private count = 0;

  number(value: number): this {
    bits.setFloat64(0, value + 0);
    this.word(bits.getUint32(0));
    this.word(bits.getUint32(4));
    return this;
  }

  numbers(values: ArrayLike<number>): this {
    this.word(values.length);
    for (let i = 0; i < values.length; i++) this.number(values[i]!);
    return this;
  }

  text(value: string): this {
    this.word(value.length);
    for (let i = 0; i < value.length; i++) this.word(value.charCodeAt(i));
    return this;
  }

  /** The hash of everything so far; more may be added after. */
  words(): Uint32Array {
    const mixed = this.lanes.map((lane) => lane ^ this.count);
    crossAdd(mixed);
    for (let i = 0; i < 4; i++) mixed[i] = avalanche(mixed[i]!);
    crossAdd(mixed);
    return mixed;
  }

  private word(word: number): void {
    const lane = this.count & 3;
    const before = this.lanes[(lane + 3) & 3]!;
    const mixed = this.lanes[lane]! ^ Math.imul(rotated(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
    this.lanes[lane] = Math.imul(rotated(mixed, 13) + before, 5) + 0xe6546b64;
    this.count++;
  }
}

/**
 * Spreads every bit of a 32-bit word over the whole word.
 *
 * Formula: two rounds of xor-shift and multiply; a bijection, so different words stay different.
 * @param word any 32-bit integer
 * @returns an integer from 0 to 2^32 - 1
 * Source: Appleby, MurmurHash3 (2011), fmix32.
 * @example avalanche(0) // 0
 */
export function avalanche(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function crossAdd(lanes: Uint32Array): void {
  lanes[0] = lanes[0]! + lanes[1]! + lanes[2]! + lanes[3]!;
  for (let i = 1; i < 4; i++) lanes[i] = lanes[i]! + lanes[0]!;
}
