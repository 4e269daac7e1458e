import { words } from "@/app/_i18n/server";
import { WATCH_DAYS, WATCH_GRADE, type WatchRow } from "@/lib/view/watch-rows";

/** What is worth asking next, and what the answers would make of the lead. */
export async function WatchSection({ watch }: { watch: readonly WatchRow[] }) {
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
                  <b>{row.label}</b>
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
        </>
      )}
    </section>
  );
}
