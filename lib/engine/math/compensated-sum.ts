/**
 * A running sum that carries its own rounding error (Neumaier).
 *
 * Formula: after n additions `value` is the sum of the n terms with an error of about one rounding, not n.
 * Terms are finite numbers of any unit; the result has the same unit. A sum that starts from the two parts of another goes on
 * exactly as that one would.
 * Source: Neumaier, ZAMM 54 (1974) 39-51.
 * @example const s = new CompensatedSum(); s.add(1); s.add(1e100); s.add(1); s.add(-1e100); s.value // 2
 */
export class CompensatedSum {
  constructor(
    public sum = 0,
    public carry = 0,
  ) {}

  add(term: number): void {
    const next = this.sum + term;
    if (Math.abs(this.sum) >= Math.abs(term)) this.carry += this.sum - next + term;
    else this.carry += term - next + this.sum;
    this.sum = next;
  }

  get value(): number {
    return this.sum + this.carry;
  }

  /** The difference to another sum; when both are large and near each other it keeps the digits that `value` rounds away. */
  minus(other: CompensatedSum): number {
    return this.sum - other.sum + (this.carry - other.carry);
  }
}
