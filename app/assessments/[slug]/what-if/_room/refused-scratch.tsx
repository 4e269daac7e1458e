"use client";
import { useWords } from "@/app/_i18n/words";
import { caseKeys, imaginedPlace } from "@/lib/view/what-if/apply-scratch";
import { listFindings } from "@/lib/view/what-if/finding-list";
import type { Scratch } from "@/lib/view/what-if/scratch";
import type { Side } from "@/lib/view/what-if/scratch-desk";
import type { WhatIfCase } from "@/lib/view/what-if/what-if-case";
import { useReading } from "./use-reading";

/** Why the scratch copy has no scores, with the findings that are to blame by their names. */
export function RefusedScratch(props: { kase: WhatIfCase; scratch: Scratch; refusal: Extract<Side, { ok: false }> }) {
  const { say } = useWords();
  const { kase, scratch, refusal } = props;
  const reading = useReading(kase);
  const listed = new Map(listFindings(kase, caseKeys(kase)).map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => {
    const imagined = scratch.imagined[imaginedPlace(id) ?? -1];
    if (imagined === undefined) return listed.get(id) ?? id;
    return say("whatif.imaginedName", { name: reading(imagined.indicator, imagined.level) });
  };
  return (
    <div className="notice bad" role="status">
      <span>
        <b>{say(`errors.${refusal.code}`)}.</b> {say("whatif.refusedWhat")}
      </span>
      {refusal.findings.length > 0 && (
        <ul>
          {refusal.findings.map((id) => (
            <li key={id}>{nameOf(id)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
