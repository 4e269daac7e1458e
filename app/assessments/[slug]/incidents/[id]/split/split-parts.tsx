"use client";
import { useWords } from "@/app/_i18n/words";
import { standingReports } from "@/lib/domain/plan-incident-move";
import { ReportLine } from "../../_parts/fate-list";
import type { SplitDeskData } from "./split-desk";

/** Every finding, and of those with several reports every report, to be ticked. */
export function SplitParts(props: {
  data: SplitDeskData;
  ticked: ReadonlySet<string>;
  onTick: (key: string, isOn: boolean) => void;
}) {
  const { say, formats } = useWords();
  const { data, ticked, onTick } = props;
  return (
    <fieldset className="parts">
      <legend>{say("incidents.split.parts")}</legend>
      <ul className="ilist">
        {data.here.findings.map((finding) => {
          const reports = standingReports(finding);
          const isWhole = ticked.has(finding.id);
          return (
            <li key={finding.id}>
              <label className="plaincheck">
                <input
                  type="checkbox"
                  checked={isWhole}
                  onChange={(event) => onTick(finding.id, event.target.checked)}
                />
                <span>
                  <b>{data.names[finding.id]}</b> <span className="mut">{formats.day(finding.occurredOn)}</span>
                </span>
              </label>
              <ul className="reps">
                {reports.map((report) => (
                  <li key={report.id}>
                    {reports.length === 1 ? (
                      <ReportLine data={data} finding={finding} report={report} />
                    ) : (
                      <label className="plaincheck">
                        <input
                          type="checkbox"
                          checked={isWhole || ticked.has(`${finding.id} ${report.id}`)}
                          disabled={isWhole}
                          onChange={(event) => onTick(`${finding.id} ${report.id}`, event.target.checked)}
                        />
                        <span>
                          <ReportLine data={data} finding={finding} report={report} />
                        </span>
                      </label>
                    )}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
