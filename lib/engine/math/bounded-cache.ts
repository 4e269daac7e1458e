/**
 * Remembers the last `limit` distinct results by key, oldest out first.
 *
 * Formula: get(key) = make(key), computed once while the key is remembered. Only for pure `make`: then the cache is invisible.
 * @example new BoundedCache<number, number>(2, Math.exp).get(0) // 1
 */
export class BoundedCache<K, V> {
  private readonly entries = new Map<K, V>();

  constructor(
    private readonly limit: number,
    private readonly make: (key: K) => V,
  ) {}

  get(key: K): V {
    const known = this.entries.get(key);
    if (known !== undefined) return known;
    const made = this.make(key);
    if (this.entries.size >= this.limit) {
      for (const oldest of this.entries.keys()) {
        this.entries.delete(oldest);
        break;
      }
    }
    this.entries.set(key, made);
    return made;
  }

  get size(): number {
    return this.entries.size;
  }
}
