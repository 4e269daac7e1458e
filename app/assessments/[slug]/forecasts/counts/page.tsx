import type { Metadata } from "next";
import Link from "next/link";
import { SegLink } from "@/app/_components/charts/seg-link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { CountsState, countDays } from "@/lib/view/counts/counts-state";
import { ForecastTabs } from "../_parts/forecast-tabs";
import { CountSection } from "./_counts/count-section";
import { loadCounts } from "./_counts/load-counts";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("track.counts.title") };
}

export default async function CountsPage(props: Props) {
  const { slug } = await props.params;
  const { by, days } = CountsState.parse(await props.searchParams);
  const context = await pageContext();
  const [{ file, counts }, { say }] = await Promise.all([orNotFound(loadCounts(context, slug, by, days)), words()]);
  const path = `/assessments/${slug}/forecasts/counts`;
  return (
    <>
      <div className="head">
        <h1>{say("track.counts.title")}</h1>
        <p className="mut">{say("track.counts.lede")}</p>
      </div>
      <ForecastTabs slug={slug} here="counts" />
      {counts === null && <p className="notice bad">{say("track.counts.unscored")}</p>}
      {counts !== null && counts.length === 0 && (
        <div className="notice">
          <p>{say("track.counts.none")}</p>
          <p>
            <Link href={`/assessments/${slug}/indicators`} prefetch={false}>
              {say("track.counts.toIndicators")}
            </Link>
          </p>
        </div>
      )}
      {counts !== null && counts.length > 0 && (
        <>
          <div className="tools noprint">
            <span className="grp">
              <span className="lb">{say("track.counts.days")}</span>
              <span className="seg">
                {countDays.map((one) => (
                  <SegLink key={one} href={`${path}?days=${one}&by=${by}`} current={one === days}>
                    {say("track.counts.dayCount", { days: one })}
                  </SegLink>
                ))}
              </span>
            </span>
            <span className="grp">
              <span className="lb">{say("chart.knownBy")}</span>
              <span className="seg">
                {(["recorded", "reported"] as const).map((one) => (
                  <SegLink key={one} href={`${path}?days=${days}&by=${one}`} current={one === by}>
                    {say(`chart.${one}`)}
                  </SegLink>
                ))}
              </span>
            </span>
            <a href={`${path}.csv?days=${days}&by=${by}`} download>
              {say("chart.csv")}
            </a>
          </div>
          {counts.map((count) => (
            <CountSection key={count.indicator.id} file={file} count={count} by={by} />
          ))}
        </>
      )}
    </>
  );
}
