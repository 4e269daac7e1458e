import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { IncidentMarker } from "@/lib/view/incident-markers";

interface IncidentListProps {
  markers: readonly IncidentMarker[];
  slug: string;
  findingHref: (findingId: string) => string;
}

/** More than these are folded away, month by month. */
const MOST_OPEN = 12;
/** Of a longer list the page shows the latest; the evidence room has them all. */
const MOST_LISTED = 500;

/** The numbered marks of the chart in words. */
export async function IncidentList(props: IncidentListProps) {
  const { say, formats } = await words();
  const count = props.markers.length;
  if (count === 0) return <p className="fn">{say("chart.noIncidents")}</p>;
  if (count <= MOST_OPEN) return <Incidents {...props} />;
  const listed = props.markers.slice(-MOST_LISTED);
  return (
    <details className="incfold">
      <summary>{say("chart.incidentCount", { count })}</summary>
      {byMonth(listed).map((markers) => {
        const [first, last] = [markers[0], markers.at(-1)];
        if (first === undefined || last === undefined) return null;
        const numbers = first.number === last.number ? String(first.number) : `${first.number}–${last.number}`;
        return (
          <details key={first.day} className="incfold" open={listed.length <= 2 * MOST_OPEN}>
            <summary>
              {say("chart.incidentMonth", {
                month: formats.monthYear(first.day),
                numbers,
                count: markers.length,
              })}
            </summary>
            <Incidents {...props} markers={markers} />
          </details>
        );
      })}
      {count > MOST_LISTED && (
        <p className="fn">
          {say("chart.incidentsLeftOut", { count: count - MOST_LISTED })}{" "}
          <Link href={`/assessments/${props.slug}/evidence`} prefetch={false}>
            {say("chart.allEvidence")}
          </Link>
        </p>
      )}
    </details>
  );
}

function byMonth(markers: readonly IncidentMarker[]): IncidentMarker[][] {
  const months = new Map<string, IncidentMarker[]>();
  for (const marker of markers) {
    const month = marker.day.slice(0, 7);
    const known = months.get(month);
    if (known === undefined) months.set(month, [marker]);
    else known.push(marker);
  }
  return [...months.values()];
}

async function Incidents({ markers, findingHref }: Pick<IncidentListProps, "markers" | "findingHref">) {
  const { say, formats } = await words();
  return (
    <ol className="inc" aria-label={say("chart.incidents")}>
      {markers.map((marker) => (
        <li key={marker.number}>
          <span className="no">{marker.number}</span>
          <span>
            <span className="d">{formats.shortDay(marker.day)}</span>{" "}
            <Link href={findingHref(marker.findings[0] ?? "")} prefetch={false}>
              {marker.title}
            </Link>{" "}
            <span className="d">{say("chart.findings", { count: marker.findings.length })}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
