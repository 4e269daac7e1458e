import type { CsvCell } from "@/lib/exchange/trajectory-csv";
import type { MapPoint } from "./map-points";

interface Origin {
  readonly asOf: string;
  readonly engine: string;
  readonly model: number;
  /** What distances are measured from; empty when nothing is. */
  readonly centre: string;
}

const header = [
  ...["id", "kind", "number", "day", "title", "place", "latitude", "longitude", "distance km", "distance from"],
  ...["deaths best", "deaths doubtful", "findings", "as of", "engine", "model version"],
] as const;

/** The points of the map as lines, each with its origin. */
export function mapLines(
  points: readonly MapPoint[],
  { asOf, engine, model, centre }: Origin,
): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] } {
  const rows = points.map((point): CsvCell[] => [
    ...[point.id, point.kind, point.number, point.day, point.title, point.place, point.latitude, point.longitude],
    point.km === null ? null : point.km.toFixed(1),
    point.km === null ? "" : centre,
    point.deaths,
    point.kind === "event" ? (point.isDoubtful ? "yes" : "no") : "",
    point.findings.map(({ id }) => id).join(" "),
    ...[asOf, engine, model],
  ]);
  return { header, rows };
}
