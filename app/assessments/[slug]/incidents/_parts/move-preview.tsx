"use client";
import { useMemo } from "react";
import { useWords } from "@/app/_i18n/words";
import type { Moved } from "@/lib/domain/plan-incident-move";
import { previewMove } from "@/lib/view/incidents/preview-move";
import { PreviewTable } from "../../record/_room/preview-table";
import type { MoveData } from "./move-data";

/** The scores before and after, by the engine in the browser; nothing is stored. */
export function MovePreview({ data, moved }: { data: MoveData; moved: Moved }) {
  const { say, formats } = useWords();
  const { base } = data;
  const before = useMemo(() => previewMove(base, { touched: [], after: [] }), [base]);
  const after = useMemo(() => previewMove(base, moved), [base, moved]);
  const now = before.kind === "scores" ? before.permille : [];
  const scored = after.kind === "scores" ? after.permille : null;
  const isSame = scored?.every((value, index) => value === now[index]) ?? false;
  const title =
    after.kind === "refused"
      ? say(after.code === "impossible-evidence" ? "incidents.preview.impossible" : `errors.${after.code}`)
      : say(isSame ? "incidents.preview.same" : "incidents.preview.changes");
  return (
    <section className="sec" aria-labelledby="move-preview">
      <div className="hd" aria-live="polite">
        <h2 id="move-preview">{title}</h2>
      </div>
      <PreviewTable scenarios={data.scenarios} now={now} then={scored} expects={null} />
      <p className="fn">{say("incidents.preview.moveNote", { day: formats.day(base.until) })}</p>
    </section>
  );
}
