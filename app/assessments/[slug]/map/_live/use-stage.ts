"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Pixel } from "@/lib/geo/map-frame";
import type { MapBase } from "@/lib/view/map/map-base";
import { centredOn, held, type Lens, type Room, wholeLens, zoomed } from "@/lib/view/map/map-lens";

export interface Stage {
  readonly room: Room;
  readonly lens: Lens;
  /** Null before the page is awake: what the server drew stands. */
  readonly isAwake: boolean;
  readonly setLens: (change: (lens: Lens) => Lens) => void;
  readonly whole: () => void;
  readonly zoomBy: (factor: number) => void;
  /** Nearer to a spot of the screen, until what lies there comes apart. */
  readonly zoomTo: (at: Pixel) => void;
  /** The rings around the centre. */
  readonly toRings: () => void;
}

const STEP = 1.6;
const SHIFT = 60;

/** The size of the stage and what of the map it shows: moved by wheel, drag, pinch and keys. */
export function useStage(ref: RefObject<HTMLElement | null>, base: MapBase): Stage {
  const { width, height } = base.frame;
  const [room, setRoom] = useState<Room>({ width, height });
  const [lens, setLens] = useState<Lens>({ k: 1, x: 0, y: 0 });
  const [isAwake, setAwake] = useState(false);
  const now = useRef({ room, base });
  useEffect(() => {
    now.current = { room, base };
  });
  useEffect(() => {
    const stage = ref.current;
    if (stage === null) return;
    const fit = () => {
      const next = stage.getBoundingClientRect();
      const room = { width: Math.round(next.width), height: Math.round(next.height) };
      if (room.width === 0) return;
      const by = room.width / now.current.room.width;
      if (by === 1 && room.height === now.current.room.height) return setAwake(true);
      setRoom(room);
      // the same stretch of the map, in the new width
      setLens((before) => held({ k: before.k * by, x: before.x * by, y: before.y * by }, base, room));
      now.current = { ...now.current, room };
      setAwake(true);
    };
    const observer = new ResizeObserver(fit);
    observer.observe(stage);
    return () => observer.disconnect();
  }, [ref, base]);
  useEffect(() => {
    const stage = ref.current;
    if (stage === null) return;
    const zoomAt = (factor: number, x: number, y: number) =>
      setLens((before) => zoomed(before, factor, { x, y }, now.current.base, now.current.room));
    // a pointer tells of more moves than there are frames
    let waiting = { dx: 0, dy: 0, frame: 0 };
    const shift = (dx: number, dy: number) => {
      waiting = { ...waiting, dx: waiting.dx + dx, dy: waiting.dy + dy };
      if (waiting.frame !== 0) return;
      waiting.frame = requestAnimationFrame(() => {
        const { dx, dy } = waiting;
        waiting = { dx: 0, dy: 0, frame: 0 };
        setLens((before) =>
          held({ ...before, x: before.x + dx, y: before.y + dy }, now.current.base, now.current.room),
        );
      });
    };
    const middle = () => ({ x: now.current.room.width / 2, y: now.current.room.height / 2 });
    return listen(stage, {
      zoomAt,
      shift,
      key: (key) => {
        const { x, y } = middle();
        if (key === "+" || key === "=") zoomAt(STEP, x, y);
        else if (key === "-") zoomAt(1 / STEP, x, y);
        else if (key === "0") setLens(() => wholeLens(now.current.base, now.current.room.width));
        else if (key === "ArrowLeft") shift(SHIFT, 0);
        else if (key === "ArrowRight") shift(-SHIFT, 0);
        else if (key === "ArrowUp") shift(0, SHIFT);
        else if (key === "ArrowDown") shift(0, -SHIFT);
        else return false;
        return true;
      },
    });
  }, [ref]);
  return {
    room,
    lens,
    isAwake,
    setLens,
    whole: () => setLens(() => wholeLens(base, room.width)),
    zoomTo: (at) => setLens((before) => zoomed(before, 2.5, at, base, room)),
    toRings: () => setLens((before) => ringLens(base, room) ?? before),
    zoomBy: (factor) =>
      setLens((before) => zoomed(before, factor, { x: room.width / 2, y: room.height / 2 }, base, room)),
  };
}

/** The widest ring whole; null without a centre. */
function ringLens(base: MapBase, room: Room): Lens | null {
  const { centre, rings } = base;
  if (centre === null) return null;
  const widest = rings.at(-1);
  const reach = widest === undefined ? base.frame.width / 8 : Math.max(centre.y - widest.y, 1);
  const k = Math.max(Math.min(room.width, room.height) / (2.3 * reach), room.width / base.frame.width);
  return centredOn(centre, k, base, room);
}

interface Moves {
  readonly zoomAt: (factor: number, x: number, y: number) => void;
  readonly shift: (dx: number, dy: number) => void;
  /** True when it was a key of the map. */
  readonly key: (key: string) => boolean;
}

function listen(stage: HTMLElement, { zoomAt, shift, key }: Moves): () => void {
  const held = new Map<number, { x: number; y: number }>();
  const at = (event: MouseEvent) => {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const wheel = (event: WheelEvent) => {
    // a page must stay scrollable: the wheel belongs to the map once somebody is in it
    if (!event.ctrlKey && !event.metaKey && !stage.contains(document.activeElement)) return;
    event.preventDefault();
    const { x, y } = at(event);
    zoomAt(Math.exp(-Math.max(-120, Math.min(120, event.deltaY)) / 300), x, y);
  };
  const down = (event: PointerEvent) => {
    held.set(event.pointerId, at(event));
  };
  const move = (event: PointerEvent) => {
    const before = held.get(event.pointerId);
    if (before === undefined) return;
    const next = at(event);
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    held.set(event.pointerId, next);
    if (other === undefined) return shift(next.x - before.x, next.y - before.y);
    const [was, is] = [before, next].map(({ x, y }) => Math.hypot(x - other.x, y - other.y));
    if (was !== undefined && is !== undefined && was > 0)
      zoomAt(is / was, (next.x + other.x) / 2, (next.y + other.y) / 2);
  };
  const up = (event: PointerEvent) => {
    held.delete(event.pointerId);
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== stage || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!key(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const done = new AbortController();
  const { signal } = done;
  stage.addEventListener("wheel", wheel, { passive: false, signal });
  stage.addEventListener("pointerdown", down, { signal });
  window.addEventListener("pointermove", move, { signal });
  for (const end of ["pointerup", "pointercancel"] as const) window.addEventListener(end, up, { signal });
  stage.addEventListener("keydown", press, { signal });
  return () => done.abort();
}
