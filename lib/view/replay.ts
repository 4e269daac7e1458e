import { dayNumber } from "@/lib/domain/calendar";
import type { Cut, StoredModel } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import type { Day } from "@/lib/domain/instant";
import type { Assessment } from "@/lib/engine/assessment";
import { ReplayCursor } from "./replay-cursor";
import { replayWork } from "./replay-work";

/** What was said on one day of the past. */
export interface ReplayDay {
  readonly day: Day;
  /** In force on that day. */
  readonly model: StoredModel;
  /**
   * Over what was known by the end of the day; null: the engine refused it, as with impossible evidence. It reaches to the last
   * of the days asked for and hears the days after this one as silent: read it with `filteredAt` up to this day.
   */
  readonly assessment: Assessment | null;
  /** The scores at the end of the day. */
  readonly p: readonly number[] | null;
}

/**
 * What was said at the end of each day, with what was known by then: the same as reading the case as of each of them and
 * assessing it, but only what changed from one day to the next is computed.
 * @param days rising
 */
export function* replay(history: CaseHistory, by: Cut["by"], days: readonly Day[]): Generator<ReplayDay, void> {
  const last = days.at(-1);
  if (last === undefined) return;
  const models = by === "recorded" ? history.models : history.models.slice(-1);
  const cursor = new ReplayCursor(replayWork(history, by), dayNumber(last));
  for (const day of days) {
    const { model: index, assessment, p } = cursor.to(dayNumber(day));
    const model = models[index];
    if (model === undefined) throw new RangeError("a history has at least one model");
    yield { day, model, assessment, p };
  }
}
