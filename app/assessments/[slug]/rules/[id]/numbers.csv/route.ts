import { z } from "zod";
import { requestContext } from "@/app/_server/actor";
import { answerCsv } from "@/app/_server/answer-csv";
import { allEvents } from "@/db/queries/all-events";
import { getRule } from "@/db/queries/get-rule";
import { addDays } from "@/lib/domain/calendar";
import { Day } from "@/lib/domain/instant";
import { csvText } from "@/lib/exchange/trajectory-csv";
import { measureRule } from "@/lib/rules/apply-rule";
import { levelFor, passesLine } from "@/lib/rules/level-for";

const Query = z.object({
  from: Day.catch("1900-01-01").default("1900-01-01"),
  to: Day.catch("2199-12-31").default("2199-12-31"),
});

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

/** The numbers of a rule as it is stored, day by day, with what each says. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return answerCsv(request, "ruleNumbersCsv", async () => {
    const { slug, id } = await params;
    const { from, to } = Query.parse(Object.fromEntries(new URL(request.url).searchParams));
    const context = await requestContext();
    const { rule } = await getRule(context, { slug, id });
    const { points } = measureRule(rule, await allEvents(context, { slug }));
    const rows = points.flatMap(({ day, value, hasEvents }) => {
      const text = addDays("1970-01-01", day);
      if (text < from || text > to) return [];
      return [
        [text, value, levelFor(rule, value) ?? (passesLine(rule, value) ? "event" : ""), hasEvents ? "yes" : "no"],
      ];
    });
    return { name: `${slug}-rule-${rule.version}.csv`, text: csvText(["day", "value", "level", "has events"], rows) };
  });
}
