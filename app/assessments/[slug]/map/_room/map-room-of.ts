import type { Day } from "@/lib/domain/instant";
import { FRAME_WIDTH } from "@/lib/geo/map-frame";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { provenance } from "@/lib/view/chart-data";
import { wholeLens } from "@/lib/view/map/map-lens";
import { griddedEvents, incidentMarks, type MapMark } from "@/lib/view/map/map-marks";
import {
  eventPoints,
  eventsWithin,
  incidentPoints,
  isDrawable,
  listedPoints,
  type MapPoint,
} from "@/lib/view/map/map-points";
import { mapSentence } from "@/lib/view/map/map-sentence";
import type { MapState } from "@/lib/view/map/map-state";
import { type StripData, stripData } from "@/lib/view/map/map-strip";
import { scoresOverTime } from "@/lib/view/scores-over-time";
import type { LoadedMap } from "./load-map";

export const PAGE_ROWS = 40;
/** Points that a mark brings along; of a large group nobody reads more. */
const MOST_TOLD = 6;

export interface MapRoomRows {
  readonly title: string;
  readonly description: string;
  readonly marks: readonly MapMark[];
  readonly list: MapRows;
  readonly strip: StripData;
  /** Events of the stretch without a place that could be drawn. */
  readonly unplaced: number;
  readonly picture: { readonly subject: string; readonly description: string; readonly provenance: string };
}

export interface MapRows {
  readonly rows: readonly MapPoint[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  /** Points of the stretch before the list was narrowed. */
  readonly all: number;
  readonly hasCentre: boolean;
}

type Spoken = LoadedMap & { readonly say: Say; readonly formats: Formats };

/** The points of the map's stretch: incidents first. */
export function pointsOf(map: Spoken): MapPoint[] {
  const { centre } = map.stored.setting;
  return [...incidentPoints(map, map.window, centre), ...eventPoints(map.events, map.window, centre)];
}

/** `latest` is the last day that the slider can be moved to, also while it stands on an earlier one. */
export function mapRoomOf(map: Spoken, latest: Day, state: MapState): MapRoomRows {
  const { base, say, formats, file, window } = map;
  const points = pointsOf(map);
  const lens = wholeLens(base, FRAME_WIDTH);
  const events = points.filter(({ kind }) => kind === "event");
  const incidents = points.filter(({ kind }) => kind === "incident");
  const marks = [...griddedEvents(events, base.frame, lens), ...incidentMarks(incidents, base.frame, lens)];
  const title = mapSentence(points, window, map.stored.setting, say, formats);
  return {
    title,
    description: say("map.pictureLabel", { sentence: title }),
    marks: marks.map((mark) => ({ ...mark, points: mark.points.slice(0, MOST_TOLD) })),
    list: listOf(map, points, state),
    strip: stripOf(map, latest),
    unplaced: eventsWithin(map.events, window).filter((event) => event.sameAs === null && !isDrawable(event)).length,
    picture: {
      subject: file.assessment.title,
      description: say("map.legendText"),
      provenance: `${map.assessment === null ? "" : `${provenance({ ...map, assessment: map.assessment })} `}${say("map.pictureSource")}`,
    },
  };
}

function listOf(map: Spoken, points: readonly MapPoint[], state: MapState): MapRows {
  const found = listedPoints(points, state.q);
  const pages = Math.max(Math.ceil(found.length / PAGE_ROWS), 1);
  const wanted = state.at === null ? -1 : found.findIndex(({ id }) => id === state.at);
  // a point that was chosen by its address is shown, on whichever page it stands
  const page = wanted >= 0 && state.page === 1 ? Math.floor(wanted / PAGE_ROWS) + 1 : Math.min(state.page, pages);
  const rows = found.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);
  return { rows, count: found.length, page, pages, all: points.length, hasCentre: map.stored.setting.centre !== null };
}

function stripOf({ file, assessment, events, ...map }: Spoken, end: Day): StripData {
  const days = [
    ...incidentPoints({ ...map, file, assessment }, { from: file.model.start, to: end }, null).map(({ day }) => day),
    ...events.filter(isDrawable).map(({ occurredOn }) => occurredOn),
  ];
  if (assessment === null) return stripData(file.model.start, end, days, []);
  const rows = scoresOverTime({ ...map, file, assessment }, 0, assessment.asOf, 0);
  const last = rows.at(-1)?.permille ?? [];
  const leader = last.indexOf(Math.max(...last));
  const stride = Math.max(Math.ceil(rows.length / 300), 1);
  const line = rows.filter((_, i) => i % stride === 0 || i === rows.length - 1);
  return stripData(
    file.model.start,
    end,
    days,
    line.map(({ day, p }) => ({ day, p: Number((p[leader] ?? 0).toFixed(3)) })),
  );
}
