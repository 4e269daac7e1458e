import { words } from "@/app/_i18n/server";
import { incidentSorts } from "@/lib/view/incidents/incident-rows";
import type { IncidentsQuery } from "./incidents-query";

/** Text, order and whether withdrawn ones are shown; a plain form whose answer is an address. */
export async function IncidentFilter({ slug, query }: { slug: string; query: IncidentsQuery }) {
  const { say } = await words();
  return (
    <form className="filters noprint incf" method="get" action={`/assessments/${slug}/incidents`}>
      <div className="f">
        <label htmlFor="incidents-q">{say("incidents.list.find")}</label>
        <input id="incidents-q" name="q" type="search" defaultValue={query.q} />
      </div>
      <div className="f">
        <label htmlFor="incidents-sort">{say("incidents.list.sort")}</label>
        <select id="incidents-sort" name="sort" defaultValue={query.sort}>
          {incidentSorts.map((sort) => (
            <option key={sort} value={sort}>
              {say(`incidents.sort.${sort}`)}
            </option>
          ))}
        </select>
      </div>
      <label className="plaincheck">
        <input type="checkbox" name="withdrawn" value="1" defaultChecked={query.withdrawn === "1"} />
        <span>{say("incidents.list.withdrawn")}</span>
      </label>
      <button type="submit" className="btn">
        {say("incidents.list.apply")}
      </button>
    </form>
  );
}
