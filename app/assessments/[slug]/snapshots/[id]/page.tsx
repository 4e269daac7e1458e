import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { TlpLabel } from "@/app/_components/ui/tlp-label";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { intactBundle } from "@/app/s/_page/shared-answer";
import { mayDo } from "@/db/access";
import type { Context } from "@/db/context";
import { getAssessment } from "@/db/queries/get-assessment";
import { getSnapshot } from "@/db/queries/get-snapshot";
import { listShareLinks } from "@/db/queries/list-share-links";
import type { StoredSnapshot } from "@/db/records/snapshot";
import { dayOf } from "@/lib/domain/instant";
import type { SnapshotContent } from "@/lib/domain/snapshot";
import type { Handling } from "@/lib/domain/standards/tlp";
import { LinkForm } from "./_parts/link-form";
import { LinkTable } from "./_parts/link-table";
import { SealFacts } from "./_parts/seal-facts";

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("ui.snapshots") };
}

export default async function SnapshotPage({ params }: Props) {
  const { slug, id } = await params;
  const context = await pageContext();
  const [snapshot, assessment, { say }] = await Promise.all([
    orNotFound(getSnapshot(context, { id })),
    orNotFound(getAssessment(context, slug)),
    words(),
  ]);
  if (snapshot.slug !== slug) notFound();
  const bundle = intactBundle(snapshot);
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`/assessments/${slug}/snapshots`}>{say("ui.snapshots")}</Link>
        </p>
        <h1>{snapshot.title}</h1>
        {snapshot.note !== "" && <p className="pre">{snapshot.note}</p>}
      </div>
      <Facts snapshot={snapshot} content={bundle?.content ?? null} />
      <div className="acts noprint">
        {bundle !== null && (
          <a className="btn pri" href={`/assessments/${slug}/snapshots/${id}/preview`} target="_blank" rel="noreferrer">
            {say("snapshots.openPreview")}
          </a>
        )}
        <a className="btn" href={`/api/v1/snapshots/${id}`} download>
          {say("snapshots.download")}
        </a>
      </div>
      {bundle !== null && <Inside content={bundle.content} />}
      <SealFacts
        snapshot={snapshot}
        fileName={`vigie-${slug}-${snapshot.asOf}-${snapshot.sha256.slice(0, 12)}.json`}
        previousSha256={bundle?.content.previousSha256 ?? null}
        intact={bundle !== null}
      />
      {mayDo(context.actor, "listShareLinks") && (
        <Links context={context} snapshot={snapshot} markToday={assessment.handling} intact={bundle !== null} />
      )}
    </>
  );
}

async function Facts({ snapshot, content }: { snapshot: StoredSnapshot; content: SnapshotContent | null }) {
  const { say, formats } = await words();
  const made = content === null ? null : { model: content.model.version, engine: content.engineVersion };
  return (
    <dl className="facts">
      <div>
        <dt>{say("snapshots.asOf")}</dt>
        <dd>{formats.longDay(snapshot.asOf)}</dd>
      </div>
      <div>
        <dt>{say("snapshots.author")}</dt>
        <dd>{content?.text.author ?? snapshot.createdBy}</dd>
      </div>
      <div>
        <dt>{say("snapshots.frozen")}</dt>
        <dd>{formats.instant(snapshot.createdAt)}</dd>
      </div>
      {made !== null && (
        <div>
          <dt>{say("snapshots.modelEngine")}</dt>
          <dd>{say("snapshots.modelEngineValue", made)}</dd>
        </div>
      )}
    </dl>
  );
}

async function Inside({ content }: { content: SnapshotContent }) {
  const { say } = await words();
  const { findings, leftOut } = content;
  const reports = findings.reduce((sum, finding) => sum + finding.reports.length, 0);
  return (
    <section className="sec">
      <div className="hd">
        <h2>{say("snapshots.inside")}</h2>
      </div>
      <p className="marked">
        {say("snapshots.insideMark")} <TlpLabel mark={content.handling} />
      </p>
      <p>{say("snapshots.insideWhat", { findings: findings.length, reports, cap: leftOut.cap })}</p>
      <p>{say("snapshots.insideOut", { count: leftOut.findings })}</p>
      {leftOut.watches > 0 && <p>{say("snapshots.insideWatches", { count: leftOut.watches })}</p>}
    </section>
  );
}

async function Links(props: { context: Context; snapshot: StoredSnapshot; markToday: Handling; intact: boolean }) {
  const { context, snapshot, markToday, intact } = props;
  const [links, { say }] = await Promise.all([listShareLinks(context, { snapshotId: snapshot.id }), words()]);
  const refusal =
    snapshot.handling !== "TLP:CLEAR"
      ? say("snapshots.linksNotAllowed", { mark: snapshot.handling })
      : markToday !== "TLP:CLEAR"
        ? say("snapshots.linksAssessmentRaised", { mark: markToday })
        : null;
  return (
    <section className="sec noprint" id="links">
      <div className="hd">
        <h2>{say("snapshots.links")}</h2>
        <p>{say("snapshots.linksWhat")}</p>
      </div>
      <WordsFor namespaces={["snapshots", "assessments"]}>
        <LinkTable links={links} now={context.now} />
        {refusal !== null && <p className="notice">{refusal}</p>}
        {refusal === null && intact && <LinkForm snapshotId={snapshot.id} today={dayOf(context.now)} />}
      </WordsFor>
    </section>
  );
}
