/** What it takes to withdraw or restore a record. */
export interface StatusChange {
  readonly slug: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}
