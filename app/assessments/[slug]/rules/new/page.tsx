import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { mayDo } from "@/db/access";
import { allEvents } from "@/db/queries/all-events";
import { readCase } from "@/db/queries/read-case";
import { ruleKinds } from "@/lib/rules/rule";
import { ruleTemplate } from "@/lib/view/rules/rule-template";
import { RuleEditor } from "../_editor/rule-editor";
import { editorPageData } from "../_page/editor-page-data";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const Query = z.object({
  kind: z.enum(ruleKinds).catch("localities-on-one-day"),
  indicator: z.string().optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("rules.newTitle") };
}

export default async function NewRulePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { kind, indicator: wanted } = Query.parse(await searchParams);
  const context = await pageContext();
  if (!mayDo(context.actor, "createRule")) notFound();
  const [file, events, { say, formats }] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(allEvents(context, { slug })),
    words(),
  ]);
  const { indicators } = file.model;
  const indicator =
    indicators.find(({ id }) => id === wanted) ??
    indicators.find((each) => each.kind === "categorical") ??
    indicators[0];
  const head = (
    <div className="head">
      <p className="kick">
        <Link href={`/assessments/${slug}/rules`}>{say("rules.title")}</Link>
      </p>
      <h1>{say("rules.newTitle")}</h1>
      <p className="mut">{say("rules.newLede")}</p>
    </div>
  );
  if (indicator === undefined)
    return (
      <>
        {head}
        <p className="notice">
          {say("rules.noIndicators")} <Link href={`/assessments/${slug}/indicators`}>{say("ui.indicators")}</Link>
        </p>
      </>
    );
  const rule = ruleTemplate(kind, indicator, say(`rules.kind.${kind}`), file.assessment.handling);
  const data = editorPageData({
    ...{ file, events, rule, record: null, now: context.now, mayEdit: true, say, formats },
    asked: {},
  });
  return (
    <>
      {head}
      <WordsFor namespaces={["rules", "assessments", "places", "chart", "undo", "errors"]}>
        <RuleEditor key={`${kind} ${indicator.id}`} data={data} />
      </WordsFor>
    </>
  );
}
