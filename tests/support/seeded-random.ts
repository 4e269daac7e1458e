// Random numbers for tests: seeded, so that a case can be run again, and not the engine's own, which is under test itself.

/** sfc32 (Doty-Humphrey, PractRand), started from a text and any number of integers. */
export class SeededRandom {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(name: string, ...numbers: readonly number[]) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    this.a = hash;
    this.b = numbers[0] ?? 0;
    this.c = numbers[1] ?? 0;
    for (let i = 0; i < 12; i++) this.word();
  }

  /** In [0, 1), 53 bits: sums and products of them round. */
  unit(): number {
    return ((this.word() >>> 5) * 67108864 + (this.word() >>> 6)) * 2 ** -53;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.unit();
  }

  /** A whole number, both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor((high - low + 1) * this.unit());
  }

  isTrue(chance: number): boolean {
    return this.unit() < chance;
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.whole(0, list.length - 1)] ?? list[0];
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((entry) => ({ entry, place: this.unit() }))
      .sort((a, b) => a.place - b.place)
      .map(({ entry }) => entry);
  }

  /** Chances that sum to 1; each is exactly 0 with the chance given, but never all of them. */
  simplex(size: number, zeros = 0): number[] {
    const parts = Array.from({ length: size }, () => (this.isTrue(zeros) ? 0 : this.between(0.02, 1)));
    const total = parts.reduce((sum, part) => sum + part, 0);
    return total === 0 ? this.simplex(size, zeros) : parts.map((part) => part / total);
  }

  private word(): number {
    const sum = (this.a + this.b + this.counter++) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }
}
