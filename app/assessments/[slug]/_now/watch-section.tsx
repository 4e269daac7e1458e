import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WATCH_DAYS, WATCH_GRADE, type WatchRow } from "@/lib/view/watch-rows";

/** What is worth asking next, and what the answers would make of the lead. */
export async function WatchSection({ watch, slug }: { watch: readonly WatchRow[]; slug: string }) {
  const { say } = await words();
  return (
    <section className="sec" id="watch">
      <h2>{say("firm.watchTitle")}</h2>
      {watch.length === 0 ? (
        <p className="mut">{say("firm.watchNone")}</p>
      ) : (
        <>
          <p className="mut">{say("firm.watchNote", { grade: WATCH_GRADE, days: WATCH_DAYS })}</p>
          <ul className="watch">
            {watch.map((row) => (
              <li key={row.indicator}>
                <div className="r">
                  <b>
                    <Link href={`/assessments/${slug}/plan?add=${row.indicator}#form`} prefetch={false}>
                      {row.label}
                    </Link>
                  </b>{" "}
                  <Link href={`/assessments/${slug}/record?indicator=${row.indicator}`} prefetch={false}>
                    {say("firm.record")}
                  </Link>
                  <span className="num mut">{row.bits}</span>
                </div>
                {row.readings.map((reading) => (
                  <div key={reading.label} className="r mut">
                    <span>{reading.label}</span>
                    <span className="num">{reading.flips ? <b>{reading.after}</b> : reading.after}</span>
                  </div>
                ))}
              </li>
            ))}
          </ul>
          <p className="s">
            <Link href={`/assessments/${slug}/plan`} prefetch={false}>
              {say("plan.fromNow")}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
