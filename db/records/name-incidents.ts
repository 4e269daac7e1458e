import { randomUUID } from "node:crypto";
import type { StoredIncident } from "@/lib/domain/case-file";
import { Incident } from "@/lib/domain/incident";
import type { Day } from "@/lib/domain/instant";
import { parseInput } from "../checks/parse-input";
import type { Steps } from "../store";
import type { Work } from "../work";
import { allIncidents, insertIncident } from "./incident";

/** A row that may name an incident by its title. */
export interface NamingRow {
  readonly title: string;
  readonly occurredOn: Day;
  readonly place: string;
}

export interface NamedIncidents {
  /** The incident of each row, null where none is named. */
  readonly ids: readonly (string | null)[];
  /** Every incident of the assessment, with those that were made. */
  readonly all: ReadonlySet<string>;
  readonly made: readonly StoredIncident[];
}

/**
 * The incidents that rows name by title: the one that is there (of the same day, where several have the title), or one that is made
 * once, however many rows name it. It has the earliest of their days and the first place among them.
 */
export function* nameIncidents(work: Work, assessmentId: string, rows: readonly NamingRow[]): Steps<NamedIncidents> {
  const there = yield* allIncidents(work, assessmentId, null);
  const byTitle = titled(there.filter(({ status }) => status === "active"));
  const groups = titled(rows.filter(({ title }) => title.trim() !== ""));
  const made = new Map<string, StoredIncident>();
  for (const [key, named] of groups) {
    if (byTitle.has(key)) continue;
    const place = named.find((row) => row.place.trim() !== "")?.place;
    const incident = parseInput(Incident, {
      title: named[0]?.title,
      occurredOn: named.map(({ occurredOn }) => occurredOn).reduce((a, b) => (a < b ? a : b)),
      place: place === undefined ? null : { name: place },
    });
    made.set(key, yield* insertIncident(work, assessmentId, randomUUID(), incident));
  }
  const ids = rows.map(({ title, occurredOn }) => {
    const known = byTitle.get(keyOf(title));
    const best = known?.find((one) => one.occurredOn === occurredOn) ?? known?.[0];
    return title.trim() === "" ? null : ((best ?? made.get(keyOf(title)))?.id ?? null);
  });
  return {
    ids,
    all: new Set([...there, ...made.values()].map(({ id }) => id)),
    made: [...made.values()],
  };
}

function titled<T extends { readonly title: string }>(all: readonly T[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one.title), [...(groups.get(keyOf(one.title)) ?? []), one]);
  return groups;
}

const keyOf = (title: string): string => title.trim().replaceAll(/\s+/g, " ").toLowerCase();
