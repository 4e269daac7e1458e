import type { Metadata } from "next";
import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { mayDo } from "@/db/access";
import { commentCounts } from "@/db/queries/comment-counts";
import { readCase } from "@/db/queries/read-case";
import { current } from "@/lib/engine/filter/current";
import { ENGINE_VERSION } from "@/lib/engine/version";
import { evidenceRows } from "@/lib/view/evidence-rows";
import { leaderOf } from "@/lib/view/lead-story";
import type { ViewCase } from "@/lib/view/view-case";
import { RoomTabs } from "../_parts/room-tabs";
import { ActionNotice } from "./_list/action-notice";
import { type ContributionScale, contributionScale } from "./_list/contribution-scale";
import {
  type EvidenceQuery,
  evidenceSearch,
  isFiltered,
  parseEvidenceQuery,
  type SearchParams,
} from "./_list/evidence-query";
import { EvidenceTable } from "./_list/evidence-table";
import { evidenceView } from "./_list/evidence-view";
import { filterChoices } from "./_list/filter-choices";
import { FilterForm } from "./_list/filter-form";
import { filterRows } from "./_list/filter-rows";
import { BulkReview } from "./_review/bulk-review";

const PAGE_ROWS = 200;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("evidence.title") };
}

export default async function EvidencePage(props: Props) {
  const { slug } = await props.params;
  const context = await pageContext();
  const { say, formats } = await words();
  const [file, comments] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(commentCounts(context, slug)),
  ]);
  const { view, broken } = evidenceView(file, say, formats);
  const lead = leaderOf(current(view.assessment).p);
  const asked = parseEvidenceQuery(await props.searchParams);
  const query = asked.for === file.model.scenarios[lead]?.id ? { ...asked, for: "" } : asked;
  const wanted = file.model.scenarios.findIndex(({ id }) => id === query.for);
  const scenario = wanted < 0 ? lead : wanted;
  if (file.findings.length === 0) return <Empty view={view} />;

  const all = evidenceRows(view, scenario);
  const rows = filterRows(all, file.incidents, query);
  const page = Math.min(query.page, Math.max(Math.ceil(rows.length / PAGE_ROWS), 1));
  const scale = contributionScale(all.map((row) => row.permille));
  return (
    <>
      <RoomTabs slug={slug} room="evidence" here="evidence" />
      <div className="head">
        <h1>{say("evidence.title")}</h1>
        <p className="mut">
          {countsSentence(view)} {say("evidence.countsOnce")}
        </p>
      </div>
      <WordsFor namespaces={["evidence"]}>
        <BulkReview
          file={file}
          mayReview={mayDo(context.actor, "reviewReports")}
          isShown={query.status === "unreviewed"}
        />
        <FilterForm query={query} choices={filterChoices(file, lead)} />
        <Order view={view} query={query} count={rows.length} />
        {broken && <p className="notice bad">{say("evidence.broken")}</p>}
        <ActionNotice>
          {rows.length === 0 ? (
            <p className="mut evnone">{say("evidence.noMatch")}</p>
          ) : (
            <EvidenceTable
              view={view}
              rows={rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS)}
              scale={scale}
              scenario={file.model.scenarios[scenario]?.shortLabel ?? ""}
              comments={comments}
            />
          )}
        </ActionNotice>
      </WordsFor>
      {rows.length > PAGE_ROWS && <Pages view={view} query={query} page={page} count={rows.length} />}
      <Footnote view={view} scale={scale} />
    </>
  );
}

function countsSentence({ say, file }: ViewCase): string {
  const standing = file.findings.filter((finding) => finding.status !== "withdrawn");
  const reports = standing.flatMap((finding) => finding.reports).filter((report) => report.status !== "withdrawn");
  return say("evidence.counts", {
    findings: standing.length,
    reports: reports.length,
    sources: new Set(reports.map((report) => report.source.trim().toLowerCase())).size,
    drafts: standing.filter((finding) => finding.status === "draft").length,
    withdrawn: file.findings.length - standing.length,
  });
}

function Empty({ view }: { view: ViewCase }) {
  const { say, file } = view;
  const { slug } = file.assessment;
  const ready = file.model.indicators.length > 0;
  return (
    <>
      <RoomTabs slug={slug} room="evidence" here="evidence" />
      <div className="head">
        <h1>{say("evidence.title")}</h1>
        <p className="mut">
          {say("evidence.empty")} {ready ? say("evidence.emptyWhat") : say("evidence.emptyIndicators")}
        </p>
        <p className="acts mt">
          <Link className="btn pri" href={`/assessments/${slug}/${ready ? "record" : "indicators"}`}>
            {ready ? say("evidence.recordFirst") : say("ui.indicators")}
          </Link>
          {ready && (
            <Link className="btn" href={`/assessments/${slug}/evidence/import`}>
              {say("evidence.importCsv")}
            </Link>
          )}
        </p>
      </div>
    </>
  );
}

function Order({ view, query, count }: { view: ViewCase; query: EvidenceQuery; count: number }) {
  const { say } = view;
  const byDay = query.sort === "day";
  return (
    <div className="acts noprint evact">
      <span className="s">{say(byDay ? "evidence.shownByDay" : "evidence.shownByContribution", { count })}</span>
      <Link className="btn quiet" href={address(view, { ...query, sort: byDay ? "contribution" : "day", page: 1 })}>
        {say(byDay ? "evidence.sortByContribution" : "evidence.sortByDay")}
      </Link>
      {isFiltered(query) && (
        <Link
          className="btn quiet"
          href={address(view, { ...parseEvidenceQuery({}), for: query.for, sort: query.sort })}
        >
          {say("evidence.clear")}
        </Link>
      )}
      <a className="btn quiet" href={`/assessments/${view.file.assessment.slug}/evidence.csv`}>
        {say("evidence.exportCsv")}
      </a>
      <Link className="btn quiet" href={`/assessments/${view.file.assessment.slug}/evidence/import`}>
        {say("evidence.importCsv")}
      </Link>
    </div>
  );
}

function Pages({ view, query, page, count }: { view: ViewCase; query: EvidenceQuery; page: number; count: number }) {
  const { say } = view;
  const from = (page - 1) * PAGE_ROWS + 1;
  const to = Math.min(page * PAGE_ROWS, count);
  return (
    <nav className="acts noprint mt" aria-label={say("evidence.page", { from, to, count })}>
      <span className="s">{say("evidence.page", { from, to, count })}</span>
      {page > 1 && (
        <Link className="btn" href={address(view, { ...query, page: page - 1 })}>
          {say("evidence.earlier")}
        </Link>
      )}
      {to < count && (
        <Link className="btn" href={address(view, { ...query, page: page + 1 })}>
          {say("evidence.later")}
        </Link>
      )}
    </nav>
  );
}

function Footnote({ view, scale }: { view: ViewCase; scale: ContributionScale }) {
  const { say, formats, file } = view;
  return (
    <p className="fn">
      {say("evidence.footnote", { day: formats.day(file.cut.until) })}{" "}
      <Link href={`/assessments/${file.assessment.slug}`}>{say("evidence.footnoteNow")}</Link>.{" "}
      {say("evidence.footnoteScale", {
        first: scale.step / 10,
        second: scale.step / 5,
        engine: ENGINE_VERSION,
        model: file.model.version,
      })}
    </p>
  );
}

function address(view: ViewCase, query: EvidenceQuery): string {
  return `/assessments/${view.file.assessment.slug}/evidence${evidenceSearch(query)}`;
}
