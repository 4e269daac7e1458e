"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import * as z from "zod/mini";
import { formatRoomView, parseRoomView, type RoomView } from "@/lib/view/what-if/room-view";
import { EMPTY_SCRATCH, type Scratch } from "@/lib/view/what-if/scratch";
import { decodeScratch, encodeScratch, MOST_CODE } from "@/lib/view/what-if/scratch-code";

/** Ours in the state of a history entry: the number of the step, and the scratch itself when the address cannot hold it. */
const Entry = z.object({ whatIf: z.object({ step: z.int(), code: z.optional(z.string()) }) });
const WRITE_AFTER_MS = 200;

interface Held {
  readonly scratch: Scratch;
  /** The scratch before the step that is going on, and the name of that step: a slider is one step until another control moves. */
  readonly base: Scratch;
  readonly going: string | null;
  readonly step: number;
  /** The last step that forward leads to. */
  readonly reach: number;
  readonly unread: "broken" | "newer" | null;
  readonly view: RoomView;
}

export interface ScratchSteps {
  readonly scratch: Scratch;
  readonly view: RoomView;
  /** Why the scratch of the address could not be read. */
  readonly unread: Held["unread"];
  /** How many letters the scratch has when that is too many for a link. */
  readonly tooLong: number | null;
  readonly change: (step: string | null, make: (scratch: Scratch) => Scratch) => void;
  readonly setView: (change: Partial<RoomView>) => void;
  /** null: there is no step to take back, or to take again. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/**
 * The scratch of this room, held by the address: every step is an entry of the browser's history, so that undo is back and redo is
 * forward, and a reload or a pasted link gives the same scratch.
 */
export function useScratchSteps(): ScratchSteps {
  const [held, setHeld] = useState<Held>(atFirst);
  const latest = useRef(held);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const hold = useCallback((next: Held) => {
    latest.current = next;
    setHeld(next);
  }, []);
  const flush = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    writeAddress(latest.current, false);
  }, []);
  useEffect(() => {
    const read = () => hold(readAddress(latest.current.reach));
    read();
    window.addEventListener("popstate", read);
    window.addEventListener("hashchange", read);
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("popstate", read);
      window.removeEventListener("hashchange", read);
      window.removeEventListener("pagehide", flush);
    };
  }, [hold, flush]);

  const change = useCallback(
    (step: string | null, make: (scratch: Scratch) => Scratch) => {
      const old = latest.current;
      const goesOn = step !== null && step === old.going;
      const base = goesOn ? old.base : old.scratch;
      const scratch = make(base);
      if (encodeScratch(scratch) === encodeScratch(old.scratch)) return;
      if (!goesOn) flush();
      const number = goesOn ? old.step : old.step + 1;
      hold({ ...old, scratch, base, going: step, step: number, reach: number, unread: null });
      if (!goesOn) writeAddress(latest.current, true);
      else timer.current ??= setTimeout(flush, WRITE_AFTER_MS);
    },
    [hold, flush],
  );
  const setView = useCallback(
    (view: Partial<RoomView>) => {
      hold({ ...latest.current, view: { ...latest.current.view, ...view } });
      writeAddress(latest.current, false);
    },
    [hold],
  );
  const go = (by: -1 | 1) => () => {
    flush();
    window.history.go(by);
  };
  const { scratch, view, unread, step, reach } = held;
  const letters = encodeScratch(scratch).length;
  const tooLong = letters > MOST_CODE ? letters : null;
  return {
    ...{ scratch, view, unread, tooLong, change, setView },
    undo: step > 0 ? go(-1) : null,
    redo: step < reach ? go(1) : null,
  };
}

function atFirst(): Held {
  const view = parseRoomView(new URLSearchParams());
  return { scratch: EMPTY_SCRATCH, base: EMPTY_SCRATCH, going: null, step: 0, reach: 0, unread: null, view };
}

function readAddress(reach: number): Held {
  const params = new URLSearchParams(window.location.hash.slice(1));
  const entry = Entry.safeParse(window.history.state);
  const { step, code } = entry.success ? entry.data.whatIf : { step: 0, code: undefined };
  const decoded = decodeScratch(params.get("scratch") ?? code ?? "");
  const scratch = decoded.ok ? decoded.scratch : EMPTY_SCRATCH;
  const unread = decoded.ok ? null : decoded.why;
  return {
    scratch,
    base: scratch,
    going: null,
    step,
    reach: Math.max(reach, step),
    unread,
    view: parseRoomView(params),
  };
}

function writeAddress({ scratch, step, view }: Held, isNew: boolean): void {
  const code = encodeScratch(scratch);
  const fits = code.length <= MOST_CODE;
  const fragment = formatRoomView(view, fits ? code : "");
  const { pathname, search } = window.location;
  const address = `${pathname}${search}${fragment === "" ? "" : `#${fragment}`}`;
  const state = { whatIf: { step, ...(fits ? {} : { code }) } };
  if (isNew) window.history.pushState(state, "", address);
  else window.history.replaceState(state, "", address);
}
