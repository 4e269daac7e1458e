"use client";
import { useRouter } from "next/navigation";
import { ReasonDialog } from "@/app/_components/forms/reason-dialog";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { ShiftTable } from "@/app/assessments/_parts/shift-table";
import type { Scenario } from "@/lib/domain/scenario";
import type { SeenReport } from "@/lib/domain/seen-report";
import type { ShiftRow } from "@/lib/view/score-shift";

/** Says whom a source repeats in its earlier reports too, after showing what that does to the scores. */
export function LinkOrigin(props: {
  path: string;
  name: string;
  origin: string;
  reports: readonly SeenReport[];
  scenarios: readonly Scenario[];
  /** null where the scores cannot be computed. */
  shift: readonly ShiftRow[] | null;
  moves: boolean;
  requiresReview: boolean;
}) {
  const { say } = useWords();
  const router = useRouter();
  const { name, origin, reports, shift } = props;
  const names = { name, origin };
  return (
    <section className="sec" aria-labelledby="link-title">
      <div className="hd">
        <h2 id="link-title">{say("register.link.title", { count: reports.length })}</h2>
      </div>
      <p>{say("register.link.what", names)}</p>
      {shift === null && <p className="notice bad">{say("register.link.refused")}</p>}
      {shift !== null &&
        (props.moves ? (
          <ShiftTable scenarios={props.scenarios} rows={shift} />
        ) : (
          <p className="mut">{say("register.link.none", names)}</p>
        ))}
      {props.requiresReview && <p className="s mut">{say("register.link.review")}</p>}
      <p className="acts noprint mt">
        <ReasonDialog
          trigger={say("register.link.action", names)}
          triggerClass="btn"
          title={say("register.link.title", { count: reports.length })}
          action={say("register.link.action", names)}
          onConfirm={(reason) => sendJson("POST", props.path, { reports, reason })}
          onDone={() => router.refresh()}
        >
          <p className="s mut">{say("register.link.reasonText", names)}</p>
        </ReasonDialog>
      </p>
    </section>
  );
}
