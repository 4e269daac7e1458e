import { words } from "@/app/_i18n/server";
import type { NowRoom } from "@/lib/view/now-room";

/** Where the side column does not stand beside the headline: why, how sure, what would change our mind, what to watch, in short. */
export async function Brief({ room }: { room: Pick<NowRoom, "head" | "confidence" | "firm" | "toLead" | "watch"> }) {
  const { say } = await words();
  const movers = room.head.rows[0]?.movers.slice(0, 2) ?? [];
  const { firm, toLead } = room;
  const mind = firm.changes || toLead === "" ? firm.sentence : toLead;
  const asked = room.watch.slice(0, 2).map(({ label }) => label);
  return (
    <dl className="brief">
      {movers.length > 0 && (
        <div>
          <dt>{say("firm.whyShort")}</dt>{" "}
          <dd>{movers.map(({ name, change }) => `${name}\u00a0${change}`).join(", ")}</dd>
        </div>
      )}
      <div>
        <dt>{say("firm.sureShort")}</dt> <dd>{room.confidence.sentence}</dd>
      </div>
      <div>
        <dt>{say("firm.mindShort")}</dt>{" "}
        <dd>
          {mind} <a href="#firm">{say("firm.more")}</a>
        </dd>
      </div>
      <div>
        <dt>{say("firm.watchShort")}</dt>{" "}
        <dd>
          {asked.length === 0 ? say("firm.watchNone") : asked.join("; ")}{" "}
          {asked.length > 0 && <a href="#watch">{say("firm.more")}</a>}
        </dd>
      </div>
    </dl>
  );
}
