"use client";
import { useMemo } from "react";
import { useWords } from "@/app/_i18n/words";
import type { Indicator } from "@/lib/domain/indicator";
import type { Day } from "@/lib/domain/instant";
import type { Scenario } from "@/lib/domain/scenario";
import type { Dynamics } from "@/lib/domain/scoring-input";
import { modelRemarks, remarksOn } from "@/lib/view/model-remarks";
import { RemarkList } from "./remark-list";

/** What the check says about an indicator as the editor stands; nothing while it is not whole or there is nothing to say. */
export function DraftRemarks(props: {
  indicator: Indicator | null;
  start: Day;
  scenarios: readonly Scenario[];
  dynamics: Dynamics;
}) {
  const { say } = useWords();
  const { indicator, start, scenarios, dynamics } = props;
  const remarks = useMemo(() => {
    if (indicator === null) return [];
    return remarksOn(indicator.id, modelRemarks({ start, dynamics, scenarios, indicators: [indicator] }, say));
  }, [indicator, start, scenarios, dynamics, say]);
  return (
    <div className="addedremarks" aria-live="polite">
      {remarks.length > 0 && (
        <>
          <h3>{say("check.onDraft")}</h3>
          <RemarkList remarks={remarks} say={say} />
        </>
      )}
    </div>
  );
}
