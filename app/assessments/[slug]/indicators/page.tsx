import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { scoreCase } from "@/app/_server/score-case";
import { readCase } from "@/db/queries/read-case";
import { indicatorCatalogue } from "@/lib/view/indicator-catalogue";
import { modelRemarks } from "@/lib/view/model-remarks";
import { RemarkCount } from "../_check/remark-count";
import { CatalogueScale } from "./_catalogue/catalogue-scale";
import { IndicatorTable } from "./_catalogue/indicator-table";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await words();
  return { title: say("ui.indicators") };
}

export default async function IndicatorsPage(props: { params: Promise<{ slug: string }> }) {
  const { slug } = await props.params;
  const context = await pageContext();
  const [file, { say, formats }] = await Promise.all([orNotFound(readCase(context, { slug })), words()]);
  const { model } = file;
  const result = scoreCase(file);
  const groups = indicatorCatalogue(file, result.ok ? result.assessment : null);
  const remarks = modelRemarks(model, say);
  const base = `/assessments/${slug}`;
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`${base}/model`}>{say("indicators.modelVersion", { version: model.version })}</Link>
          {", "}
          <Link href={`${base}/indicators/history`}>{say("indicators.historyLink")}</Link>
        </p>
        <h1>{say("ui.indicators")}</h1>
        <p className="mut">{say("indicators.lede")}</p>
        <RemarkCount remarks={remarks} base={base} say={say} />
      </div>
      <div className="acts noprint mxact">
        <Link className="btn pri" href={`${base}/indicators/new`}>
          {say("indicators.newTitle")}
        </Link>
        <Link className="btn quiet" href={`${base}/model`}>
          {say("indicators.toModel")}
        </Link>
      </div>
      {groups.length === 0 ? (
        <section className="sec empty">
          <h2>{say("indicators.emptyTitle")}</h2>
          <p>{say("indicators.emptyWhat")}</p>
        </section>
      ) : (
        <>
          <CatalogueScale say={say} />
          <IndicatorTable
            groups={groups}
            remarks={remarks}
            scenarios={model.scenarios}
            base={base}
            say={say}
            formats={formats}
          />
          <p className="fn">
            {say("indicators.footnote", { day: formats.day(file.cut.until), version: model.version })}
          </p>
        </>
      )}
    </>
  );
}
