import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { listSources } from "@/db/queries/list-sources";
import { readCase } from "@/db/queries/read-case";
import { sourceKey, sourceNamed } from "@/lib/domain/origin-chain";
import { SourceRoom } from "../_source/source-room";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const Query = z.object({ name: z.string().trim().min(1).max(200) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("register.title") };
}

/** A source by the name that reports use, whether the register has it or not. */
export default async function SourceByNamePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = Query.safeParse(await searchParams);
  if (!asked.success) notFound();
  const context = await pageContext();
  const [file, register] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(listSources(context, slug)),
  ]);
  const { name } = asked.data;
  const entry = sourceNamed(register, name);
  if (entry !== undefined) redirect(`/assessments/${slug}/sources/${entry.id}`);
  const used = file.findings
    .flatMap(({ reports }) => reports)
    .find(({ source }) => sourceKey(source) === sourceKey(name));
  if (used === undefined) notFound();
  return <SourceRoom file={file} register={register} name={used.source.trim()} source={null} />;
}
