import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { kmText } from "@/lib/view/map/map-nodes";
import type { MapPoint } from "@/lib/view/map/map-points";
import { formatMapState, type MapState } from "@/lib/view/map/map-state";
import { type MapRows, PAGE_ROWS } from "./map-room-of";
import { PointSymbol } from "./point-symbol";

/** The table twin of the map: the same points, in words, with the way to each. Works without script. */
export async function MapList(props: { list: MapRows; state: MapState; path: string; base: string }) {
  const { list, state, path } = props;
  const { say, formats } = await words();
  const { asOf, by, range } = state.chart;
  const kept = new URLSearchParams(formatMapState({ chart: state.chart, q: "", page: 1, at: null }));
  return (
    <section className="maplist" aria-labelledby="maplist">
      <h2 id="maplist">{say("map.listTitle", { count: list.count })}</h2>
      <form action={path} className="mapfilter noprint" key={`${asOf} ${by} ${range}`}>
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="vh" htmlFor="mapq">
          {say("map.filter")}
        </label>
        <input
          id="mapq"
          type="search"
          name="q"
          defaultValue={state.q}
          placeholder={say("map.filter")}
          maxLength={120}
        />
        <button type="submit" className="btn">
          {say("map.filterGo")}
        </button>
      </form>
      {list.rows.length === 0 ? (
        <p className="mut">{say(list.all === 0 ? "map.noPoints" : "map.noneFound")}</p>
      ) : (
        <table className="maptable">
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">{say("map.symbol")}</span>
              </th>
              <th scope="col">{say("map.what")}</th>
              {list.hasCentre && (
                <th scope="col" className="num">
                  {say("map.distance")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {list.rows.map((point) => (
              <tr key={point.id} data-point={point.id} {...(state.at === point.id ? { "aria-current": "true" } : {})}>
                <td>
                  <Link
                    href={`${path}${formatMapState({ ...state, page: list.page, at: point.id })}`}
                    scroll={false}
                    prefetch={false}
                    data-choose={point.id}
                    className="mapchoose"
                    aria-label={`${say("map.choose", { title: point.title })}${point.number === null ? "" : `, ${point.number}`}`}
                  >
                    <PointSymbol point={point} />
                  </Link>
                </td>
                <td>
                  <PointTitle point={point} base={props.base} />
                  <span className="mut s">
                    {[formats.day(point.day), point.place, deathsText(point, say)]
                      .filter((part) => part !== "")
                      .join(" · ")}
                  </span>
                </td>
                {list.hasCentre && (
                  <td className="num">{point.km === null ? "" : kmText(Math.round(point.km), formats)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pages {...props} />
    </section>
  );
}

function PointTitle({ point, base }: { point: MapPoint; base: string }) {
  const [first] = point.findings;
  if (first === undefined) return <span>{point.title}</span>;
  return (
    <Link href={`${base}/evidence/${first.id}`} prefetch={false}>
      {point.title}
    </Link>
  );
}

type Say = Awaited<ReturnType<typeof words>>["say"];

function deathsText({ kind, deaths, isDoubtful }: MapPoint, say: Say): string {
  if (kind === "incident") return "";
  if (deaths === null) return say("map.deathsUnknown");
  return isDoubtful ? say("map.deathsDoubtful") : say("map.deaths", { count: deaths });
}

async function Pages({ list, state, path }: { list: MapRows; state: MapState; path: string }) {
  const { say } = await words();
  if (list.pages === 1) return null;
  const { page, count } = list;
  const text = say("map.pageOf", { from: (page - 1) * PAGE_ROWS + 1, to: Math.min(page * PAGE_ROWS, count), count });
  const href = (to: number) => `${path}${formatMapState({ ...state, page: to, at: null })}`;
  return (
    <nav className="acts noprint mt" aria-label={text}>
      <span className="s">{text}</span>
      {page > 1 && (
        <Link className="btn" href={href(page - 1)} prefetch={false} scroll={false}>
          {say("map.earlier")}
        </Link>
      )}
      {page < list.pages && (
        <Link className="btn" href={href(page + 1)} prefetch={false} scroll={false}>
          {say("map.later")}
        </Link>
      )}
    </nav>
  );
}
