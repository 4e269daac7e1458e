import { cookies } from "next/headers";
import Link from "next/link";
import type { ReactNode } from "react";
import { Foot } from "@/app/_components/shell/foot";
import { Rail } from "@/app/_components/shell/rail";
import { Shortcuts } from "@/app/_components/shell/shortcuts";
import { Mark } from "@/app/_components/ui/mark";
import { TlpLabel } from "@/app/_components/ui/tlp-label";
import { UndoBar } from "@/app/_components/undo/undo-bar";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { pageContext } from "@/app/_server/actor";
import { orNotFound } from "@/app/_server/or-not-found";
import { pageAssessment } from "@/app/_server/page-assessment";
import { counts } from "@/db/queries/counts";

export default async function AssessmentLayout(props: { children: ReactNode; params: Promise<{ slug: string }> }) {
  const { slug } = await props.params;
  const context = await pageContext();
  const [assessment, amounts, { say }] = await Promise.all([
    pageAssessment(slug),
    orNotFound(counts(context, slug)),
    words(),
  ]);
  const shortcuts = (await cookies()).get("vigie-shortcuts")?.value !== "off";
  return (
    <WordsFor namespaces={["undo"]}>
      <header className="top">
        <Mark />
        <span className="where">
          <b>{assessment.shortTitle}</b>
        </span>
        <span className="sp" />
        <UndoBar slug={slug} />
        <Shortcuts slug={slug} enabled={shortcuts} />
        <Link className="btn pri" href={`/assessments/${slug}/record`} prefetch={false}>
          {say("ui.record")} <kbd className="opt">N</kbd>
        </Link>
        <TlpLabel mark={assessment.handling} />
      </header>
      <div className="body">
        <Rail slug={slug} counts={amounts} />
        <main className="page" id="main">
          {props.children}
        </main>
      </div>
      <Foot mark={assessment.handling} />
    </WordsFor>
  );
}
