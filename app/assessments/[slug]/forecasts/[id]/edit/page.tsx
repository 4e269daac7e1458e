import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { readCase } from "@/db/queries/read-case";
import { FormOfCase } from "../../_form/form-of-case";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("forecasts.form.editTitle") };
}

export default async function EditQuestionPage(props: { params: Promise<{ slug: string; id: string }> }) {
  const { slug, id } = await props.params;
  const context = await pageContext();
  const [file, { say }] = await Promise.all([orNotFound(readCase(context, { slug })), words()]);
  const question = file.questions.find((each) => each.id === id);
  if (question === undefined) notFound();
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`/assessments/${slug}/forecasts/${id}`}>{question.text}</Link>
        </p>
        <h1>{say("forecasts.form.editTitle")}</h1>
        <p className="mut">{say("forecasts.form.editLede")}</p>
      </div>
      <FormOfCase file={file} context={context} question={question} />
    </>
  );
}
