import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import type { ThresholdRow } from "@/lib/view/threshold-rows";
import { WithdrawThreshold } from "./withdraw-threshold";

interface Props {
  rows: readonly ThresholdRow[];
  slug: string;
  mayEdit: boolean;
}

/** Every line that was drawn: what it says, how it stands, and how far the next event is. */
export async function ThresholdList({ rows, slug, mayEdit }: Props) {
  const { say } = await words();
  if (rows.length === 0) return <p className="mut">{say("thresholds.empty")}</p>;
  return (
    <div className="scroll">
      <table className="thresholds">
        <thead>
          <tr>
            <th scope="col">{say("thresholds.colLine")}</th>
            <th scope="col" className="num">
              {say("thresholds.colValue")}
            </th>
            <th scope="col">{say("thresholds.colState")}</th>
            <th scope="col">{say("thresholds.colLast")}</th>
            {mayEdit && (
              <th scope="col">
                <span className="vh">{say("ui.edit")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} id={`threshold-${row.id}`} className={row.state === "withdrawn" ? "wd" : undefined}>
              <th scope="row">
                {row.sentence}
                {row.note !== "" && <span className="s mut note">{row.note}</span>}
                {row.told.length > 0 && (
                  <span className="s mut note">{say("thresholds.told", { who: row.told.join(", ") })}</span>
                )}
              </th>
              <td className="num" data-label={say("thresholds.colValue")}>
                <b>{row.value ?? say("thresholds.noValue")}</b>
                {row.asOf !== null && <span className="s mut note nw">{row.asOf}</span>}
              </td>
              <td>
                <span className={`tag th-${row.state}`}>{say(`thresholds.state.${row.state}`)}</span>
                {row.next !== null && <span className="s mut note">{row.next}</span>}
              </td>
              <td data-label={say("thresholds.colLast")}>{row.last ?? say("thresholds.never")}</td>
              {mayEdit && (
                <td className="num noprint">
                  {row.state !== "withdrawn" && (
                    <span className="thacts">
                      <Link
                        className="btn quiet"
                        href={`/assessments/${slug}/thresholds?edit=${row.id}#form`}
                        prefetch={false}
                        aria-label={say("thresholds.editOne", { line: row.sentence })}
                      >
                        {say("ui.edit")}
                      </Link>
                      <WordsFor namespaces={["thresholds"]}>
                        <WithdrawThreshold slug={slug} id={row.id} version={row.version} sentence={row.sentence} />
                      </WordsFor>
                    </span>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
