import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { listSources } from "@/db/queries/list-sources";
import { SourceForm } from "../_form/source-form";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const Query = z.object({ name: z.string().trim().max(200).catch("") });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("register.newTitle") };
}

export default async function NewSourcePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { name } = Query.parse(await searchParams);
  const [register, { say }] = await Promise.all([orNotFound(listSources(await pageContext(), slug)), words()]);
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`/assessments/${slug}/sources`}>{say("register.back")}</Link>
        </p>
        <h1>{say("register.newTitle")}</h1>
        <p className="mut">{say("register.newWhat")}</p>
      </div>
      <WordsFor namespaces={["register", "assessments", "standards"]}>
        <SourceForm slug={slug} register={register} stored={null} name={name} />
      </WordsFor>
    </>
  );
}
