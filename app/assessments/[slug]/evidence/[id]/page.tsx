import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Fragment } from "react";
import { Key } from "@/app/_components/ui/key";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { mayDo } from "@/db/access";
import type { Context } from "@/db/context";
import { history } from "@/db/queries/history";
import { listComments } from "@/db/queries/list-comments";
import { listDocuments } from "@/db/queries/list-documents";
import { listSources } from "@/db/queries/list-sources";
import { readCase } from "@/db/queries/read-case";
import { actorName } from "@/db/records/actor-name";
import type { StoredFinding } from "@/lib/domain/case-file";
import { dayOf } from "@/lib/domain/instant";
import { originsOf } from "@/lib/domain/origin-chain";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { tagsOf } from "@/lib/view/evidence-rows";
import { findingName, indicatorOf } from "@/lib/view/finding-name";
import type { ViewCase } from "@/lib/view/view-case";
import { ActionNotice } from "../_list/action-notice";
import { evidenceView } from "../_list/evidence-view";
import { CommentsSection } from "./_comments/comments-section";
import type { FindingData } from "./_edit/finding-data";
import { FindingSection } from "./_edit/finding-section";
import { type HistoryRow, historyRows, type RecordHistory } from "./_edit/history-rows";
import { ReportsSection } from "./_edit/reports-section";
import { FindingOrigins } from "./_events/finding-origins";
import { ReviewPanel } from "./_review/review-panel";

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("evidence.one.finding") };
}

export default async function FindingPage(props: Props) {
  const { slug, id } = await props.params;
  const context = await pageContext();
  const { say, formats } = await words();
  const [file, documents, register, comments] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(listDocuments(context, { slug })),
    orNotFound(listSources(context, slug)),
    orNotFound(listComments(context, { slug, findingId: id })),
  ]);
  const finding = file.findings.find((one) => one.id === id);
  if (finding === undefined) notFound();
  const { view } = evidenceView(file, say, formats);
  const data: FindingData = {
    slug,
    name: findingName(finding, file.model),
    finding,
    indicator: indicatorOf(file.model, finding.indicator),
    incidents: file.incidents.map(({ id, title, occurredOn }) => ({ id, title, occurredOn })),
    documents: documents.map(({ id, title }) => ({ id, title })),
    sources: [...new Set(file.findings.flatMap(({ reports }) => reports.map(({ source }) => source)))].sort(),
    origins: originsOf(register),
    gradeWeights: file.model.gradeWeights,
    people: Object.fromEntries(finding.reports.map(({ recordedBy }) => [recordedBy, actorName(recordedBy)])),
  };
  const past = await histories(context, slug, finding);
  return (
    <>
      <Head view={view} data={data} />
      <div className="two">
        <div>
          <WordsFor namespaces={["evidence", "standards", "record", "comments"]}>
            <ActionNotice>
              <FindingSection data={data} />
              <ReportsSection data={data} />
            </ActionNotice>
            {file.assessment.requiresReview && finding.status !== "withdrawn" && (
              <ReviewPanel slug={slug} reports={finding.reports} mayReview={mayDo(context.actor, "reviewReports")} />
            )}
          </WordsFor>
          <FindingOrigins slug={slug} findingId={finding.id} />
          <CommentsSection
            path={`/api/v1/assessments/${slug}/findings/${finding.id}`}
            comments={comments}
            actorId={context.actor.id}
            mayAdd={mayDo(context.actor, "addComment")}
          />
        </div>
        <aside className="side">
          <Moves view={view} finding={finding} />
        </aside>
      </div>
      <History view={view} rows={historyRows(past, { say, formats, data })} />
    </>
  );
}

function histories(context: Context, slug: string, finding: StoredFinding): Promise<RecordHistory[]> {
  const ofFinding = async () => ({
    id: finding.id,
    source: null,
    entries: await history(context, { slug, entity: "finding", id: finding.id }),
  });
  const ofReport = async ({ id, source }: { id: string; source: string }) => ({
    id,
    source,
    entries: await history(context, { slug, entity: "report", id }),
  });
  return Promise.all([ofFinding(), ...finding.reports.map(ofReport)]);
}

function Head({ view, data }: { view: ViewCase; data: FindingData }) {
  const { say, formats, file } = view;
  const { finding, indicator } = data;
  const tags = tagsOf(finding, file.cut.until);
  const withdrawn = { day: formats.day(dayOf(new Date(finding.recordedAt))), name: actorName(finding.recordedBy) };
  return (
    <div className="head">
      <p className="kick">
        <Link href={`/assessments/${data.slug}/evidence`}>{say("evidence.back")}</Link>
      </p>
      <h1>{data.name}</h1>
      <p className="mut">
        {indicator?.question ?? finding.indicator}{" "}
        {tags.map((tag) => (
          <Fragment key={tag}>
            <span className="tag">{say(`evidence.tag.${tag}`)}</span>{" "}
          </Fragment>
        ))}
      </p>
      {finding.status === "draft" && <p className="notice bad">{say("evidence.one.draftNote")}</p>}
      {finding.status === "withdrawn" && (
        <p className="notice">{say("evidence.one.withdrawnNote", { ...withdrawn, reason: finding.reason })}</p>
      )}
      {tags.includes("later") && (
        <p className="notice">{say("evidence.one.laterNote", { day: formats.day(file.cut.until) })}</p>
      )}
    </div>
  );
}

/** The finding left out, scenario by scenario. */
function Moves({ view, finding }: { view: ViewCase; finding: StoredFinding }) {
  const { say, formats, file, assessment } = view;
  const counted = assessment.instants.some((instant) => instant.findings.includes(finding.id));
  const [without] = counted ? leaveOneOut(assessment, [finding.id]) : [];
  return (
    <section className="sec" aria-labelledby="moves-title">
      <h2 id="moves-title">{say("evidence.one.moves")}</h2>
      {without === undefined ? (
        <p className="mut">{say("evidence.one.notCounted")}</p>
      ) : (
        <>
          <p className="mut">{say("evidence.one.movesWhat", { day: formats.day(file.cut.until) })}</p>
          <table>
            <tbody>
              {file.model.scenarios.map((scenario, index) => (
                <tr key={scenario.id}>
                  <th scope="row">
                    <Key scenario={index} />
                    {scenario.label}
                  </th>
                  <td className="num">{formats.signed(Math.round((without.contribution[index] ?? 0) * 1000) / 10)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function History({ view, rows }: { view: ViewCase; rows: readonly HistoryRow[] }) {
  const { say } = view;
  return (
    <section className="sec" aria-labelledby="history-title">
      <div className="hd">
        <h2 id="history-title">{say("evidence.one.history")}</h2>
        <p>{say("evidence.one.historyWhat")}</p>
      </div>
      <div className="scroll">
        <table className="fhist">
          <thead>
            <tr>
              <th scope="col">{say("evidence.change.when")}</th>
              <th scope="col">{say("evidence.change.what")}</th>
              <th scope="col">{say("evidence.change.why")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td>
                  {row.at}
                  <span className="s mut">{row.by}</span>
                </td>
                <td>
                  <b>{row.what}</b>, {row.of}
                  {row.changes.map((change) => (
                    <span className="s" key={change}>
                      {change}
                    </span>
                  ))}
                </td>
                <td>{row.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
