"use client";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";
import type { Draft } from "./use-draft";

/** Says that the form holds what was typed earlier, and offers the way back. */
export function DraftNotice<T>({ draft }: { draft: Draft<T> }) {
  const { say } = useWords();
  if (draft.found === "nothing") return null;
  return (
    <div className="notice draftnote" role="status">
      <span>{say(draft.found === "taken" ? "assessments.draft.taken" : "assessments.draft.offered")}</span>
      <span className="acts">
        {draft.found === "offered" && (
          <Button className="btn quiet" onPress={draft.take}>
            {say("assessments.draft.take")}
          </Button>
        )}
        <Button className="btn quiet" onPress={draft.drop}>
          {say("assessments.draft.drop")}
        </Button>
      </span>
    </div>
  );
}
