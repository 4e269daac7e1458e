import { CompensatedSum } from "../math/compensated-sum";

const SMALLEST_PRODUCT = 1e-100;

/**
 * The log evidence after each instant, without a logarithm an instant: factors are multiplied up and logged when the product
 * gets small, and the rest is logged when somebody asks.
 *
 * Formula: after(i) = sum of all logs and ln of all factors added up to instant i (compensated).
 * @example const ledger = new LogLedger(1); ledger.multiply(0.5); ledger.close(0); ledger.after(0) // ln 0.5
 */
export class LogLedger {
  private readonly logged: Float64Array;
  private readonly pending: Float64Array;
  private readonly sum = new CompensatedSum();
  private product = 1;

  constructor(instants: number) {
    this.logged = new Float64Array(instants);
    this.pending = new Float64Array(instants);
  }

  /** Adds a natural log. */
  add(log: number): void {
    this.sum.add(log);
  }

  /** Adds the natural log of a factor from 1e-200 to 1e100. */
  multiply(factor: number): void {
    this.product *= factor;
    if (this.product < SMALLEST_PRODUCT || this.product > 1 / SMALLEST_PRODUCT) {
      this.sum.add(Math.log(this.product));
      this.product = 1;
    }
  }

  /** Ends an instant: what was added until now is its log evidence. */
  close(instant: number): void {
    this.logged[instant] = this.sum.value;
    this.pending[instant] = this.product;
  }

  /** Log evidence just after an instant, nats; 0 before the first (index -1). */
  after(instant: number): number {
    return instant < 0 ? 0 : this.logged[instant]! + Math.log(this.pending[instant]!);
  }
}
