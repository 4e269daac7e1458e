import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { SilenceRow } from "@/lib/view/silence-rows";

/** Indicators that nothing was heard of: whose silence moves scores, and which are read less than usual. */
export async function SilenceSection({ silence, recordHref }: { silence: readonly SilenceRow[]; recordHref: string }) {
  if (silence.length === 0) return null;
  const { say } = await words();
  return (
    <section className="sec">
      <h2>{say(silence.every((row) => row.counts) ? "firm.silenceTitle" : "firm.overdueTitle")}</h2>
      <ul className="watch">
        {silence.map((row) => (
          <li key={row.indicator}>
            <div className="r">
              <b>{row.label}</b>
              <span className="num">{row.days}</span>
            </div>
            <span className="mut">
              {row.note}{" "}
              {row.isOverdue && (
                <>
                  <span className="tag">{say("firm.overdue")}</span>{" "}
                  <Link href={`${recordHref}?indicator=${row.indicator}`} prefetch={false}>
                    {say("firm.record")}
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
