import { and, eq } from "drizzle-orm";
import type { ImportRow } from "../records/event-import";
import { rows, type Store } from "../store";

/**
 * Which ids an import has brought already, by a number for each: an id whose number is not there is certainly new, so that the database
 * need not be asked; any other is looked up. A hundred thousand take a few megabytes.
 */
export class SeenIds {
  private readonly numbers = new Set<number>();
  private constructor(private readonly isFirst: boolean) {}

  static async of(store: Store, { id, assessmentId, dataset, rowsRead }: ImportRow): Promise<SeenIds> {
    const { t } = store;
    const [other] = await store.read((tx) =>
      rows(
        tx
          .select({ id: t.eventImport.id })
          .from(t.eventImport)
          .where(
            and(
              eq(t.eventImport.assessmentId, assessmentId),
              eq(t.eventImport.dataset, dataset),
              eq(t.eventImport.state, "done"),
            ),
          )
          .limit(1),
      ),
    );
    const seen = new SeenIds(other === undefined);
    if (rowsRead === 0) return seen;
    const own = await store.read((tx) =>
      rows(tx.select({ externalId: t.event.externalId }).from(t.event).where(eq(t.event.importId, id))),
    );
    for (const { externalId } of own) seen.add(externalId);
    return seen;
  }

  /** Those of the ids that may be known already. */
  perhaps(externalIds: readonly string[]): readonly string[] {
    return this.isFirst ? externalIds.filter((id) => this.numbers.has(numberOf(id))) : externalIds;
  }

  add(externalId: string): void {
    this.numbers.add(numberOf(externalId));
  }
}

function numberOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash >>> 2;
}
