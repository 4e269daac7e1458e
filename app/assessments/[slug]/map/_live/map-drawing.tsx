"use client";
import { memo, type ReactNode, type RefObject, useEffect, useRef } from "react";
import { useWords } from "@/app/_i18n/words";
import { SvgDrawing } from "@/app/assessments/[slug]/forecasts/_parts/svg-drawing";
import type { MapBase } from "@/lib/view/map/map-base";
import { mapColourIn } from "@/lib/view/map/map-colour";
import type { Lens, Room } from "@/lib/view/map/map-lens";
import type { MapMark } from "@/lib/view/map/map-marks";
import { labelNodes, landNodes, landTransform, markNode } from "@/lib/view/map/map-nodes";
import { node } from "@/lib/view/svg-tree";
import type { Stage } from "./use-stage";

const colour = mapColourIn("tokens");
/** What a finger or a pointer may miss by. */
const REACH = 6;
/** A press that moved further was a drag. */
const STILL = 5;

/** Land, labels and marks. Before the page is awake the drawing is stretched to its place by its view box. */
export function MapDrawing(props: {
  stageRef: RefObject<HTMLElement | null>;
  base: MapBase;
  stage: Stage;
  label: string;
  marks: readonly MapMark[];
  all: readonly MapMark[];
  incidents: readonly MapMark[];
  chosen: MapMark | null;
  hovered: MapMark | null;
  onHover: (mark: MapMark | null) => void;
  onPress: (mark: MapMark) => void;
  canvas: ReactNode;
  children: ReactNode;
}) {
  const { stageRef, base, stage, label, marks, chosen } = props;
  const { say } = useWords();
  const { room, lens } = stage;
  const now = useRef(props);
  useEffect(() => {
    now.current = props;
  });
  useEffect(() => {
    const element = stageRef.current;
    return element === null ? undefined : listen(element, () => now.current);
  }, [stageRef]);
  return (
    <section
      className={lens.k > (room.width / base.frame.width) * 1.01 ? "mapstage near" : "mapstage"}
      ref={stageRef}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what moves under the arrows must take the focus
      tabIndex={0}
      aria-label={say("map.stage")}
    >
      <svg
        viewBox={`0 0 ${room.width} ${room.height}`}
        width={room.width}
        height={room.height}
        role="img"
        aria-label={label}
        className={stage.isAwake ? "mapsvg" : "mapsvg still"}
      >
        <g transform={landTransform(lens)}>
          <Land base={base} />
        </g>
        <Labels base={base} lens={lens} room={room} avoid={spotsOf(props.incidents)} />
        {marks.map((mark) => (
          <SvgDrawing
            key={`${mark.kind} ${mark.x} ${mark.y} ${mark.text}`}
            tree={markNode(mark, colour, mark === chosen || mark === props.hovered)}
          />
        ))}
        {props.canvas !== null && chosen !== null && <SvgDrawing tree={markNode(chosen, colour, true)} />}
      </svg>
      {props.canvas}
      {props.children}
    </section>
  );
}

/** As text, so that names are placed anew only when something near them changes. */
const spotsOf = (marks: readonly MapMark[]): string =>
  marks.map(({ x, y, radius }) => [x, y, radius].map(Math.round).join(" ")).join(",");

const Labels = memo(function Labels(props: { base: MapBase; lens: Lens; room: Room; avoid: string }) {
  const { base, lens, room, avoid } = props;
  const { formats } = useWords();
  const marks = avoid.split(",").map((spot) => {
    const [x = 0, y = 0, radius = 0] = spot.split(" ").map(Number);
    return { x, y, radius };
  });
  return <SvgDrawing tree={node("g", {}, ...labelNodes({ base, lens, room, colour, formats, marks }))} />;
});

const Land = memo(function Land({ base }: { base: MapBase }) {
  return <SvgDrawing tree={node("g", {}, ...landNodes({ base }, colour))} />;
});

type Now = () => Parameters<typeof MapDrawing>[0];

function listen(element: HTMLElement, now: Now): () => void {
  let pressed: { x: number; y: number } | null = null;
  const place = (event: PointerEvent) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const isOnCard = (event: Event) => event.target instanceof Element && event.target.closest(".mapcard") !== null;
  const move = (event: PointerEvent) => {
    if (event.buttons !== 0 || event.pointerType === "touch" || isOnCard(event)) return;
    const { all, hovered, onHover } = now();
    const mark = markAt(all, place(event));
    if (mark?.x !== hovered?.x || mark?.y !== hovered?.y) onHover(mark);
  };
  const down = (event: PointerEvent) => {
    pressed = place(event);
    now().onHover(null);
  };
  const up = (event: PointerEvent) => {
    const at = place(event);
    const isStill = pressed !== null && Math.hypot(at.x - pressed.x, at.y - pressed.y) < STILL;
    pressed = null;
    const mark = isStill && !isOnCard(event) ? markAt(now().all, at) : null;
    if (mark !== null) now().onPress(mark);
  };
  const done = new AbortController();
  const { signal } = done;
  element.addEventListener("pointermove", move, { signal });
  element.addEventListener("pointerleave", () => now().onHover(null), { signal });
  element.addEventListener("pointerdown", down, { signal });
  element.addEventListener("pointerup", up, { signal });
  return () => done.abort();
}

/** The topmost mark under a point: those drawn last come first. */
function markAt(marks: readonly MapMark[], { x, y }: { x: number; y: number }): MapMark | null {
  return marks.findLast((mark) => Math.hypot(mark.x - x, mark.y - y) <= Math.max(mark.radius, 6) + REACH) ?? null;
}
