import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { history } from "@/db/queries/history";
import { readCase } from "@/db/queries/read-case";
import type { CaseFile } from "@/lib/domain/case-file";
import { ModelCheck } from "../_check/model-check";
import { DetailsForm } from "./_form/details-form";
import { ModelForm } from "./_form/model-form";
import { modelPageData } from "./_form/model-page-data";
import { ModelHistory } from "./_history/model-history";
import { modelVersions } from "./_history/model-versions";

const VERSIONS_SHOWN = 5;

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await words();
  return { title: say("assessments.modelTitle") };
}

export default async function ModelPage(props: { params: Promise<{ slug: string }> }) {
  const { slug } = await props.params;
  const context = await pageContext();
  const [file, { say, formats }] = await Promise.all([orNotFound(readCase(context, { slug })), words()]);
  const { assessment, model } = file;
  const entries = await orNotFound(history(context, { slug, entity: "model", id: assessment.id }));
  const versions = modelVersions(entries.slice(0, VERSIONS_SHOWN + 1), say, formats).slice(0, VERSIONS_SHOWN);
  const { title, shortTitle, question, handling, yardstick, readUntil, requiresReview } = assessment;
  const base = `/assessments/${slug}`;
  return (
    <>
      <div className="head">
        <p className="kick">
          {say("assessments.modelKick", { start: formats.day(model.start), version: model.version })}
          {", "}
          <a href="#history">{say("indicators.historyLink")}</a>
        </p>
        <h1>{say("assessments.modelTitle")}</h1>
        <p className="mut">
          {say("assessments.modelLede")} <Link href={`${base}/indicators`}>{say("assessments.toIndicators")}</Link>
        </p>
      </div>
      <section className="sec" id="scenarios">
        <div className="hd">
          <h2>{say("assessments.scenariosTitle")}</h2>
          <p>{say("assessments.scenariosWhat")}</p>
        </div>
        <WordsFor namespaces={["assessments", "bands", "check", "indicators", "standards"]}>
          <ModelForm key={model.version} data={modelPageData(file)} />
        </WordsFor>
      </section>
      <ModelCheck model={model} base={base} say={say} />
      <section className="sec" id="details">
        <div className="hd">
          <h2>{say("assessments.detailsTitle")}</h2>
        </div>
        <WordsFor namespaces={["assessments", "comments"]}>
          <DetailsForm
            key={assessment.version}
            slug={slug}
            version={assessment.version}
            unreviewed={unreviewedReports(file)}
            details={{ title, shortTitle, question, handling, yardstick, readUntil, requiresReview }}
          />
        </WordsFor>
      </section>
      <section className="sec" id="history">
        <div className="hd">
          <h2>{say("indicators.history.title")}</h2>
          <Link className="s" href={`${base}/indicators/history`}>
            {say("indicators.history.all", { count: entries.length })}
          </Link>
          <p>{say("indicators.history.whatFor")}</p>
        </div>
        <div className="scroll">
          <ModelHistory versions={versions} say={say} />
        </div>
      </section>
    </>
  );
}

/** Reports that would stand and that nobody has reviewed: they count or not, as the switch says. */
function unreviewedReports({ findings }: CaseFile): number {
  const standing = findings.filter(({ status }) => status === "counted").flatMap(({ reports }) => reports);
  return standing.filter(({ status, review }) => status !== "withdrawn" && review === "draft").length;
}
