import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { listPlanItems } from "@/db/queries/list-plan-items";
import { readCase } from "@/db/queries/read-case";
import { dayOf } from "@/lib/domain/instant";
import { indicatorOf, levelLabel } from "@/lib/view/finding-name";
import { LookedForm } from "../_form/looked-form";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const Query = z.object({
  indicator: z.string().max(80).catch(""),
  item: z.string().max(80).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).say("plan.lookedTitle") };
}

/** The form that records that somebody looked and saw nothing. */
export default async function LookedPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = Query.parse(await searchParams);
  const context = await pageContext();
  const [file, items, { say }] = await Promise.all([
    orNotFound(readCase(context, { slug })),
    orNotFound(listPlanItems(context, slug)),
    words(),
  ]);
  const indicator = indicatorOf(file.model, asked.indicator);
  if (indicator === undefined) notFound();
  const level = indicator.kind === "categorical" ? indicator.absentLevel : undefined;
  const item = items.find(({ id, state }) => id === asked.item && state === "open");
  const label = level === undefined ? "" : levelLabel(indicator, level);
  const today = dayOf(context.now);
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`/assessments/${slug}/plan`}>{say("plan.back")}</Link>
        </p>
        <h1>{say("plan.lookedTitle")}</h1>
        <p className="mut">
          {level === undefined
            ? say("plan.lookedCannot")
            : say("plan.lookedWhat", { level: label, indicator: indicator.label })}
        </p>
      </div>
      {level !== undefined && (
        <WordsFor namespaces={["plan", "assessments", "standards"]}>
          <LookedForm
            slug={slug}
            indicator={indicator.id}
            level={level}
            label={label}
            handling={file.assessment.handling}
            day={file.assessment.readUntil === "last-evidence" ? file.cut.until : today}
            today={today}
            item={item ?? null}
          />
        </WordsFor>
      )}
    </>
  );
}
