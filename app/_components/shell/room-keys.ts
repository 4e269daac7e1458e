"use client";
import { useEffect, useSyncExternalStore } from "react";

/** The keys of one room, as the keyboard map shows them. */
export interface RoomKeys {
  readonly title: string;
  readonly keys: readonly { readonly key: string; readonly label: string }[];
}

let rooms: readonly RoomKeys[] = [];
const listeners = new Set<() => void>();
const none: readonly RoomKeys[] = [];

function change(next: readonly RoomKeys[]): void {
  rooms = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the keyboard map which keys a room has while it is shown. Hand over the same value each time (useMemo). */
export function useRoomKeys(keys: RoomKeys): void {
  useEffect(() => {
    change([...rooms, keys]);
    return () => change(rooms.filter((one) => one !== keys));
  }, [keys]);
}

/** The keys of what is shown now. */
export function useShownKeys(): readonly RoomKeys[] {
  return useSyncExternalStore(
    subscribe,
    () => rooms,
    () => none,
  );
}
