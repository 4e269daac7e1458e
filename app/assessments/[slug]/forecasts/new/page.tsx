import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { readCase } from "@/db/queries/read-case";
import { FormOfCase } from "../_form/form-of-case";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("forecasts.form.newTitle") };
}

export default async function NewQuestionPage(props: { params: Promise<{ slug: string }> }) {
  const { slug } = await props.params;
  const context = await pageContext();
  const [file, { say }] = await Promise.all([orNotFound(readCase(context, { slug })), words()]);
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`/assessments/${slug}/forecasts`}>{say("forecasts.one.back")}</Link>
        </p>
        <h1>{say("forecasts.form.newTitle")}</h1>
        <p className="mut">{say("forecasts.form.newLede")}</p>
      </div>
      <FormOfCase file={file} context={context} question={null} />
    </>
  );
}
