import { describe, expect, it } from "vitest";
import type { StoredQuestion } from "@/lib/domain/case-file";
import type { QuestionRecord } from "@/lib/domain/question-record";
import { questionState } from "@/lib/domain/question-state";
import { questionList } from "@/lib/view/question-list";
import { afterYes, asked, dayAt, numberOf, pastOf, recordOf, resolved, said } from "./question-case";
import { signal } from "./small-case";

const named = (id: string, over: Partial<StoredQuestion> = {}): StoredQuestion => ({ ...asked, id, ...over });
const list = (questions: readonly QuestionRecord[], today: number, latest = today, hidden = {}) =>
  questionList({
    questions,
    revisions: Object.fromEntries(questions.map(({ question }) => [question.id, [question]])),
    history: pastOf([[10, signal("f1", 10, "yes")]], latest),
    hidden,
    actorId: "ann",
    today: dayAt(today),
  });

describe("questionState", () => {
  it("follows the day, the resolution and the withdrawal", () => {
    const on = (t: number, over: Partial<QuestionRecord> = {}) => questionState(recordOf(over), dayAt(t));
    expect([on(4), on(5), on(94), on(95)]).toEqual(["upcoming", "open", "open", "due"]);
    expect(on(95, { resolution: resolved("void", 20) })).toBe("resolved");
    expect(on(95, { question: named("q", { status: "withdrawn" }) })).toBe("withdrawn");
  });
});

describe("questionList", () => {
  it("puts first what asks for a resolution, then the open by their end, then the ended, newest first", () => {
    const rows = list(
      [
        recordOf({ question: named("early-end"), resolution: resolved("no", 20) }),
        recordOf({ question: named("late-end"), resolution: resolved("yes", 60) }),
        recordOf({ question: named("gone", { status: "withdrawn" }) }),
        recordOf({ question: named("coming", { openedOn: dayAt(200) }) }),
        recordOf({ question: named("long", { horizonDays: 300 }) }),
        recordOf({ question: named("short", { horizonDays: 120 }) }),
        recordOf({ question: named("over") }),
      ],
      100,
    );
    expect(rows.map(({ record }) => record.question.id)).toEqual([
      ...["over", "short", "long", "coming"],
      ...["late-end", "early-end", "gone"],
    ]);
  });
  it("tells the number of today, of the day it was put, and the change of a week", () => {
    const [row] = list([recordOf()], 14);
    expect(row?.daysLeft).toBe(81);
    expect(row?.last?.day).toBe(dayAt(14));
    expect(row?.last?.probability).toBeCloseTo(numberOf(afterYes.north, afterYes.east, 81), 12);
    expect(row?.first?.probability).toBeCloseTo(0.25, 12);
    const week = numberOf(0.5, 0.3, 88);
    // the two numbers as they are printed, so that nobody who subtracts them finds another change
    const printed = (probability: number) => Number((probability * 100).toFixed(1));
    const now = printed(numberOf(afterYes.north, afterYes.east, 81));
    expect(100 * (row?.change ?? 0)).toBeCloseTo(now - printed(week), 9);
    expect(numberOf(afterYes.north, afterYes.east, 81) - week).not.toBeCloseTo(row?.change ?? 0, 6);
    expect(list([recordOf()], 11)[0]?.change).toBeNull();
  });
  it("ends a number the day before it was settled, or where the record ends", () => {
    const [settled] = list([recordOf({ resolution: resolved("no", 20) })], 60);
    expect(settled?.last?.day).toBe(dayAt(19));
    const [over] = list([recordOf()], 200);
    expect(over?.last?.day).toBe(dayAt(94));
    const [old] = list([recordOf()], 200, 30);
    expect([old?.state, old?.last?.day]).toEqual(["due", dayAt(30)]);
  });
  it("has no number before the question opens, and none when it was settled at once", () => {
    expect(list([recordOf({ question: named("q", { openedOn: dayAt(50) }) })], 20)[0]).toMatchObject({
      state: "upcoming",
      first: null,
      last: null,
    });
    expect(list([recordOf({ resolution: resolved("yes", 5) })], 20)[0]?.last).toBeNull();
  });
  it("shows one's own last forecast, how many analysts spoke, and how many forecasts are hidden", () => {
    const forecasts = [said("ann", 6, 0.1), said("ben", 7, 0.2), said("ann", 8, 0.3)];
    const [row] = list([recordOf({ forecasts })], 14);
    expect(row).toMatchObject({ own: { day: dayAt(8), probability: 0.3 }, analysts: 2, hidden: 0 });
    expect(list([recordOf()], 14, 14, { q: 2 })[0]).toMatchObject({ own: null, analysts: 0, hidden: 2 });
  });
});
