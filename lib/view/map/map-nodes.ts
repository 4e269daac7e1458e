import { unproject } from "@/lib/geo/map-frame";
import type { Formats } from "@/lib/messages/formats";
import { textWidth } from "../fit-text";
import { node, type SvgNode } from "../svg-tree";
import type { MapBase } from "./map-base";
import type { MapColour } from "./map-colour";
import { type Lens, type Room, through } from "./map-lens";
import type { MapMark } from "./map-marks";

const SIZE = 12.5;
const KM_PER_RADIAN = 6371.0088;

interface Drawing {
  readonly base: MapBase;
  readonly lens: Lens;
  readonly room: Room;
  readonly colour: MapColour;
  readonly formats: Formats;
  /** Names keep clear of them. */
  readonly marks: readonly Pick<MapMark, "x" | "y" | "radius">[];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly tall: number;
}

/** Words may stand where nothing else does. */
function isClear(box: Box, taken: readonly Box[]): boolean {
  return taken.every(
    (other) =>
      Math.abs(box.x - other.x) * 2 >= box.wide + other.wide || Math.abs(box.y - other.y) * 2 >= box.tall + other.tall,
  );
}

/** Land and rings: what a lens stretches as a whole. The lines keep their width. */
export function landNodes({ base }: Pick<Drawing, "base">, colour: MapColour): SvgNode[] {
  const still = { "vector-effect": "non-scaling-stroke", "stroke-linejoin": "round" };
  return [
    node("path", { d: base.neighbours, fill: "none", stroke: colour("line"), "stroke-width": 1, ...still }),
    ...base.regions.map(({ d }) =>
      node("path", { d, fill: colour("alt"), stroke: colour("edge"), "stroke-width": 0.8, ...still }),
    ),
    ...base.rings.map(({ d }) =>
      node("path", {
        d,
        fill: "none",
        stroke: colour("ink-2"),
        "stroke-width": 1,
        "stroke-dasharray": "3 3",
        ...still,
      }),
    ),
  ];
}

/** Names of regions where there is room, the rings' distances, the centre and the scale: never stretched. */
export function labelNodes(drawing: Drawing): SvgNode[] {
  const { base, lens, room, colour, formats, marks } = drawing;
  const isShown = ({ x, y }: { x: number; y: number }) => x > 0 && y > 0 && x < room.width && y < room.height;
  const taken: Box[] = marks.map(({ x, y, radius }) => ({ x, y, wide: radius * 2 + 4, tall: radius * 2 }));
  const placed = (words: string, at: { x: number; y: number }, ink: "ink-2" | "ink-3"): SvgNode[] => {
    const box = { ...at, wide: textWidth(words, SIZE, false) + 4, tall: 15 };
    if (!isShown(at) || !isClear(box, taken)) return [];
    taken.push(box);
    return [
      node(
        "text",
        {
          ...{ x: Math.round(at.x), y: Math.round(at.y + 4), "font-size": SIZE, "text-anchor": "middle" },
          ...{ fill: colour(ink), stroke: colour("paper"), "stroke-width": 3 },
          ...{ "stroke-linejoin": "round", "paint-order": "stroke" },
        },
        words,
      ),
    ];
  };
  const rings = [...base.rings]
    .reverse()
    .flatMap((ring) => placed(kmText(ring.km, formats), through(lens, ring), "ink-2"));
  const names = base.regions.flatMap((region) => {
    const fits = textWidth(region.name, SIZE, false) < region.room * lens.k * 1.1;
    return fits && region.name !== "" ? placed(region.name, through(lens, region), "ink-3") : [];
  });
  return [...names, ...rings, ...centreNodes(base, lens, colour), ...scaleNodes(drawing)];
}

export function kmText(km: number, formats: Formats): string {
  return `${formats.number(km, Number.isInteger(km) || km >= 100 ? 0 : 1)}\u00a0km`;
}

