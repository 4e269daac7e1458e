import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { IncidentMarker } from "@/lib/view/incident-markers";

/** The numbered marks of the chart in words. */
export async function IncidentList(props: {
  markers: readonly IncidentMarker[];
  findingHref: (findingId: string) => string;
}) {
  const { say, formats } = await words();
  if (props.markers.length === 0) return <p className="fn">{say("chart.noIncidents")}</p>;
  return (
    <ol className="inc" aria-label={say("chart.incidents")}>
      {props.markers.map((marker) => (
        <li key={marker.number}>
          <span className="no">{marker.number}</span>
          <span>
            <span className="d">{formats.shortDay(marker.day)}</span>{" "}
            <Link href={props.findingHref(marker.findings[0] ?? "")} prefetch={false}>
              {marker.title}
            </Link>{" "}
            <span className="d">{say("chart.findings", { count: marker.findings.length })}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
