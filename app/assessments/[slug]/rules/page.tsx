import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { mayDo } from "@/db/access";
import { allEvents } from "@/db/queries/all-events";
import { type ListedRule, listRules } from "@/db/queries/list-rules";
import { readCase } from "@/db/queries/read-case";
import type { CaseFile } from "@/lib/domain/case-file";
import { ruleKinds } from "@/lib/rules/rule";
import { indicatorOf } from "@/lib/view/finding-name";
import { measureSentence, readingSentences } from "@/lib/view/rules/rule-sentence";
import { RoomTabs } from "../_parts/room-tabs";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("rules.title") };
}

export default async function RulesPage({ params }: Props) {
  const { slug } = await params;
  const context = await pageContext();
  const [file, rules, events, { say }] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(listRules(context, slug)),
    orNotFound(allEvents(context, { slug })),
    words(),
  ]);
  return (
    <>
      <RoomTabs slug={slug} room="evidence" here="rules" />
      <div className="head">
        <h1>{say("rules.title")}</h1>
        <p className="mut">{say("rules.lede")}</p>
      </div>
      {events.length === 0 && (
        <p className="notice">
          {say("rules.preview.noEvents")}{" "}
          <Link href={`/assessments/${slug}/events`}>{say("rules.preview.toEvents")}</Link>
        </p>
      )}
      <section className="sec">
        <div className="hd">
          <h2>{say("rules.list", { count: rules.length })}</h2>
          {events.length > 0 && <p>{say("rules.eventsHere", { count: events.length })}</p>}
        </div>
        {rules.length === 0 ? <p className="mut">{say("rules.empty")}</p> : <RuleTable rules={rules} file={file} />}
      </section>
      {mayDo(context.actor, "createRule") && <Templates slug={slug} />}
    </>
  );
}

async function RuleTable({ rules, file }: { rules: readonly ListedRule[]; file: CaseFile }) {
  const { say, formats } = await words();
  const { slug } = file.assessment;
  return (
    <div className="scroll">
      <table className="rlist">
        <thead>
          <tr>
            <th scope="col">{say("rules.col.rule")}</th>
            <th scope="col">{say("rules.col.indicator")}</th>
            <th scope="col">{say("rules.col.reading")}</th>
            <th scope="col" className="num">
              {say("rules.col.findings")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => {
            const indicator = indicatorOf(file.model, rule.indicator);
            const levels = indicator?.kind === "categorical" ? indicator.levels : [];
            const name = (level: string) => levels.find(({ id }) => id === level)?.label ?? level;
            return (
              <tr key={rule.id} className={rule.status === "withdrawn" ? "wd" : undefined}>
                <th scope="row">
                  <Link href={`/assessments/${slug}/rules/${rule.id}`} prefetch={false}>
                    {rule.title}
                  </Link>
                  <span className="s mut note">{measureSentence(rule, say, formats)}</span>
                  {rule.status === "withdrawn" && <span className="tag">{say("rules.withdrawn")}</span>}
                </th>
                <td data-label={say("rules.col.indicator")}>{indicator?.label ?? rule.indicator}</td>
                <td data-label={say("rules.col.reading")} className="s">
                  {readingSentences(rule, name, say, formats).join(" · ")}
                </td>
                <td data-label={say("rules.col.findings")} className="num">
                  {formats.number(rule.findings, 0)}
                  {rule.appliedVersion === null ? (
                    <span className="s mut note">{say("rules.notApplied")}</span>
                  ) : (
                    rule.appliedVersion < rule.version && <span className="s mut note">{say("rules.appliedOld")}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

async function Templates({ slug }: { slug: string }) {
  const { say } = await words();
  return (
    <section className="sec noprint" id="new">
      <div className="hd">
        <h2>{say("rules.add")}</h2>
        <p>{say("rules.addWhat")}</p>
      </div>
      <ul className="rkinds">
        {ruleKinds.map((kind) => (
          <li key={kind}>
            <Link href={`/assessments/${slug}/rules/new?kind=${kind}`} prefetch={false}>
              {say(`rules.kind.${kind}`)}
            </Link>
            <span className="s mut">{say(`rules.kindWhat.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
