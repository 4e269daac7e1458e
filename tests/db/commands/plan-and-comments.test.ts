import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addComment } from "@/db/commands/add-comment";
import { createPlanItem } from "@/db/commands/create-plan-item";
import { recordReport } from "@/db/commands/record-report";
import { revisePlanItem } from "@/db/commands/revise-plan-item";
import { withdrawComment } from "@/db/commands/withdraw-comment";
import type { Context } from "@/db/context";
import { commentCounts } from "@/db/queries/comment-counts";
import { listComments } from "@/db/queries/list-comments";
import { listPlanItems } from "@/db/queries/list-plan-items";
import { readCase } from "@/db/queries/read-case";
import type { Store } from "@/db/store";
import { PlanItem } from "@/lib/domain/plan-item";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { categorical, finding, report } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { codeAndFields, refusal } from "../../support/refusal";
import { at, openSmallCase } from "../../support/small-case";

const TODAY = "2024-03-01";
let cases = 0;

describe.each(storeKinds)("the plan and the comments on %s", (_name, freshStore) => {
  let store: Store;
  let slug = "";
  const now = (day = TODAY): Context => at(store, day);
  const other = (): Context => ({ ...now(), actor: { id: "ana", name: "Ana", role: "analyst" } });
  beforeAll(async () => {
    store = await freshStore();
  });
  beforeEach(async () => {
    cases += 1;
    slug = `case-${cases}`;
    await openSmallCase(store, { indicators: [categorical({ absentLevel: "no" })] }, slug);
  });
  afterAll(() => store?.close());
  const item = (over: Partial<PlanItem> = {}) => PlanItem.parse({ indicator: "sign", task: "Look", ...over });
  const up = async () => current(assess(toScoringInput(await readCase(now(), { slug })))).p[0] ?? 0;

  test("planning and not looking move nothing; looking and seeing nothing moves the scores as a report of that level", async () => {
    const made = await createPlanItem(now(), { slug, item: item({ dueOn: "2024-02-01" }) });
    expect(await up()).toBe(0.5);
    await revisePlanItem(now(), {
      slug,
      id: made.id,
      expectedVersion: 1,
      item: item({ state: "dropped", outcome: "Nobody could go" }),
    });
    expect(await up()).toBe(0.5);
    await recordReport(now(), {
      slug,
      finding: finding({ occurredOn: TODAY }),
      report: report({ level: "no", reportedOn: TODAY, source: "Awa" }),
    });
    // w = 0.7225, baseline of "no" 0.45: up 0.7225 * 0.2 + 0.2775 * 0.45 = 0.269375, down 0.7225 * 0.7 + 0.124875 = 0.630625
    expect(Math.abs((await up()) - 0.269375 / 0.9)).toBeLessThan(1e-12);
  });

  test("what is closed says what came of it; the indicator must be there; another's version is not overwritten", async () => {
    expect(await codeAndFields(createPlanItem(now(), { slug, item: item({ indicator: "nothing" }) }))).toEqual([
      "unknown-indicator",
      "indicator",
    ]);
    const made = await createPlanItem(now(), { slug, item: item() });
    const args = { slug, id: made.id, expectedVersion: 1 };
    expect(await codeAndFields(revisePlanItem(now(), { ...args, item: item({ state: "done" }) }))).toEqual([
      "invalid-input",
      "outcome",
    ]);
    await revisePlanItem(now("2024-03-02"), { ...args, item: item({ state: "done", outcome: "Seen" }) });
    expect((await refusal(revisePlanItem(now(), { ...args, item: item() }))).code).toBe("version-conflict");
    const second = await createPlanItem(now("2024-03-03"), { slug, item: item({ task: "Second" }) });
    const items = await listPlanItems(now(), slug);
    expect(items.map(({ id, version, state }) => [id, version, state])).toEqual([
      [made.id, 2, "done"],
      [second.id, 1, "open"],
    ]);
  });

  test("comments stand in the order they came, and only their author takes one back", async () => {
    const { finding: made } = await recordReport(now(), {
      slug,
      finding: finding({ occurredOn: TODAY }),
      report: report({ reportedOn: TODAY }),
    });
    const say = (context: Context, text: string) =>
      addComment(context, { slug, findingId: made.id, comment: { text } });
    const first = await say(now("2024-03-01"), "  First\nline two ");
    await say({ ...other(), now: new Date("2024-03-02T12:00:00Z") }, "Second");
    const args = { slug, findingId: made.id, id: first.id };
    expect((await refusal(withdrawComment(other(), args))).code).toBe("not-allowed");
    expect([...(await commentCounts(now(), slug))]).toEqual([[made.id, 2]]);
    await withdrawComment(now("2024-03-03"), args);
    expect((await refusal(withdrawComment(now(), args))).code).toBe("already-withdrawn");
    expect([...(await commentCounts(now(), slug))]).toEqual([[made.id, 1]]);
    const comments = await listComments(now(), { slug, findingId: made.id });
    expect(comments.map(({ text, recordedBy, withdrawnAt }) => [text, recordedBy, withdrawnAt])).toEqual([
      ["", "local", "2024-03-03T12:00:00.000Z"],
      ["Second", "ana", null],
    ]);
    expect(first.text).toBe("First\nline two");
    expect(await codeAndFields(say(now(), "x".repeat(10_001)))).toEqual(["invalid-input", "text"]);
    expect((await say(now(), "x".repeat(10_000))).text).toHaveLength(10_000);
    expect((await refusal(addComment(now(), { slug, findingId: "nobody", comment: { text: "x" } }))).code).toBe(
      "not-found",
    );
  });
});
