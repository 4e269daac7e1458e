import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { PlainRoom } from "@/app/assessments/_parts/plain-room";
import { listAssessments } from "@/db/queries/list-assessments";
import { readCase } from "@/db/queries/read-case";
import { assessmentLine } from "@/lib/view/assessment-line";
import { AssessmentTable } from "./_list/assessment-table";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await words();
  return { title: say("ui.assessments") };
}

export default async function AssessmentsPage() {
  const context = await pageContext();
  const [assessments, { say, formats }] = await Promise.all([listAssessments(context), words()]);
  const files = await Promise.all(assessments.map(({ slug }) => readCase(context, { slug })));
  const rows = files.map((file) => ({ assessment: file.assessment, line: assessmentLine(file, say) }));
  return (
    <PlainRoom>
      <div className="head">
        <h1>{say("ui.assessments")}</h1>
        <p className="mut">{say("assessments.listLede")}</p>
      </div>
      {rows.length === 0 ? (
        <section className="sec empty">
          <h2>{say("assessments.emptyTitle")}</h2>
          <p>{say("assessments.emptyWhat")}</p>
        </section>
      ) : (
        <AssessmentTable rows={rows} say={say} formats={formats} />
      )}
      <div className="acts listacts">
        <Link className="btn pri" href="/assessments/new">
          {say("assessments.newTitle")}
        </Link>
        <Link className="btn quiet" href="/documents">
          {say("assessments.allDocuments")}
        </Link>
      </div>
    </PlainRoom>
  );
}
