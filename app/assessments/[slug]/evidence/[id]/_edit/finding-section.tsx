"use client";
import { useState } from "react";
import { useWords } from "@/app/_i18n/words";
import { StatusAction } from "../../_list/status-action";
import type { FindingData } from "./finding-data";
import { FindingForm } from "./finding-form";

/** What the finding says beside its reports, with the ways to change that. */
export function FindingSection({ data }: { data: FindingData }) {
  const { say } = useWords();
  const [editing, setEditing] = useState(false);
  const { finding, slug, name } = data;
  const withdrawn = finding.status === "withdrawn";
  const target = { slug, findingId: finding.id, reportId: null, version: finding.version, name, withdrawn };
  return (
    <section className="sec" aria-labelledby="finding-title">
      <div className="hd">
        <h2 id="finding-title">{say("evidence.one.finding")}</h2>
        <div className="linklist">
          {!withdrawn && !editing && (
            <button type="button" className="btn quiet" onClick={() => setEditing(true)}>
              {say("evidence.one.editFinding")}
            </button>
          )}
          <StatusAction target={target} />
        </div>
      </div>
      {editing ? <FindingForm data={data} onClose={() => setEditing(false)} /> : <Facts data={data} />}
    </section>
  );
}

function Facts({ data }: { data: FindingData }) {
  const { say, formats } = useWords();
  const { finding, indicator } = data;
  const incident = data.incidents.find(({ id }) => id === finding.incidentId);
  const none = say("evidence.one.none");
  return (
    <dl className="ver">
      <dt>{say("evidence.one.indicator")}</dt>
      <dd>{indicator?.label ?? finding.indicator}</dd>
      <dt>{say("evidence.one.occurred")}</dt>
      <dd>{formats.day(finding.occurredOn)}</dd>
      <dt>{say("evidence.one.incident")}</dt>
      <dd>{incident?.title ?? none}</dd>
      <dt>{say("evidence.one.place")}</dt>
      <dd>{finding.place === "" ? none : finding.place}</dd>
      <dt>{say("evidence.one.handling")}</dt>
      <dd>
        {finding.handling}
        {finding.effectiveHandling !== finding.handling && (
          <span className="mut">, {say("evidence.one.effective", { mark: finding.effectiveHandling })}</span>
        )}
      </dd>
    </dl>
  );
}
