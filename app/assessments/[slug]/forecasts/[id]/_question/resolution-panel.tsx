import { words } from "@/app/_i18n/server";
import { actorName } from "@/db/records/actor-name";
import type { StoredResolution } from "@/lib/domain/resolution";

/** How it ended, by which source, and who entered that. */
export async function ResolutionPanel({ resolution }: { resolution: StoredResolution }) {
  const { say, formats } = await words();
  return (
    <div className="notice qend">
      <b>{say(`forecasts.resolvedAs.${resolution.outcome}`, { day: formats.day(resolution.resolvedOn) })}</b>
      <span>{say("forecasts.sourceIs", { source: resolution.source })}</span>
      {resolution.note !== "" && <span>{resolution.note}</span>}
      <span className="mut">
        {say("forecasts.by", { name: actorName(resolution.recordedBy), at: formats.instant(resolution.recordedAt) })}
      </span>
    </div>
  );
}
