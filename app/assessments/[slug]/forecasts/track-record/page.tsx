import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { SegLink } from "@/app/_components/charts/seg-link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { misled } from "@/lib/view/track/misled";
import { scenarioTrack } from "@/lib/view/track/scenario-track";
import { trackRecord } from "@/lib/view/track/track-record";
import { trackText } from "@/lib/view/track/track-text";
import { ForecastTabs } from "../_parts/forecast-tabs";
import { CalibrationSection } from "./_track/calibration-section";
import { loadTrack } from "./_track/load-track";
import { MisledSection } from "./_track/misled-section";
import { QuestionLines } from "./_track/question-lines";
import { ScenarioSection } from "./_track/scenario-section";
import { VoicesTable } from "./_track/voices-table";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const State = z.object({
  by: z.enum(["recorded", "reported"]).catch("recorded"),
  at: z.enum(["first", "last"]).catch("last"),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("track.title") };
}

export default async function TrackRecordPage(props: Props) {
  const { slug } = await props.params;
  const { by, at } = State.parse(await props.searchParams);
  const context = await pageContext();
  const [{ file, args, settled, scenario }, { say, formats }] = await Promise.all([
    orNotFound(loadTrack(context, slug, by)),
    words(),
  ]);
  const record = trackRecord(settled, at);
  const ended = scenarioTrack(args.history, by, scenario);
  const view = { file, say, formats };
  const text = trackText(view, record, by);
  const path = `/assessments/${slug}/forecasts/track-record`;
  const csvHref = `${path}.csv${by === "reported" ? "?by=reported" : ""}`;
  return (
    <>
      <div className="head">
        <h1>{say("track.title")}</h1>
        <p className="mut">{say("track.lede")}</p>
      </div>
      <ForecastTabs slug={slug} here="track-record" />
      {settled.length === 0 ? (
        <div className="notice">
          <p>{say("track.none")}</p>
          <p>
            <Link href={`/assessments/${slug}/forecasts`} prefetch={false}>
              {say("track.toQuestions")}
            </Link>
          </p>
        </div>
      ) : (
        <>
          <div className="tools noprint">
            <span className="grp">
              <span className="lb">{say("chart.knownBy")}</span>
              <span className="seg">
                {(["recorded", "reported"] as const).map((one) => (
                  <SegLink key={one} href={`${path}?by=${one}&at=${at}`} current={by === one}>
                    {say(`chart.${one}`)}
                  </SegLink>
                ))}
              </span>
            </span>
          </div>
          <VoicesTable title={text.headline} voices={record.voices} csvHref={csvHref} />
          <div className="trackpair">
            <QuestionLines title="misses" questions={record.misses} slug={slug} />
            <QuestionLines title="hits" questions={record.hits} slug={slug} />
          </div>
          {record.calibration !== null && (
            <CalibrationSection
              chart={text.calibration}
              parts={record.calibration.parts}
              at={at}
              hrefAt={(one) => `${path}?by=${by}&at=${one}`}
              slug={slug}
              name={`${slug}-calibration`}
            />
          )}
          <MisledSection rows={misled(settled, args)} model={file.model} slug={slug} />
        </>
      )}
      {ended !== null && <ScenarioSection track={ended} />}
    </>
  );
}
