import { words } from "@/app/_i18n/server";
import type { EventFacets } from "@/db/queries/event-facets";
import type { EventsQuery } from "./events-query";

/** What the list is sifted by: a plain form, so that it works without JavaScript and from the keyboard alone. */
export async function EventFilter({ slug, query, facets }: { slug: string; query: EventsQuery; facets: EventFacets }) {
  const { say } = await words();
  const regions = facets.countries.filter(({ country }) => query.country === "" || country === query.country);
  return (
    <form className="filters evtf noprint" method="get" action={`/assessments/${slug}/events`}>
      <div className="f">
        <label htmlFor="evt-q">{say("events.filter.q")}</label>
        <input id="evt-q" name="q" type="search" defaultValue={query.q} placeholder={say("events.filter.qHint")} />
      </div>
      <div className="f">
        <label htmlFor="evt-from">{say("events.filter.from")}</label>
        <input id="evt-from" name="from" type="date" defaultValue={query.from} />
      </div>
      <div className="f">
        <label htmlFor="evt-to">{say("events.filter.to")}</label>
        <input id="evt-to" name="to" type="date" defaultValue={query.to} />
      </div>
      <Choice name="dataset" label={say("events.filter.dataset")} value={query.dataset} all={say("events.filter.all")}>
        {facets.datasets.map((dataset) => (
          <option key={dataset} value={dataset}>
            {say(`events.dataset.${dataset}`)}
          </option>
        ))}
      </Choice>
      <Choice name="kind" label={say("events.filter.kind")} value={query.kind} all={say("events.filter.all")}>
        {facets.kinds.map((kind) => (
          <option key={kind}>{kind}</option>
        ))}
      </Choice>
      <Choice name="country" label={say("events.filter.country")} value={query.country} all={say("events.filter.all")}>
        {facets.countries.map(({ country }) => (
          <option key={country}>{country}</option>
        ))}
      </Choice>
      <Choice name="admin1" label={say("events.filter.admin1")} value={query.admin1} all={say("events.filter.all")}>
        {regions.map(({ country, admin1 }) => (
          <optgroup key={country} label={country}>
            {admin1.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </optgroup>
        ))}
      </Choice>
      <Choice name="deaths" label={say("events.filter.deaths")} value={query.deaths} all={say("events.filter.all")}>
        {(["fatal", "doubtful", "none", "unknown"] as const).map((deaths) => (
          <option key={deaths} value={deaths}>
            {say(`events.deathsAre.${deaths}`)}
          </option>
        ))}
      </Choice>
      <button className="btn" type="submit">
        {say("events.filter.apply")}
      </button>
    </form>
  );
}

function Choice(props: { name: string; label: string; value: string; all: string; children: React.ReactNode }) {
  return (
    <div className="f">
      <label htmlFor={`evt-${props.name}`}>{props.label}</label>
      <select id={`evt-${props.name}`} name={props.name} defaultValue={props.value}>
        <option value="">{props.all}</option>
        {props.children}
      </select>
    </div>
  );
}
