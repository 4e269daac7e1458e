import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { history } from "@/db/queries/history";
import { readCase } from "@/db/queries/read-case";
import { readMap } from "@/db/queries/read-map";
import type { StoredIncident } from "@/lib/domain/case-file";
import type { MapSetting } from "@/lib/domain/map-setting";
import { findingsOfIncident } from "@/lib/domain/plan-incident-move";
import { current } from "@/lib/engine/filter/current";
import { distanceKm, type Spot } from "@/lib/geo/distance-km";
import { spotText } from "@/lib/geo/spot-text";
import { evidenceRows } from "@/lib/view/evidence-rows";
import { alikeTo } from "@/lib/view/incidents/alike";
import { withoutIncident } from "@/lib/view/incidents/incident-rows";
import { locator } from "@/lib/view/incidents/locator-svg";
import { leaderOf } from "@/lib/view/lead-story";
import type { ViewCase } from "@/lib/view/view-case";
import { evidenceView } from "../../evidence/_list/evidence-view";
import { whyAlike } from "../_parts/why-alike";
import { IncidentActions } from "./_page/incident-actions";
import { IncidentFindings } from "./_page/incident-findings";
import { IncidentHistory } from "./_page/incident-history";
import { IncidentMoved } from "./_page/incident-moved";
import { PlaceLocator } from "./_page/place-locator";

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("incidents.one.title") };
}

export default async function IncidentPage(props: Props) {
  const { slug, id } = await props.params;
  const context = await pageContext();
  const { say, formats } = await words();
  const [file, map] = await Promise.all([orNotFound(readCase(context, { slug })), orNotFound(readMap(context, slug))]);
  const incident = file.incidents.find((one) => one.id === id);
  if (incident === undefined) notFound();
  const past = await orNotFound(history(context, { slug, entity: "incident", id }));
  const { view, broken } = evidenceView(file, say, formats);
  const now = Array.from(current(view.assessment).p);
  const lead = leaderOf(now);
  const own = file.findings.filter(({ incidentId }) => incidentId === id);
  const standing = findingsOfIncident(file.findings, id);
  return (
    <>
      <Head view={view} incident={incident} />
      {broken && <p className="notice bad">{say("evidence.broken")}</p>}
      <WordsFor namespaces={["incidents", "places"]}>
        <IncidentActions
          slug={slug}
          incident={incident}
          standing={standing.length}
          counted={standing.filter(({ status }) => status === "counted").length}
        />
      </WordsFor>
      <IncidentFindings
        view={view}
        rows={evidenceRows(view, lead, own)}
        scenario={file.model.scenarios[lead]?.shortLabel ?? ""}
      />
      <div className="two incw">
        <IncidentMoved view={view} without={withoutIncident(view, own)} now={now} />
        <aside className="side">
          <Where slug={slug} view={view} incident={incident} setting={map.setting} />
          <MaybeSame view={view} incident={incident} />
        </aside>
      </div>
      <IncidentHistory entries={past} />
    </>
  );
}

function Head({ view, incident }: { view: ViewCase; incident: StoredIncident }) {
  const { say, formats, file } = view;
  const { place } = incident;
  const spot = spotOf(incident);
  const where = place === null ? say("incidents.noPlace") : place.name;
  return (
    <div className="head">
      <p className="kick">
        <Link href={`/assessments/${file.assessment.slug}/incidents`}>{say("ui.incidents")}</Link>
      </p>
      <h1>{incident.title}</h1>
      <p className="mut">
        {formats.longDay(incident.occurredOn)}, {where}
        {spot !== null && spotText(spot) !== where && ` (${spotText(spot)})`}{" "}
        {incident.status === "withdrawn" && <span className="tag">{say("evidence.tag.withdrawn")}</span>}
      </p>
      {incident.status === "withdrawn" && (
        <p className="notice">{say("incidents.one.withdrawnNote", { reason: incident.reason })}</p>
      )}
    </div>
  );
}

function spotOf({ place }: StoredIncident): Spot | null {
  if (place === null || place.latitude === null || place.longitude === null) return null;
  return { latitude: place.latitude, longitude: place.longitude };
}

async function Where(props: { slug: string; view: ViewCase; incident: StoredIncident; setting: MapSetting }) {
  const { say, formats } = props.view;
  const spot = spotOf(props.incident);
  if (spot === null) return null;
  const { centre } = props.setting;
  const drawn = locator(props.setting, spot);
  const distance =
    centre === null
      ? null
      : say("incidents.locator.distance", { km: formats.number(distanceKm(spot, centre)), centre: centre.name });
  return (
    <section className="sec" aria-labelledby="incident-where">
      <h2 id="incident-where">{say("incidents.locator.title")}</h2>
      {drawn === null ? (
        <p className="mut">{distance ?? say("incidents.locator.none")}</p>
      ) : (
        <PlaceLocator slug={props.slug} drawn={drawn} name={props.incident.place?.name ?? ""} distance={distance} />
      )}
    </section>
  );
}

/** Incidents that may be the same attack. */
function MaybeSame({ view, incident }: { view: ViewCase; incident: StoredIncident }) {
  const { say, file } = view;
  const pairs = incident.status === "active" ? alikeTo(incident, file.incidents).slice(0, 5) : [];
  if (pairs.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="incident-same">
      <h2 id="incident-same">{say("incidents.alike.maybe")}</h2>
      <ul className="ilist">
        {pairs.map(({ second, why }) => (
          <li key={second.id}>
            <Link
              href={`/assessments/${file.assessment.slug}/incidents/${incident.id}/merge?with=${second.id}`}
              prefetch={false}
            >
              {second.title}
            </Link>
            <p className="s mut">{whyAlike(why, view)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
