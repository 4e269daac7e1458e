import { refuseField } from "../checks/refuse";

export const touchedKinds = ["incident", "finding", "report"] as const;
export type TouchedKind = (typeof touchedKinds)[number];

/** A record that a change of several wrote to. */
export interface Touched {
  readonly kind: TouchedKind;
  readonly id: string;
  /** Its version before the change; 0 when the change made it. */
  readonly before: number;
  readonly after: number;
}

/** All that one change of an incident wrote to, so that the audit can say it and the change can be taken back as a whole. */
export class TouchedRecords {
  private readonly records = new Map<string, Touched>();

  /** Notes that a record went from one version to another; 0 is before it was there. */
  note(kind: TouchedKind, id: string, before: number, after: number): void {
    const key = `${kind}:${id}`;
    this.records.set(key, { kind, id, before: this.records.get(key)?.before ?? before, after });
  }

  all(): readonly Touched[] {
    return [...this.records.values()];
  }

  ids(kind: TouchedKind): string[] {
    return this.all().flatMap((one) => (one.kind === kind ? [one.id] : []));
  }

  /** As the audit keeps them: "finding:ID:3:4". */
  lines(): string[] {
    return this.all().map(({ kind, id, before, after }) => `${kind}:${id}:${before}:${after}`);
  }
}

/** What an entry of the audit says was touched. */
export function readTouched(lines: unknown): Touched[] {
  if (!Array.isArray(lines)) return refuseField("invalid-input", "id", "names a change that cannot be taken back");
  return lines.map((line) => {
    const [kind, id, before, after] = String(line).split(":");
    const known = touchedKinds.find((one) => one === kind);
    if (known === undefined || id === undefined)
      return refuseField("invalid-input", "id", "names a change that cannot be taken back");
    return { kind: known, id, before: Number(before), after: Number(after) };
  });
}
