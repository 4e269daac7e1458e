import type { Metadata } from "next";
import { z } from "zod";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { mayDo } from "@/db/access";
import { listPlanItems } from "@/db/queries/list-plan-items";
import { readCase } from "@/db/queries/read-case";
import { dayOf } from "@/lib/domain/instant";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { gainsOf, planRows, worthRows } from "@/lib/view/plan/plan-rows";
import { tryAssess } from "@/lib/view/try-assess";
import { WATCH_DAYS, WATCH_GRADE } from "@/lib/view/watch-rows";
import { RoomTabs } from "../_parts/room-tabs";
import { PlanForm } from "./_form/plan-form";
import { ClosedTable, OpenTable } from "./_parts/plan-tables";
import { WorthTable } from "./_parts/worth-table";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const Query = z.object({
  /** The indicator that a new item is about. */
  add: z.string().max(80).optional().catch(undefined),
  /** The item that is changed. */
  edit: z.string().max(80).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("plan.title") };
}

export default async function PlanPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { add, edit } = Query.parse(await searchParams);
  const context = await pageContext();
  const [file, items, { say }] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(listPlanItems(context, slug)),
    words(),
  ]);
  const assessed = tryAssess(toScoringInput(file));
  const gains = assessed.ok ? gainsOf(assessed.assessment, file) : null;
  const { open, closed } = planRows({ items, file, gains, today: dayOf(context.now) });
  const worth = gains === null ? [] : worthRows(gains, file, items);
  const edited = items.find(({ id }) => id === edit);
  const indicators = file.model.indicators.map(({ id, label }) => ({ id, label }));
  const mayEdit = mayDo(context.actor, "createPlanItem");
  return (
    <>
      <RoomTabs slug={slug} room="evidence" here="plan" />
      <div className="head">
        <h1>{say("plan.title")}</h1>
        <p className="mut">{say("plan.lede")}</p>
      </div>
      <section className="sec" id="open">
        <div className="hd">
          <h2>{say("plan.open")}</h2>
        </div>
        {open.length === 0 ? <p className="mut">{say("plan.openNone")}</p> : <OpenTable rows={open} file={file} />}
      </section>
      {mayEdit && (
        <section className="sec noprint" id="form">
          <div className="hd">
            <h2>{say(edited === undefined ? "plan.newTitle" : "plan.editTitle")}</h2>
          </div>
          <WordsFor namespaces={["plan", "assessments"]}>
            <PlanForm
              key={edited === undefined ? `new ${add ?? ""}` : `${edited.id} ${edited.version}`}
              slug={slug}
              indicators={indicators}
              stored={edited ?? null}
              indicator={indicators.find(({ id }) => id === add)?.id ?? ""}
            />
          </WordsFor>
        </section>
      )}
      <section className="sec" id="worth">
        <div className="hd">
          <h2>{say("plan.worth")}</h2>
          <p>{say("plan.worthWhat", { grade: WATCH_GRADE, days: WATCH_DAYS })}</p>
        </div>
        {gains === null && <p className="notice bad">{say("plan.unscored")}</p>}
        {gains !== null && worth.length === 0 && <p className="mut">{say("plan.worthNone")}</p>}
        {worth.length > 0 && <WorthTable rows={worth} slug={slug} />}
      </section>
      {closed.length > 0 && (
        <section className="sec" id="closed">
          <div className="hd">
            <h2>{say("plan.closed")}</h2>
          </div>
          <ClosedTable rows={closed} slug={slug} />
        </section>
      )}
    </>
  );
}
