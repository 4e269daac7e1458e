import type { HistoryEntry } from "@/db/queries/history";
import { Model } from "@/lib/domain/model";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { modelChanges } from "@/lib/view/model-changes";

export interface ModelVersion {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly changes: readonly string[];
}

/** Every version with what it changed against the one before it, newest first. */
export function modelVersions(entries: readonly HistoryEntry[], say: Say, formats: Formats): ModelVersion[] {
  const models = entries.map((entry) => Model.strip().safeParse(entry.record).data);
  return entries.map((entry, index) => {
    const model = models[index];
    const before = models[index + 1];
    return {
      version: entry.version,
      at: formats.instant(entry.recordedAt),
      by: entry.recordedByName,
      reason: entry.reason,
      changes:
        model === undefined || before === undefined
          ? [say("indicators.change.first")]
          : modelChanges(before, model, say, formats),
    };
  });
}
