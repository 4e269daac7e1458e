import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { Model } from "@/lib/domain/model";
import { indicatorOf } from "@/lib/view/finding-name";
import type { MisledRow } from "@/lib/view/track/misled";

/** What prints as 0.000 misled nobody. */
const LEAST_TOLD = 0.0005;

/** What the findings of each indicator did to the scores. */
export async function MisledSection(props: {
  rows: readonly MisledRow[];
  model: Pick<Model, "indicators">;
  slug: string;
}) {
  const { say, formats } = await words();
  const { rows, model, slug } = props;
  const nameOf = (id: string) => indicatorOf(model, id)?.label ?? id;
  const worst = rows[0];
  if (worst === undefined) return null;
  return (
    <section className="sec" id="misled">
      <div className="hd">
        <h2>
          {worst.change >= LEAST_TOLD
            ? say("track.misledTitle", { name: nameOf(worst.indicator), change: formats.number(worst.change, 3) })
            : say("track.misledNoneTitle")}
        </h2>
        <p>{say("track.misledWhat")}</p>
      </div>
      <div className="scroll">
        <table className="qscore">
          <thead>
            <tr>
              <th scope="col">{say("track.indicator")}</th>
              <th scope="col" className="num">
                {say("track.questions")}
              </th>
              <th scope="col" className="num">
                {say("track.worse")}
              </th>
              <th scope="col" className="num">
                {say("track.change")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.indicator}>
                <th scope="row">
                  <Link href={`/assessments/${slug}/indicators/${row.indicator}`} prefetch={false}>
                    {nameOf(row.indicator)}
                  </Link>
                </th>
                <td className="num">{formats.number(row.questions, 0)}</td>
                <td className="num">{formats.number(row.worse, 0)}</td>
                <td className="num">{formats.signed(row.change, 3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
