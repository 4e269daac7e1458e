import { found } from "@/app/_server/found";
import { scoreCase } from "@/app/_server/score-case";
import type { Context } from "@/db/context";
import { readCase } from "@/db/queries/read-case";
import { readForecasts } from "@/db/queries/read-forecasts";
import { readHistory } from "@/db/queries/read-history";
import { actorName } from "@/db/records/actor-name";
import type { CaseFile, Cut, StoredQuestion } from "@/lib/domain/case-file";
import { dayOf } from "@/lib/domain/instant";
import type { QuestionRecord } from "@/lib/domain/question-record";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { type QuestionRoom, questionRoom } from "@/lib/view/question-room";
import type { Assessed } from "@/lib/view/try-assess";

export interface LoadedQuestion {
  readonly file: CaseFile;
  readonly scored: Assessed;
  readonly record: QuestionRecord;
  readonly revisions: readonly StoredQuestion[];
  readonly hidden: number;
  readonly room: QuestionRoom;
}

/**
 * One question with all that its page and its file say; three queries.
 * @throws not-found
 */
export async function loadQuestion(
  context: Context,
  { slug, id, by }: { readonly slug: string; readonly id: string; readonly by: Cut["by"] },
  { say, formats }: { readonly say: Say; readonly formats: Formats },
): Promise<LoadedQuestion> {
  const [file, forecasts, history] = await Promise.all([
    readCase(context, { slug }),
    readForecasts(context, slug),
    readHistory(context, slug),
  ]);
  const records = forecasts.questions.map((each) => ({ ...each, id: each.question.id }));
  const record = found(records, id);
  const scored = scoreCase(file);
  const revisions = forecasts.revisions[id] ?? [record.question];
  const room = questionRoom({
    view: { file, say, formats },
    assessment: scored.ok ? scored.assessment : null,
    ...{ history, by, record, revisions },
    actorId: context.actor.id,
    nameOf: actorName,
    today: dayOf(context.now),
  });
  return { file, scored, record, revisions, hidden: forecasts.hidden[id] ?? 0, room };
}
