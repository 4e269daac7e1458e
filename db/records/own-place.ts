import { and, asc, eq, isNull } from "drizzle-orm";
import type { OwnPlace, StoredPlace } from "@/lib/domain/own-place";
import { refuseMissing } from "../checks/refuse";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly admin1: string;
  readonly country: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

function placeOf({ id, name, latitude, longitude, admin1, country, recordedAt, recordedBy }: Row): StoredPlace {
  return { id, name, latitude, longitude, region: admin1, country, recordedAt: recordedAt.toISOString(), recordedBy };
}

/** By name. */
export function* allPlaces({ tx, t }: Work, assessmentId: string): Steps<StoredPlace[]> {
  const found = yield* rows(
    tx
      .select()
      .from(t.ownPlace)
      .where(and(eq(t.ownPlace.assessmentId, assessmentId), isNull(t.ownPlace.withdrawnAt)))
      .orderBy(asc(t.ownPlace.name), asc(t.ownPlace.id)),
  );
  return found.map(placeOf);
}

/** @throws DomainError "not-found", for one that was withdrawn too */
export function* findPlace({ tx, t }: Work, assessmentId: string, id: string): Steps<StoredPlace> {
  const [found] = yield* rows(
    tx
      .select()
      .from(t.ownPlace)
      .where(and(eq(t.ownPlace.assessmentId, assessmentId), eq(t.ownPlace.id, id), isNull(t.ownPlace.withdrawnAt))),
  );
  return found === undefined ? refuseMissing("place", id) : placeOf(found);
}

export function* insertPlace(work: Work, assessmentId: string, id: string, place: OwnPlace): Steps<StoredPlace> {
  const { tx, t, now, actor } = work;
  const { region, ...rest } = place;
  const row = { ...rest, id, assessmentId, admin1: region, recordedAt: now, recordedBy: actor.id };
  yield* exec(tx.insert(t.ownPlace).values(row));
  return placeOf(row);
}

export function* endPlace({ tx, t, now }: Work, id: string): Steps<void> {
  yield* exec(tx.update(t.ownPlace).set({ withdrawnAt: now }).where(eq(t.ownPlace.id, id)));
}
