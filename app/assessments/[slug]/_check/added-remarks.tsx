"use client";
import { useMemo } from "react";
import { useWords } from "@/app/_i18n/words";
import { type CheckedModel, modelRemarks, newRemarks } from "@/lib/view/model-remarks";
import { RemarkList } from "./remark-list";

/** What saving the form would add to the check of the model; nothing while it adds nothing or the form is not whole. */
export function AddedRemarks({ before, after }: { before: CheckedModel; after: CheckedModel | null }) {
  const { say } = useWords();
  const known = useMemo(() => modelRemarks(before, say), [before, say]);
  const added = useMemo(() => (after === null ? [] : newRemarks(known, modelRemarks(after, say))), [known, after, say]);
  return (
    <div className="addedremarks" aria-live="polite">
      {added.length > 0 && (
        <>
          <h3>{say("check.added")}</h3>
          <RemarkList remarks={added} say={say} />
        </>
      )}
    </div>
  );
}
