import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { TlpLabel } from "@/app/_components/ui/tlp-label";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { scoreCase } from "@/app/_server/score-case";
import { mayDo } from "@/db/access";
import { mailIsSet } from "@/db/mail-is-set";
import { listThresholdEvents } from "@/db/queries/list-threshold-events";
import { listThresholds } from "@/db/queries/list-thresholds";
import { listWebhooks } from "@/db/queries/list-webhooks";
import { readCase } from "@/db/queries/read-case";
import type { CaseFile } from "@/lib/domain/case-file";
import type { StoredWebhook, WatchedThreshold } from "@/lib/domain/threshold-record";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { carriesContent } from "@/lib/view/threshold-message";
import { eventRows, thresholdRows } from "@/lib/view/threshold-rows";
import { ForecastTabs } from "../forecasts/_parts/forecast-tabs";
import { ThresholdForm } from "./_form/threshold-form";
import { WebhookForm } from "./_hooks/webhook-form";
import { WebhookTable } from "./_hooks/webhook-table";
import { EventList } from "./_list/event-list";
import { ThresholdList } from "./_list/threshold-list";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const MOST_EVENTS = 200;
const Query = z.object({ edit: z.string().max(80).optional().catch(undefined) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("thresholds.title") };
}

export default async function ThresholdsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { edit } = Query.parse(await searchParams);
  const context = await pageContext();
  const { actor } = context;
  const mayEdit = mayDo(actor, "createThreshold");
  const [file, thresholds, events, webhooks, { say, formats, language }] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(listThresholds(context, slug)),
    orNotFound(listThresholdEvents(context, { slug, limit: MOST_EVENTS })),
    mayDo(actor, "listWebhooks") ? orNotFound(listWebhooks(context, slug)) : [],
    words(),
  ]);
  const edited = thresholds.find(({ id, status }) => id === edit && status === "active");
  return (
    <>
      <div className="head">
        <h1>{say("thresholds.title")}</h1>
        <p className="mut">{say("thresholds.lede")}</p>
      </div>
      <ForecastTabs slug={slug} here="thresholds" />
      <section className="sec">
        <div className="hd">
          <h2>{say("thresholds.list")}</h2>
        </div>
        <ThresholdList
          rows={thresholdRows(thresholds, file, webhooks, { say, formats })}
          slug={slug}
          mayEdit={mayEdit}
        />
      </section>
      <section className="sec" id="events">
        <div className="hd">
          <h2>{say("thresholds.events")}</h2>
        </div>
        <EventList rows={eventRows(events, file, { say, formats })} most={MOST_EVENTS} />
      </section>
      {mayEdit && <Edit file={file} edited={edited} webhooks={webhooks} />}
      <section className="sec" id="told">
        <div className="hd">
          <h2>{say("thresholds.howTold")}</h2>
          <p>{say("thresholds.howToldWhat")}</p>
        </div>
        <dl className="thways">
          <div>
            <dt>{say("thresholds.feed")}</dt>
            <dd>
              <a href={`/assessments/${slug}/thresholds.atom?language=${language}`}>{say("thresholds.feedLink")}</a>
              <span className="s mut">{say("thresholds.feedWhat")}</span>
            </dd>
          </div>
          <div>
            <dt>{say("thresholds.mail")}</dt>
            <dd>{say(mailIsSet() ? "thresholds.mailSet" : "thresholds.mailNotSet")}</dd>
          </div>
          <div>
            <dt>{say("thresholds.marks")}</dt>
            <dd>
              <span className="marked">
                <TlpLabel mark={file.assessment.handling} />
              </span>
              {say(carriesContent(file.assessment.handling) ? "thresholds.marksOpen" : "thresholds.marksClosed")}
            </dd>
          </div>
        </dl>
      </section>
      {mayDo(actor, "createWebhook") && <Webhooks slug={slug} webhooks={webhooks} />}
    </>
  );
}

interface EditProps {
  file: CaseFile;
  edited: WatchedThreshold | undefined;
  webhooks: readonly StoredWebhook[];
}

async function Edit({ file, edited, webhooks }: EditProps) {
  const { say } = await words();
  const { slug } = file.assessment;
  const assessed = scoreCase(file);
  const now = assessed.ok ? filteredAt(assessed.assessment, assessed.assessment.asOf).p : [];
  return (
    <section className="sec noprint" id="form">
      <div className="hd">
        <h2>{say(edited === undefined ? "thresholds.add" : "thresholds.change")}</h2>
        {edited !== undefined && (
          <p>
            <Link href={`/assessments/${slug}/thresholds#form`} prefetch={false}>
              {say("thresholds.addInstead")}
            </Link>
          </p>
        )}
      </div>
      <WordsFor namespaces={["thresholds", "assessments"]}>
        <ThresholdForm
          key={edited === undefined ? "new" : `${edited.id} ${edited.version}`}
          slug={slug}
          scenarios={file.model.scenarios.map(({ id, label }, place) => ({ id, label, score: now[place] ?? null }))}
          webhooks={webhooks.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ id, name }) => ({ id, name }))}
          stored={edited === undefined ? null : { ...edited, deliver: { ...edited.deliver } }}
        />
      </WordsFor>
    </section>
  );
}

async function Webhooks({ slug, webhooks }: { slug: string; webhooks: readonly StoredWebhook[] }) {
  const { say } = await words();
  return (
    <section className="sec noprint" id="webhooks">
      <div className="hd">
        <h2>{say("thresholds.webhooks")}</h2>
        <p>{say("thresholds.webhooksWhat")}</p>
      </div>
      <WordsFor namespaces={["thresholds", "assessments"]}>
        <WebhookTable slug={slug} webhooks={webhooks} />
        <WebhookForm slug={slug} />
      </WordsFor>
    </section>
  );
}
