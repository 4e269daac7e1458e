import { words } from "@/app/_i18n/server";
import type { EventRow } from "@/lib/view/threshold-rows";

/** What happened, newest first, and whether it was told. */
export async function EventList({ rows, most }: { rows: readonly EventRow[]; most: number }) {
  const { say } = await words();
  if (rows.length === 0) return <p className="mut">{say("thresholds.noEvents")}</p>;
  return (
    <>
      <ul className="thevents">
        {rows.map((row) => (
          <li key={row.id} id={`event-${row.id}`}>
            <span className={`tag th-${row.kind}`}>{say(`thresholds.kind.${row.kind}`)}</span>
            <span>
              {row.sentence}
              <span className="s mut note">
                {row.when}. {row.basis}
              </span>
              {row.deliveries.map((delivery) => (
                <span key={delivery.id} className={`s note ${delivery.bad ? "err" : "mut"}`}>
                  {delivery.text}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {rows.length === most && <p className="s mut">{say("thresholds.moreEvents", { most })}</p>}
    </>
  );
}
