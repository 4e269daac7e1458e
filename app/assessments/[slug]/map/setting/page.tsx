import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { mayDo } from "@/db/access";
import { readMap } from "@/db/queries/read-map";
import { shapedCountries } from "@/lib/geo/shapes";
import { MapLayers } from "../_setting/map-layers";
import { MapPlaces } from "../_setting/map-places";
import { SettingForm } from "../_setting/setting-form";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("map.setting") };
}

export default async function MapSettingPage({ params }: Props) {
  const { slug } = await params;
  const context = await pageContext();
  if (!mayDo(context.actor, "reviseMap")) notFound();
  const { setting, layers, places } = await orNotFound(readMap(context, slug));
  const { say } = await words();
  const { countries, centre, ringsKm, version } = setting;
  return (
    <>
      <div className="head">
        <h1>{say("map.setting")}</h1>
        <p className="mut">
          <Link href={`/assessments/${slug}/map`} prefetch={false}>
            {say("map.back")}
          </Link>
        </p>
      </div>
      <WordsFor namespaces={["map", "places", "errors"]}>
        <SettingForm
          key={`${version} ${layers.map(({ id }) => id).join(" ")}`}
          slug={slug}
          version={version}
          setting={{ countries, layers: setting.layers, centre, ringsKm }}
          shaped={shapedCountries}
          layers={layers.map(({ id, name }) => ({ id, name }))}
        />
        <MapLayers slug={slug} layers={layers.map(({ id, name }) => ({ id, name }))} />
        <MapPlaces slug={slug} places={places} />
      </WordsFor>
    </>
  );
}
