"use client";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { useWords } from "@/app/_i18n/words";
import type { Dialect, ImportMapping } from "@/lib/exchange/events/import-mapping";
import { DialectForm } from "./dialect-form";
import type { Look } from "./import-answers";
import { MappingForm } from "./mapping-form";
import { PreviewReport } from "./preview-report";
import type { usePreview } from "./use-preview";

interface Props {
  look: Look;
  mapping: ImportMapping;
  preview: ReturnType<typeof usePreview>;
  busy: boolean;
  onDialect: (chosen: Partial<Dialect>) => void;
  onMapping: (mapping: ImportMapping) => void;
  /** The button that imports. */
  children: ReactNode;
}

/** What the file is and how it is read, then the dry run. */
export function MappingStep({ look, mapping, preview, busy, onDialect, onMapping, children }: Props) {
  const { say, formats } = useWords();
  const made = preview.preview;
  const swaps =
    made !== null &&
    (made.refusals.some(({ rule }) => rule === "swapped") ||
      made.doubtful.some(({ doubts }) => doubts.some(({ kind }) => kind === "swapped")));
  return (
    <>
      <section className="sec impwhat" aria-labelledby="imp-what">
        <div className="hd">
          <h2 id="imp-what">{say("imports.what")}</h2>
        </div>
        <DialectForm look={look} mapping={mapping} onDialect={onDialect} onMapping={onMapping} />
        <details open={mapping.format === "columns"}>
          <summary>{say("imports.columnsTitle")}</summary>
          <MappingForm mapping={mapping} sample={look.sample} onMapping={onMapping} />
        </details>
      </section>
      <section className="sec imptry" aria-labelledby="imp-try">
        <div className="hd">
          <h2 id="imp-try">{say("imports.try")}</h2>
        </div>
        <p className="mut">{say("imports.tryWhat")}</p>
        {preview.problem !== null && <ProblemNotice problem={preview.problem} />}
        {made !== null && preview.busy && (
          <progress className="impbar" max={made.bytes} value={made.done} aria-label={say("imports.trying")} />
        )}
        {made !== null && <PreviewReport preview={made} />}
        {(swaps || mapping.swapCoordinates) && (
          <label className="check">
            <input
              type="checkbox"
              checked={mapping.swapCoordinates}
              onChange={(event) => onMapping({ ...mapping, swapCoordinates: event.target.checked })}
            />{" "}
            {say("imports.swap")}
          </label>
        )}
        <div className="acts">
          {preview.busy ? (
            <Button className="btn" onPress={preview.stop}>
              {say("imports.stop")}
            </Button>
          ) : (
            <Button
              className={made === null ? "btn pri" : "btn"}
              onPress={() => void preview.run(mapping)}
              isDisabled={busy}
            >
              {say(made === null ? "imports.check" : "imports.checkAgain")}
            </Button>
          )}
          {made?.isEnd === true && made.counts.new + made.counts.changed > 0 && children}
          {made?.isEnd === true && (
            <span className="s mut" role="status">
              {made.counts.new + made.counts.changed === 0
                ? say("imports.nothingNew")
                : say("imports.willImport", { count: formats.number(made.counts.new + made.counts.changed, 0) })}
            </span>
          )}
        </div>
      </section>
    </>
  );
}
