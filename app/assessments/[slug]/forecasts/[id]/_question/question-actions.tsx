import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { mayDo } from "@/db/access";
import type { Actor } from "@/db/context";
import type { Day } from "@/lib/domain/instant";
import type { QuestionRecord } from "@/lib/domain/question-record";
import { ReopenDialog } from "../../_settle/reopen-dialog";
import { SettleDialog } from "../../_settle/settle-dialog";
import { WithdrawQuestion } from "./withdraw-question";

/** What may be done to the question as it stands, by whoever reads it. */
export async function QuestionActions(props: { slug: string; record: QuestionRecord; actor: Actor; today: Day }) {
  const { say } = await words();
  const { slug, actor, today } = props;
  const { question, resolution } = props.record;
  const path = `/api/v1/assessments/${slug}/questions/${question.id}`;
  const stands = question.status === "active";
  const open = stands && resolution === null;
  return (
    <div className="acts noprint qacts">
      <WordsFor namespaces={["forecasts"]}>
        {open && today >= question.openedOn && mayDo(actor, "resolveQuestion") && (
          <SettleDialog
            path={`${path}/resolve`}
            expectedVersion={question.version}
            field="outcome"
            trigger={say("forecasts.resolve.action")}
            triggerClass="btn"
            title={say("forecasts.resolve.title")}
            about={say("forecasts.resolve.what")}
            legend={say("forecasts.resolve.outcome")}
            missingChoice={say("forecasts.resolve.missingOutcome")}
            choices={(["yes", "no", "void"] as const).map((outcome) => ({
              id: outcome,
              label: say(`forecasts.outcome.${outcome}`),
              what: say(`forecasts.resolve.${outcome}What`),
            }))}
            earliest={question.openedOn}
            today={today}
          />
        )}
        {resolution !== null && mayDo(actor, "reopenQuestion") && (
          <ReopenDialog
            path={`${path}/reopen`}
            version={resolution.version}
            title={say("forecasts.resolve.reopenTitle")}
          />
        )}
        {open && mayDo(actor, "reviseQuestion") && (
          <Link className="btn" href={`/assessments/${slug}/forecasts/${question.id}/edit`} prefetch={false}>
            {say("forecasts.one.revise")}
          </Link>
        )}
        {open && mayDo(actor, "withdrawQuestion") && <WithdrawQuestion path={path} version={question.version} />}
      </WordsFor>
    </div>
  );
}
