import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { TlpLabel } from "@/app/_components/ui/tlp-label";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { mayDo } from "@/db/access";
import { allEvents } from "@/db/queries/all-events";
import { getRule } from "@/db/queries/get-rule";
import { readCase } from "@/db/queries/read-case";
import { ruleContent } from "@/db/records/rule";
import { Day } from "@/lib/domain/instant";
import { RuleEditor } from "../_editor/rule-editor";
import { RuleStatus } from "../_list/rule-status";
import { editorPageData } from "../_page/editor-page-data";
import { RuleHistory } from "../_page/rule-history";

interface Props {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const Query = z.object({ from: Day.optional().catch(undefined), to: Day.optional().catch(undefined) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("rules.one") };
}

export default async function RulePage({ params, searchParams }: Props) {
  const { slug, id } = await params;
  const asked = Query.parse(await searchParams);
  const context = await pageContext();
  const [file, events, record, { say, formats }] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(allEvents(context, { slug })),
    orNotFound(getRule(context, { slug, id })),
    words(),
  ]);
  const { rule } = record;
  const mayEdit = mayDo(context.actor, "reviseRule");
  const content = ruleContent(rule);
  const parts = { file, events, rule: content, record, now: context.now, mayEdit, say, formats, asked };
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`/assessments/${slug}/rules`}>{say("rules.title")}</Link>
        </p>
        <h1>{rule.title}</h1>
        <p className="mut">
          <TlpLabel mark={rule.handling} /> {say("rules.versionOf", { version: rule.version })}{" "}
          {rule.status === "withdrawn" && <span className="tag">{say("rules.withdrawn")}</span>}
        </p>
        {mayEdit && (
          <WordsFor namespaces={["rules"]}>
            <RuleStatus slug={slug} id={id} version={rule.version} status={rule.status} title={rule.title} />
          </WordsFor>
        )}
      </div>
      {rule.status === "withdrawn" && <p className="notice">{say("rules.withdrawnNote", { reason: rule.reason })}</p>}
      <WordsFor namespaces={["rules", "assessments", "places", "chart", "undo", "errors"]}>
        <RuleEditor key={`${id} ${rule.version}`} data={editorPageData(parts)} />
      </WordsFor>
      <RuleHistory slug={slug} record={record} mayEdit={mayEdit} />
    </>
  );
}
