"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { PictureExport } from "@/app/_components/charts/picture-export";
import { useWords } from "@/app/_i18n/words";
import { addDays, daysBetween } from "@/lib/domain/calendar";
import { type Day, earlierDay, laterDay } from "@/lib/domain/instant";
import type { Point } from "@/lib/domain/map-setting";
import { project } from "@/lib/geo/map-frame";
import type { AsOfStop } from "@/lib/view/as-of-stops";
import type { MapBase } from "@/lib/view/map/map-base";
import { centredOn, through } from "@/lib/view/map/map-lens";
import type { MapMark } from "@/lib/view/map/map-marks";
import { formatMapState, type MapState } from "@/lib/view/map/map-state";
import type { StripData } from "@/lib/view/map/map-strip";
import { mapSvg } from "@/lib/view/map/map-svg";
import { type MapWindow, WINDOW_DAYS } from "@/lib/view/map/map-window";
import { EventCanvas } from "./event-canvas";
import { MapCard } from "./map-card";
import { MapDrawing } from "./map-drawing";
import { MapLegend } from "./map-legend";
import { MapTime } from "./map-time";
import { MapTools } from "./map-tools";
import { useChosen } from "./use-chosen";
import { useMapData } from "./use-map-data";
import { useStage } from "./use-stage";

interface MapRoomProps {
  slug: string;
  path: string;
  state: MapState;
  base: MapBase;
  /** What the server drew: all of the stretch, in groups. */
  marks: readonly MapMark[];
  title: string;
  description: string;
  picture: { readonly subject: string; readonly description: string; readonly provenance: string };
  strip: StripData;
  window: MapWindow;
  until: Day;
  latest: Day;
  stops: readonly AsOfStop[];
  centre: Point | null;
  dataMark: string;
  children: ReactNode;
}

/** More than so many marks of events are drawn on a canvas. */
const MOST_NODES = 80;
/** From so near the frame a chosen point is shown. */
const CHOSEN_ZOOM = 4;

