import type { Metadata } from "next";
import Link from "next/link";
import { SegLink } from "@/app/_components/charts/seg-link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { mayDo } from "@/db/access";
import { evidenceDays } from "@/db/queries/evidence-days";
import { earlierDay, laterDay } from "@/lib/domain/instant";
import { gazetteerSource } from "@/lib/geo/gazetteer";
import { shapesSource } from "@/lib/geo/shapes";
import { asOfStops } from "@/lib/view/as-of-stops";
import { formatChartState } from "@/lib/view/chart-address";
import { parseChartState, type SearchParams } from "@/lib/view/chart-state";
import { formatMapState, type MapState, parseMapState } from "@/lib/view/map/map-state";
import { LookingBack } from "../_now/notices";
import { MapRoom } from "./_live/map-room";
import { loadMap } from "./_room/load-map";
import { MapList } from "./_room/map-list";
import { mapRoomOf } from "./_room/map-room-of";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("ui.map") };
}

export default async function MapPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const state = parseMapState(await searchParams);
  const context = await pageContext();
  const [map, evidence, { say, formats }] = await Promise.all([
    orNotFound(loadMap(context, slug, state)),
    orNotFound(evidenceDays(context, { slug, by: state.chart.by })),
    words(),
  ]);
  const { file, stored, events } = map;
  const base = `/assessments/${slug}`;
  const href = (change: Partial<MapState>) => `${base}/map${formatMapState({ ...state, page: 1, ...change })}`;
  const dayHref = (chart: Partial<MapState["chart"]>) => href({ chart: { ...state.chart, ...chart } });
  const lastEvent = events.at(-1)?.occurredOn ?? file.cut.until;
  const latest = laterDay(laterDay(evidence.latest, lastEvent), file.cut.until);
  const room = mapRoomOf({ ...map, say, formats }, latest, state);
  const { asOf, by, range } = state.chart;
  const now = `${base}${formatChartState({ ...parseChartState({}), asOf, by, range })}`;
  const mayWrite = mayDo(context.actor, "reviseMap");
  const isEmpty = map.base.regions.length === 0;
  return (
    <>
      <div className="head">
        <h1>{say("ui.map")}</h1>
        <p className="mut">{room.title}</p>
      </div>
      <LookingBack file={file} backHref={dayHref({ asOf: null })} />
      {isEmpty && (
        <p className="notice">
          {say("map.nothingSet")} {mayWrite && <Link href={`${base}/map/setting`}>{say("map.setting")}</Link>}
        </p>
      )}
      <div className="hd maphd">
        <nav className="seg" aria-label={say("map.window")}>
          {(["7d", "1m", "3m", "all"] as const).map((each) => (
            <SegLink
              key={each}
              href={dayHref({ range: each })}
              current={range === each}
              long={say(`chart.${each}Long`)}
            >
              {say(`chart.${each}`)}
            </SegLink>
          ))}
        </nav>
        <span className="linklist">
          <Link href={now} prefetch={false}>
            {say("map.onNow")}
          </Link>
          <a href={`${base}/map/map.csv${formatMapState({ ...state, page: 1, at: null })}`} download>
            {say("map.csv")}
          </a>
          {mayWrite && (
            <Link href={`${base}/map/setting`} prefetch={false}>
              {say("map.setting")}
            </Link>
          )}
        </span>
      </div>
      <WordsFor namespaces={["chart", "map"]}>
        <MapRoom
          slug={slug}
          path={`${base}/map`}
          state={state}
          base={map.base}
          marks={room.marks}
          title={room.title}
          description={room.description}
          picture={room.picture}
          strip={room.strip}
          window={map.window}
          until={file.cut.until}
          latest={latest}
          stops={asOfStops(evidence.days.map((entry) => ({ ...entry, day: earlierDay(entry.day, latest) })))}
          centre={stored.setting.centre}
          dataMark={`${events.length} ${events.at(-1)?.seq ?? 0} ${evidence.days.reduce((sum, day) => sum + day.findings, 0)}`}
        >
          <MapList list={room.list} state={state} path={`${base}/map`} base={base} />
        </MapRoom>
      </WordsFor>
      <p className="fn">
        {room.unplaced > 0 && <>{say("map.unplaced", { count: room.unplaced })} </>}
        {say("map.eventsNote")} {say("map.source", { source: shapesSource, places: gazetteerSource })}
      </p>
    </>
  );
}
