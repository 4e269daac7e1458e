"use client";
import Link from "next/link";
import { Grade, useGradeLabel } from "@/app/_components/ui/grade";
import { useWords } from "@/app/_i18n/words";
import type { RoomData } from "./room-data";
import type { Recorder } from "./use-recorder";

/** The reports that were entered last, by anybody, with what their findings do to the leading scenario. */
export function RecordedList({ data, recorder, lead }: { data: RoomData; recorder: Recorder; lead: number }) {
  const { say } = useWords();
  const gradeLabel = useGradeLabel();
  const findingHref = (id: string) => `/assessments/${data.slug}/evidence/${id}`;
  return (
    <section className="sec mt" aria-labelledby="recorded-title">
      <div className="hd">
        <h2 id="recorded-title">{say("record.recordedLast")}</h2>
        <div className="linklist">
          {data.findings > 0 && (
            <Link href={`/assessments/${data.slug}/evidence`}>
              {say("record.allFindings", { count: data.findings })}
            </Link>
          )}
        </div>
      </div>
      {data.recorded.length === 0 ? (
        <p className="mut">{say("record.nothingRecorded")}</p>
      ) : (
        <div className="scroll">
          <table className="rl">
            <thead>
              <tr>
                <th scope="col">{say("record.column.at")}</th>
                <th scope="col">{say("record.column.indicator")}</th>
                <th scope="col">{say("record.column.reading")}</th>
                <th scope="col" className="rc2">
                  {say("record.column.occurred")}
                </th>
                <th scope="col" className="rc2">
                  {say("record.column.source")}
                </th>
                <th scope="col" className="num">
                  {say("record.column.points", { name: data.scenarios[lead]?.shortLabel ?? "" })}
                </th>
                <th scope="col">
                  <span className="vh">{say("record.column.action")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.recorded.map((row) => (
                <tr key={row.reportId} className={row.status === "withdrawn" ? "wd" : undefined}>
                  <td className="nw mut">{row.at}</td>
                  <td>
                    <Link href={findingHref(row.findingId)}>{row.name}</Link>{" "}
                    {row.status === "draft" && <span className="tag">{say("record.draft")}</span>}
                    {row.status === "withdrawn" && <span className="tag">{say("record.takenBack")}</span>}
                  </td>
                  <td>{row.reading}</td>
                  <td className="nw rc2">{row.occurred}</td>
                  <td className="rc2">
                    {row.source} <Grade grade={row.grade} label={gradeLabel(row.grade)} />
                  </td>
                  <td className="num">{row.points}</td>
                  <td className="num">
                    {recorder.last?.reportId === row.reportId && row.status !== "withdrawn" ? (
                      <button type="button" className="btn quiet" onClick={() => void recorder.undo()}>
                        {say("record.undo")}
                      </button>
                    ) : (
                      <Link href={findingHref(row.findingId)} aria-label={`${say("ui.edit")}: ${row.name}`}>
                        {say("ui.edit")}
                      </Link>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