/** The map with its time and its list: drawn by the server, moved here. */
export function MapRoom(props: MapRoomProps) {
  const { base, state, path, until } = props;
  const { say, formats } = useWords();
  const router = useRouter();
  const stageRef = useRef<HTMLElement>(null);
  const roomRef = useRef<HTMLDivElement>(null);
  const stage = useStage(stageRef, base);
  const live = useMapData(`${path}/points.json`, props.dataMark, base.frame, props.centre);
  const [isGrouped, setGrouped] = useState(true);
  const [hovered, setHovered] = useState<MapMark | null>(null);
  const [moved, setMoved] = useState<{ of: Day; day: Day } | null>(null);
  const day = moved !== null && moved.of === until ? moved.day : until;
  const window = useMemo(
    () => (day === until ? props.window : windowAt(props.window, state, day)),
    [day, until, props.window, state],
  );
  const { room, lens } = stage;
  const drawn = useMemo(() => {
    // where nothing is live yet, what the server drew moves along
    if (live === null) return { events: atLens(props.marks, lens), incidents: [] };
    const events = isGrouped ? live.groups(window, lens, room) : live.singles(window, lens, room);
    return { events, incidents: live.incidentMarks(window, lens) };
  }, [live, window, lens, room, isGrouped, props.marks]);
  const marks = [...drawn.events, ...drawn.incidents];
  const [chosenId, choose] = useChosen(state.at, roomRef);
  const chosen = chosenId === null ? null : markOf(chosenId, drawn, live?.eventMarkOf(chosenId, window, lens) ?? null);
  const show = (id: string) => {
    const spot = live?.spotOf(id);
    choose(id);
    if (spot === undefined || spot === null) return;
    stage.setLens((before) =>
      centredOn(
        project(base.frame, spot),
        Math.max(before.k, (room.width / base.frame.width) * CHOSEN_ZOOM),
        base,
        room,
      ),
    );
  };
  useEffect(() => {
    const element = roomRef.current;
    if (element === null || live === null) return;
    const pick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("[data-choose]") : null;
      const id = link?.getAttribute("data-choose");
      if (id === undefined || id === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      show(id);
    };
    element.addEventListener("click", pick, true);
    return () => element.removeEventListener("click", pick, true);
  });
  const rest = (to: Day) => {
    const next = to === props.latest && to === until ? null : to;
    setMoved({ of: until, day: to });
    const chart = {
      ...state.chart,
      asOf: next,
      range: typeof state.chart.range === "string" ? state.chart.range : "1m",
    };
    if (to !== until)
      router.push(`${path}${formatMapState({ ...state, chart: { ...chart }, page: 1 })}`, { scroll: false });
  };
  const onCanvas = drawn.events.length > MOST_NODES;
  const card = hovered ?? chosen;
  const picture = () => mapSvg({ base, lens, room, marks, formats, text: { ...props.picture, title: props.title } });
  return (
    <div className="maproom" ref={roomRef}>
      <div>
        <div className="hd maptools noprint">
          <MapTools stage={stage} isGrouped={isGrouped} onGroup={setGrouped} />
          <span className="linklist">
            <PictureExport svg={picture} name={`${props.slug}-map-${day}`} />
          </span>
        </div>
        <MapDrawing
          stageRef={stageRef}
          base={base}
          stage={stage}
          label={props.description}
          marks={onCanvas ? drawn.incidents : marks}
          chosen={chosen}
          all={marks}
          incidents={drawn.incidents}
          hovered={hovered}
          onHover={setHovered}
          onPress={(mark) => {
            const [first] = mark.points;
            if (mark.kind === "group" && stage.lens.k < room.width / 25) stage.zoomTo(mark);
            else if (first !== undefined) choose(first.id);
          }}
          canvas={onCanvas ? <EventCanvas marks={drawn.events} room={room} /> : null}
        >
          {card !== null && stage.isAwake && (
            <MapCard
              mark={card}
              room={room}
              base={`/assessments/${props.slug}`}
              isChosen={card === chosen && hovered === null}
              onClose={() => choose(null)}
            />
          )}
        </MapDrawing>
        <MapTime
          strip={props.strip}
          window={window}
          day={day}
          stops={props.stops}
          isReady={live !== null}
          moveTo={(to) => setMoved({ of: until, day: to })}
          rest={rest}
        />
        <MapLegend />
      </div>
      <div className={day === until ? undefined : "mapstale"}>{props.children}</div>
      {day !== until && (
        <span role="status" className="vh">
          {say("map.days", { from: formats.day(window.from), to: formats.day(window.to) })}
        </span>
      )}
    </div>
  );
}

/** The mark that holds a point: of an event its own, even where the map has it in a group. */
function markOf(
  id: string,
  { events, incidents }: { readonly events: readonly MapMark[]; readonly incidents: readonly MapMark[] },
  event: MapMark | null,
): MapMark | null {
  const holds = ({ points }: MapMark) => points.some((point) => point.id === id);
  return incidents.find(holds) ?? event ?? (id.startsWith("i:") ? (events.find(holds) ?? null) : null);
}

/** The stretch as it stands at another day. */
function windowAt(window: MapWindow, { chart }: MapState, day: Day): MapWindow {
  const { range } = chart;
  if (range === "all") return { from: earlierDay(window.from, day), to: day };
  const days = typeof range === "string" ? WINDOW_DAYS[range] : daysBetween(window.from, window.to);
  return { from: laterDay(addDays(day, -days), "0001-01-01"), to: day };
}

/** The server's marks lie in the frame: through the lens. */
function atLens(marks: readonly MapMark[], lens: Parameters<typeof through>[0]): MapMark[] {
  return marks.map((mark) => ({ ...mark, ...through(lens, mark) }));
}
