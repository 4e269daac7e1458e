import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { PlainRoom } from "@/app/assessments/_parts/plain-room";
import { listAssessments } from "@/db/queries/list-assessments";
import { dayOf } from "@/lib/domain/instant";
import { NewAssessmentForm } from "./_form/new-assessment-form";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await words();
  return { title: say("assessments.newTitle") };
}

export default async function NewAssessmentPage() {
  const context = await pageContext();
  const [assessments, { say }] = await Promise.all([listAssessments(context), words()]);
  return (
    <PlainRoom>
      <div className="head">
        <p className="kick">
          <Link href="/assessments">{say("ui.assessments")}</Link>
        </p>
        <h1>{say("assessments.newTitle")}</h1>
        <p className="mut">{say("assessments.newLede")}</p>
      </div>
      <WordsFor namespaces={["assessments", "standards", "view"]}>
        <NewAssessmentForm takenSlugs={assessments.map(({ slug }) => slug)} today={dayOf(context.now)} />
      </WordsFor>
    </PlainRoom>
  );
}