function centreNodes({ centre }: MapBase, lens: Lens, colour: MapColour): SvgNode[] {
  if (centre === null) return [];
  const { x, y } = through(lens, centre);
  const d = `M${(x - 5).toFixed(1)} ${y.toFixed(1)}h10M${x.toFixed(1)} ${(y - 5).toFixed(1)}v10`;
  return [
    node("path", { d, stroke: colour("paper"), "stroke-width": 4, fill: "none" }),
    node("path", { d, stroke: colour("ink"), "stroke-width": 1.5, fill: "none" }, node("title", {}, centre.name)),
  ];
}

/** A round number of km, as long as fits between 60 and 150 px, true in the middle of what is shown. */
function scaleNodes({ base, lens, room, colour, formats }: Drawing): SvgNode[] {
  const middle = unproject(base.frame, {
    x: (room.width / 2 - lens.x) / lens.k,
    y: (room.height / 2 - lens.y) / lens.k,
  });
  const kmPerPx = (KM_PER_RADIAN * Math.cos((middle.latitude * Math.PI) / 180)) / (base.frame.scale * lens.k);
  const rounds = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
  const km = rounds.findLast((each) => each / kmPerPx <= 150) ?? 0.1;
  const [x, y, long] = [12, room.height - 12, km / kmPerPx];
  const halo = { stroke: colour("paper"), "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };
  return [
    node("path", {
      d: `M${x} ${y - 5}v5h${long.toFixed(1)}v-5`,
      fill: "none",
      stroke: colour("ink"),
      "stroke-width": 1.5,
    }),
    node("text", { x, y: y - 9, "font-size": SIZE, fill: colour("ink-2"), ...halo }, kmText(km, formats)),
  ];
}

/** One mark. The shape says what it is: a square an incident, a disc an event with deaths, a ring one without, a diamond not known. */
export function markNode(mark: MapMark, colour: MapColour, isChosen: boolean): SvgNode {
  const { x, y, radius } = mark;
  const ring = isChosen
    ? [node("circle", { cx: x, cy: y, r: radius + 6, fill: "none", stroke: colour("ink"), "stroke-width": 2 })]
    : [];
  const write = (fill: string) =>
    node("text", { x, y: y + 4.2, "font-size": SIZE, "font-weight": 650, "text-anchor": "middle", fill }, mark.text);
  if (mark.kind === "incident") {
    const wide = Math.max(18, mark.text.length * 7 + 8);
    const box = { x: x - wide / 2, y: y - 9, width: wide, height: 18, fill: colour("ink"), stroke: colour("paper") };
    return node("g", {}, ...ring, node("rect", box), write(colour("paper")));
  }
  if (mark.kind === "group") {
    const width = mark.look === "fatal" ? 2.5 : 1;
    const disc = { cx: x, cy: y, r: radius, fill: colour("paper"), stroke: colour("ink-2"), "stroke-width": width };
    return node("g", {}, ...ring, node("circle", disc), write(colour("ink")));
  }
  return node("g", {}, ...ring, eventShape(mark, colour));
}

function eventShape({ x, y, radius, look }: MapMark, colour: MapColour): SvgNode {
  if (look === "open") {
    const d = `M${x.toFixed(1)} ${(y - 4.5).toFixed(1)}l4.5 4.5l-4.5 4.5l-4.5 -4.5Z`;
    return node("path", { d, fill: colour("paper"), stroke: colour("ink-2"), "stroke-width": 1.5 });
  }
  const fill = look === "fatal" ? colour("ink-2") : colour("paper");
  return node("circle", {
    ...{ cx: x, cy: y, r: radius, fill, "fill-opacity": look === "fatal" ? 0.55 : 1 },
    ...{ stroke: colour("ink-2"), "stroke-width": 1.2 },
  });
}

/** The lens as the transform of the land. */
export function landTransform({ k, x, y }: Lens): string {
  return `matrix(${k.toFixed(5)} 0 0 ${k.toFixed(5)} ${x.toFixed(2)} ${y.toFixed(2)})`;
}
