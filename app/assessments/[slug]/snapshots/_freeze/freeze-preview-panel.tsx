import Link from "next/link";
import { Key } from "@/app/_components/ui/key";
import { TlpLabel } from "@/app/_components/ui/tlp-label";
import { words } from "@/app/_i18n/server";
import type { FreezePreview } from "@/lib/view/freeze-preview";

const MOST_NAMES = 8;

/** What the snapshot would say, what would stay out of it, and which mark it would carry. */
export async function FreezePreviewPanel({ preview, slug }: { preview: FreezePreview; slug: string }) {
  const { say, formats } = await words();
  const { scores, handling, assessmentHandling, findings } = preview;
  return (
    <section className="sec frozen" aria-labelledby="freeze-preview">
      <h3 id="freeze-preview">{say("snapshots.previewTitle")}</h3>
      {scores === null ? (
        <p className="err">{say("snapshots.previewNoScores")}</p>
      ) : (
        <table>
          <caption>{say("snapshots.previewScores", { day: formats.longDay(preview.until) })}</caption>
          <tbody>
            {scores.map((row) => (
              <tr key={row.scenario}>
                <th scope="row">
                  <Key scenario={row.scenario} />
                  {row.label}
                </th>
                <td className="num">{formats.percent(row.permille / 1000)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{say("snapshots.previewFindings", { count: findings })}</p>
      <LeftOut preview={preview} slug={slug} />
      <p className="marked">
        {say("snapshots.previewMark")} <TlpLabel mark={handling} />
      </p>
      {assessmentHandling !== "TLP:CLEAR" && (
        <p>{say("snapshots.previewMarkAssessment", { mark: assessmentHandling })}</p>
      )}
      {handling !== "TLP:CLEAR" && <p>{say("snapshots.previewNoLink")}</p>}
    </section>
  );
}

async function LeftOut({ preview, slug }: { preview: FreezePreview; slug: string }) {
  const { say } = await words();
  const { leftOut, forbidden } = preview;
  const rest = forbidden.length - MOST_NAMES;
  if (leftOut.findings === 0)
    return (
      <div role="status">
        <p>{say("snapshots.previewNothingOut")}</p>
      </div>
    );
  return (
    <div role="status">
      <p>{say("snapshots.previewOut", { count: leftOut.findings })}</p>
      <ul className="outlist">
        {forbidden.slice(0, MOST_NAMES).map(({ id, name }) => (
          <li key={id}>
            <Link href={`/assessments/${slug}/evidence/${id}`} prefetch={false}>
              {name}
            </Link>
          </li>
        ))}
        {rest > 0 && <li>{say("snapshots.previewMore", { count: rest })}</li>}
      </ul>
      {leftOut.watches > 0 && (
        <p>{say("snapshots.previewWatches", { count: leftOut.watches, findings: leftOut.findingsOfWatches })}</p>
      )}
    </div>
  );
}
