import { addDays, daysBetween } from "@/lib/domain/calendar";
import { distanceKm, type Spot } from "@/lib/geo/distance-km";
import { type MapFrame, type Pixel, project } from "@/lib/geo/map-frame";
import type { MapData } from "./map-data";
import { type Lens, type Room, through } from "./map-lens";
import { deathsRadius, eventMark, groupRadius, incidentMarks, type MapMark } from "./map-marks";
import type { MapPoint } from "./map-points";
import type { MapWindow } from "./map-window";

/** Groups are made of what falls into one cell of so many pixels. */
const CELL = 44;
/** Points that a group brings along. */
const MOST_TOLD = 6;
/** More cells than a row can have at the nearest. */
const COLUMNS = 65_536;

/** All points of the map, placed in the frame once, so that each frame of a motion only looks at numbers. */
export class LivePoints {
  /** Where the events lie in the frame, in the order of their days. */
  readonly x: Float64Array;
  readonly y: Float64Array;

  constructor(
    private readonly data: MapData,
    private readonly frame: MapFrame,
    private readonly centre: Spot | null,
  ) {
    const { latitude, longitude } = data.events;
    this.x = new Float64Array(latitude.length);
    this.y = new Float64Array(latitude.length);
    latitude.forEach((degrees, i) => {
      const at = project(frame, { latitude: degrees / 10_000, longitude: (longitude[i] ?? 0) / 10_000 });
      this.x[i] = at.x;
      this.y[i] = at.y;
    });
  }

  /** First event of a stretch and the one after its last. */
  within({ from, to }: MapWindow): readonly [number, number] {
    const day = (text: string) => daysBetween(this.data.start, text);
    return [this.firstFrom(day(from)), this.firstFrom(day(to) + 1)];
  }

  private firstFrom(day: number): number {
    const { day: days } = this.data.events;
    let [low, high] = [0, days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[middle] ?? 0) >= day) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Incidents of a stretch, numbered as the chart of that stretch numbers them. */
  incidents({ from, to }: MapWindow): MapPoint[] {
    const [first, last] = [daysBetween(this.data.start, from), daysBetween(this.data.start, to)];
    const shown = this.data.incidents.filter(({ day }) => day >= first && day <= last);
    const offset = this.data.numbered.filter((day) => day < first).length;
    return shown.map(({ day, number, ...rest }) => ({
      ...rest,
      kind: "incident",
      number: (number ?? 0) - offset,
      day: addDays(this.data.start, day),
      deaths: null,
      isDoubtful: false,
    }));
  }

  /** Where a point lies; null when there is none of this id. */
  spotOf(id: string): Spot | null {
    const incident = this.data.incidents.find((each) => each.id === id);
    if (incident !== undefined) return incident;
    const i = id.startsWith("e:") ? this.data.events.seq.indexOf(Number(id.slice(2))) : -1;
    return i < 0 ? null : this.point(i);
  }

  incidentMarks(window: MapWindow, lens: Lens): MapMark[] {
    return incidentMarks(this.incidents(window), this.frame, lens);
  }

  /** One event as the list and the card tell it. */
  point(i: number): MapPoint {
    const { seq, day, latitude, longitude, deaths, doubtful, title, place } = this.data.events;
    const spot = { latitude: (latitude[i] ?? 0) / 10_000, longitude: (longitude[i] ?? 0) / 10_000 };
    const best = deaths[i] ?? -1;
    return {
      id: `e:${seq[i] ?? 0}`,
      kind: "event",
      number: null,
      day: addDays(this.data.start, day[i] ?? 0),
      title: this.data.words[title[i] ?? -1] ?? "",
      place: this.data.words[place[i] ?? -1] ?? "",
      ...spot,
      deaths: best < 0 ? null : best,
      isDoubtful: doubtful[i] === 1,
      km: this.centre === null ? null : distanceKm(this.centre, spot),
      findings: [],
    };
  }

  /** The mark of one event of a stretch, wherever the lens is; null when there is none of this id. */
  eventMarkOf(id: string, window: MapWindow, lens: Lens): MapMark | null {
    const i = id.startsWith("e:") ? this.data.events.seq.indexOf(Number(id.slice(2))) : -1;
    const [first, end] = this.within(window);
    if (i < first || i >= end) return null;
    return eventMark(this.point(i), through(lens, { x: this.x[i] ?? 0, y: this.y[i] ?? 0 }));
  }

  /** Events of a stretch that can be seen, each on its own. */
  singles(window: MapWindow, lens: Lens, room: Room): MapMark[] {
    const [first, end] = this.within(window);
    const { deaths } = this.data.events;
    const marks: MapMark[] = [];
    for (let i = first; i < end; i++) {
      const x = (this.x[i] ?? 0) * lens.k + lens.x;
      const y = (this.y[i] ?? 0) * lens.k + lens.y;
      if (x < -20 || y < -20 || x > room.width + 20 || y > room.height + 20) continue;
      marks.push(new LiveMark(this, "event", { x, y }, deaths[i] ?? -1, 1, [i]));
    }
    return marks;
  }

  /** Events of a stretch that can be seen, near ones as groups. The cells belong to the frame, so that a shift regroups nothing. */
  groups(window: MapWindow, lens: Lens, room: Room): MapMark[] {
    const [first, end] = this.within(window);
    const cell = CELL / lens.k;
    const cells = new Map<number, { count: number; x: number; y: number; most: number; told: number[] }>();
    for (let i = first; i < end; i++) {
      const [x = 0, y = 0] = [this.x[i], this.y[i]];
      const key = Math.floor(x / cell) + Math.floor(y / cell) * COLUMNS;
      const known = cells.get(key);
      const deaths = this.data.events.deaths[i] ?? -1;
      if (known === undefined) cells.set(key, { count: 1, x, y, most: deaths, told: [i] });
      else {
        known.count++;
        known.x += x;
        known.y += y;
        known.most = Math.max(known.most, deaths);
        if (known.told.length < MOST_TOLD) known.told.push(i);
      }
    }
    const marks: MapMark[] = [];
    for (const { count, x, y, most, told } of cells.values()) {
      const at = { x: (x / count) * lens.k + lens.x, y: (y / count) * lens.k + lens.y };
      if (at.x < -30 || at.y < -30 || at.x > room.width + 30 || at.y > room.height + 30) continue;
      marks.push(new LiveMark(this, count === 1 ? "event" : "group", at, most, count, told));
    }
    return marks;
  }
}

/** A mark of one event or of several; what they are is looked up when somebody asks. */
class LiveMark implements MapMark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly look: MapMark["look"];

  constructor(
    private readonly live: LivePoints,
    readonly kind: "event" | "group",
    at: Pixel,
    deaths: number,
    private readonly count: number,
    private readonly told: readonly number[],
  ) {
    this.x = at.x;
    this.y = at.y;
    this.radius = kind === "group" ? groupRadius(count) : deathsRadius(deaths < 0 ? null : deaths);
    this.look = deaths > 0 ? "fatal" : kind === "group" || deaths === 0 ? "hollow" : "open";
  }

  get text(): string {
    return this.kind === "group" ? String(this.count) : "";
  }

  get points(): readonly MapPoint[] {
    return this.told.map((i) => this.live.point(i));
  }
}
