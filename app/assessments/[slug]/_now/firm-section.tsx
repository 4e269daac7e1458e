import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { CONFIDENCE_RULE, type Confidence } from "@/lib/view/confidence";
import type { FirmnessRows } from "@/lib/view/firmness-rows";

/** How firm the lead is: confidence in a sentence of its own, what would change the lead, and the findings it hangs on. */
export async function FirmSection(props: {
  firm: FirmnessRows;
  confidence: Confidence;
  toLead: string;
  robustnessHref: string;
  findingHref: (findingId: string) => string;
}) {
  const { firm } = props;
  const { say } = await words();
  return (
    <section className="sec" id="firm">
      <h2>{say("firm.title")}</h2>
      <p>
        {firm.sentence} {firm.smallest} {props.toLead}
      </p>
      {firm.rows.length > 0 && (
        <table className="rbt">
          <thead>
            <tr>
              <th scope="col">{say("firm.without")}</th>
              <th scope="col" className="num">
                {firm.pair}
              </th>
            </tr>
          </thead>
          <tbody>
            {firm.rows.map((row) => (
              <tr key={row.finding}>
                <th scope="row">
                  <Link href={props.findingHref(row.finding)} prefetch={false}>
                    {row.name}
                  </Link>
                </th>
                <td className="num">
                  {row.flips ? row.leader : <b>{row.leader}</b>}
                  {" : "}
                  {row.flips ? <b>{row.other}</b> : row.other}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{props.confidence.sentence}</p>
      {firm.scope !== "" && <p className="mut">{firm.scope}</p>}
      <div className="firmfoot">
        <Link href={props.robustnessHref} prefetch={false}>
          {say("firm.all")}
        </Link>
        <ConfidenceRule />
      </div>
    </section>
  );
}

/** The rule behind the sentence, with its numbers. */
async function ConfidenceRule() {
  const { say } = await words();
  const { findings, sources } = CONFIDENCE_RULE;
  return (
    <details className="rule">
      <summary>{say("firm.ruleTitle")}</summary>
      <p>{say("firm.rule.weakest")}</p>
      <p>{say("firm.rule.robustness")}</p>
      <p>
        {say("firm.rule.volume", {
          findings: findings.moderate,
          sources: sources.moderate,
          manyFindings: findings.high,
          manySources: sources.high,
        })}
      </p>
      <p>{say("firm.rule.grades")}</p>
    </details>
  );
}
