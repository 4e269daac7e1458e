import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { listSources } from "@/db/queries/list-sources";
import { readCase } from "@/db/queries/read-case";
import { SourceRoom } from "../_source/source-room";

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("register.title") };
}

export default async function SourcePage({ params }: Props) {
  const { slug, id } = await params;
  const context = await pageContext();
  const [file, register] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(listSources(context, slug)),
  ]);
  const source = register.find((entry) => entry.id === id);
  if (source === undefined) notFound();
  return <SourceRoom file={file} register={register} name={source.name} source={source} />;
}
