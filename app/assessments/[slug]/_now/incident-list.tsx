import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { IncidentMarker } from "@/lib/view/incident-markers";

interface IncidentListProps {
  markers: readonly IncidentMarker[];
  findingHref: (findingId: string) => string;
}

/** More than these are folded away. */
const MOST_OPEN = 12;

/** The numbered marks of the chart in words. */
export async function IncidentList(props: IncidentListProps) {
  const { say } = await words();
  const count = props.markers.length;
  if (count === 0) return <p className="fn">{say("chart.noIncidents")}</p>;
  if (count <= MOST_OPEN) return <Incidents {...props} />;
  return (
    <details className="incfold">
      <summary>{say("chart.incidentCount", { count })}</summary>
      <Incidents {...props} />
    </details>
  );
}

async function Incidents({ markers, findingHref }: IncidentListProps) {
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
