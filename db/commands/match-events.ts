import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { parseInput } from "../checks/parse-input";
import { refuseField } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { standingEvents } from "../records/event";
import { exec, rows, type Steps } from "../store";

const Pairs = z
  .array(z.strictObject({ seq: z.int().min(1), sameAs: z.int().min(1).nullable() }))
  .min(1)
  .max(1000);
interface Args {
  readonly slug: string;
  /** Which event tells the same attack as which other one; null takes it back. */
  readonly pairs: z.input<typeof Pairs>;
}

/** Says of events that they tell the same attack as another one, so that it counts once. */
export const matchEvents = command("matchEvents", function* (work, args: Args): Steps<
  Outcome<{ readonly matched: number }>
> {
  const { tx, t } = work;
  const assessment = yield* findAssessment(work, args.slug);
  const pairs = parseInput(Pairs, args.pairs, "pairs");
  const named = [...new Set(pairs.flatMap(({ seq, sameAs }) => (sameAs === null ? [seq] : [seq, sameAs])))];
  const found = yield* rows(
    tx
      .select({ seq: t.event.seq, dataset: t.event.dataset, sameAs: t.event.sameAs })
      .from(t.event)
      .where(and(standingEvents(work, assessment.id, null), inArray(t.event.seq, named))),
  );
  const known = new Map(found.map((event) => [event.seq, event]));
  const pointedAt = yield* rows(
    tx
      .select({ sameAs: t.event.sameAs })
      .from(t.event)
      .where(and(standingEvents(work, assessment.id, null), inArray(t.event.sameAs, named))),
  );
  const targets = new Set(pointedAt.map(({ sameAs }) => sameAs));
  for (const { seq, sameAs } of pairs) {
    const [one, other] = [known.get(seq), sameAs === null ? null : known.get(sameAs)];
    if (one === undefined) refuseField("unknown-reference", "pairs", `name an event ${seq} that does not stand here`);
    if (sameAs === null) continue;
    if (other === undefined || other === null)
      refuseField("unknown-reference", "pairs", `name an event ${sameAs} that does not stand here`);
    if (sameAs === seq) refuseField("invalid-input", "pairs", `name event ${seq} as the same as itself`);
    // a chain would hide which event counts
    if (other.sameAs !== null || targets.has(seq))
      refuseField("invalid-input", "pairs", `join event ${seq} to one that is itself joined to another`);
    targets.add(sameAs);
    known.set(seq, { ...one, sameAs });
  }
  for (const { seq, sameAs } of pairs) yield* exec(tx.update(t.event).set({ sameAs }).where(eq(t.event.seq, seq)));
  const detail = { events: pairs.slice(0, 50).map(({ seq, sameAs }) => `${seq}=${sameAs ?? "none"}`) };
  const [first] = pairs;
  return {
    result: { matched: pairs.length },
    audit: { assessmentId: assessment.id, entity: "event", entityId: String(first?.seq ?? 0), version: 1, detail },
  };
});
