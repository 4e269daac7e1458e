import { describe, expect, it } from "vitest";
import type { QuestionRecord } from "@/lib/domain/question-record";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { csvText } from "@/lib/exchange/trajectory-csv";
import { questionHistory } from "@/lib/view/question-history";
import { questionNumbers } from "@/lib/view/question-numbers";
import { questionParts } from "@/lib/view/question-parts";
import { dynamicsOnly, previewQuestion } from "@/lib/view/question-preview";
import { questionRoom } from "@/lib/view/question-room";
import { questionDrawing, questionSvg } from "@/lib/view/question-svg";
import { svgMarkup } from "@/lib/view/svg-tree";
import { trustedSvg } from "@/lib/view/trusted-svg";
import { afterYes, asked, chances, dayAt, left, numberOf, pastOf, recordOf, resolved, said } from "./question-case";
import { signal, smallCase, stillModel } from "./small-case";

const seen = signal("f1", 10, "yes");

function roomOn(t: number, over: Partial<QuestionRecord> = {}, by: "recorded" | "reported" = "recorded", entered = 10) {
  const view = smallCase({ findings: [seen], asOf: t });
  return questionRoom({
    ...{ view, assessment: view.assessment, history: pastOf([[entered, seen]], t), by },
    ...{ record: recordOf(over), revisions: [over.question ?? asked], actorId: "ann", today: dayAt(t) },
    nameOf: (id) => id.toUpperCase(),
  });
}

describe("questionRoom", () => {
  it("has a number for every day since it was put, and what would be said of the days to come", () => {
    const room = roomOn(35);
    expect(room.points.map(({ day }) => day)).toEqual(Array.from({ length: 31 }, (_, i) => dayAt(5 + i)));
    expect(room.points[0]?.probability).toBeCloseTo(0.25, 12);
    expect(room.last?.probability).toBeCloseTo(numberOf(afterYes.north, afterYes.east, 60), 12);
    // nothing drifts: the scores stay, only the days run out
    const ahead = room.chart.ahead.find(({ day }) => day === dayAt(65));
    expect(ahead?.probability).toBeCloseTo(numberOf(afterYes.north, afterYes.east, 30), 12);
    expect(room.chart.ahead.at(-1)).toEqual({ day: dayAt(95), probability: 0, projected: true });
  });
  it("looks ahead no more once it is resolved, withdrawn, or over", () => {
    expect(roomOn(35, { resolution: resolved("yes", 30) }).chart.ahead).toEqual([]);
    expect(roomOn(120).chart.ahead).toEqual([]);
    expect(roomOn(120).last?.day).toBe(dayAt(94));
  });
  it("says in its title how the number moved", () => {
    expect(roomOn(5).chart.title).toBe("25.0\u00a0% on 6 March 2022");
    const { title } = roomOn(94).chart;
    expect(title).toMatch(/^Down from 25\.0\u00a0% to 0\.\d\u00a0%$/);
    expect(roomOn(35, { question: { ...asked, recordedAt: `${dayAt(40)}T00:00:00.000Z` } }).chart.title).toMatch(
      /^No number/,
    );
  });
  it("scores the model and each analyst against half and against the prior, on what was recorded then", () => {
    const forecasts = [said("ann", 6, 0.4), said("ben", 29, 1), said("cat", 30, 1)];
    const over = { forecasts, resolution: resolved("yes", 30) };
    const { scores } = roomOn(35, over);
    expect(scores.map(({ who, name }) => [who, name])).toEqual([
      ["model", "Model"],
      ["you", "ANN"],
      ["analyst", "BEN"],
      ["analyst", "CAT"],
      ["prior", "Prior, as on the first day"],
      ["even", "Always half"],
    ]);
    const score = (name: string) => scores.find((row) => row.name === name)?.score;
    expect(score("Model")?.last).toBeCloseTo(numberOf(afterYes.north, afterYes.east, 66), 12);
    expect(score("Model")?.days).toBe(25);
    expect(score("ANN")?.averaged).toBeCloseTo(0.36, 12);
    expect([score("BEN")?.brier, score("BEN")?.days]).toEqual([0, 1]);
    expect(score("CAT")).toBeNull();
    expect(score("Prior, as on the first day")?.brier).toBeCloseTo(0.75 ** 2, 12);
    expect(score("Always half")?.brier).toBe(0.25);
    // reported on the first day, entered on day 28: only what was on record is scored
    const late = roomOn(35, over, "reported", 28).scores[0]?.score?.averaged ?? 0;
    expect(late).toBeCloseTo(roomOn(35, over, "recorded", 28).scores[0]?.score?.averaged ?? 1, 12);
  });
  it("scores nobody on a void question", () => {
    expect(roomOn(35, { resolution: resolved("void", 30) }).scores).toEqual([]);
  });
});

describe("questionParts", () => {
  it("is score times chance for the days left, and adds up as printed", () => {
    const p = [0.435, 0.391, 0.174];
    const parts = questionParts(stillModel.scenarios, p, asked, dayAt(35));
    expect(parts?.remainingDays).toBe(60);
    expect(parts?.rows[1]?.remaining).toBeCloseTo(left(0.5, 60), 12);
    expect(parts?.rows.map((row) => row.score)).toEqual([435, 391, 174]);
    // .435 x .1382 = 6.01 points, .391 x .3700 = 14.47
    expect(parts?.rows.map((row) => row.part)).toEqual([60, 145, 0]);
    expect(parts?.sum).toBe(205);
  });
  it("is nothing without days or without a chance", () => {
    expect(questionParts(stillModel.scenarios, [1, 0, 0], asked, dayAt(95))).toBeNull();
    const some = { ...asked, chanceIfScenario: { north: 0.2 } };
    expect(questionParts(stillModel.scenarios, [1, 0, 0], some, dayAt(35))).toBeNull();
  });
});

describe("previewQuestion", () => {
  const { file } = smallCase({ asOf: 30 });
  const basis = { scenarios: stillModel.scenarios, p: [0.5, 0.3, 0.2], dynamics: dynamicsOnly(toScoringInput(file)) };
  const preview = (openedOn: string, values: readonly (number | null)[] = Object.values(chances)) =>
    previewQuestion({ ...basis, until: dayAt(30) }, { chances: values, openedOn, horizonDays: 90 });
  it("is what the page will say: the whole horizon when it opens today or later, else the days left", () => {
    expect(preview(dayAt(30))?.probability).toBeCloseTo(0.25, 12);
    expect(preview(dayAt(90))?.probability).toBeCloseTo(0.25, 12);
    expect(preview(dayAt(0))?.probability).toBeCloseTo(numberOf(0.5, 0.3, 60), 12);
  });
  it("waits for a chance for each scenario, and for days", () => {
    expect(preview(dayAt(30), [0.2, null, 0])).toBeNull();
    expect(preview(dayAt(-60))).toBeNull();
    expect(
      previewQuestion(
        { ...basis, p: null, until: dayAt(30) },
        { chances: [0.1, 0.1, 0.1], openedOn: dayAt(30), horizonDays: 9 },
      ),
    ).toBeNull();
  });
});

describe("the drawing", () => {
  const { say, formats } = smallCase({ asOf: 35 });
  const forecasts = [said("ann", 6, 0.4), said("ann", 20, 0.6), said("ben", 29, 0.6)];
  const room = roomOn(35, { forecasts });
  const drawn = svgMarkup(questionDrawing(room.chart, 600, say, formats));
  it("puts 0 and 100 at the edges of the plot, and the horizon at its right", () => {
    // 26 px from above to 290: 25 % stands at 290 - 66
    expect(drawn).toContain('d="M34 224L');
    expect(drawn).toMatch(/<line x1="586" x2="586" y1="22" y2="290"[^>]*stroke-dasharray/);
    const yes = svgMarkup(questionDrawing(roomOn(35, { resolution: resolved("yes", 30) }).chart, 600, say, formats));
    expect(yes).toMatch(/<circle cx="187.3" cy="26"/);
    const no = svgMarkup(questionDrawing(roomOn(35, { resolution: resolved("no", 30) }).chart, 600, say, formats));
    expect(no).toMatch(/<circle cx="187.3" cy="290"/);
  });
  it("has a diamond for each of one's own, a ring for each of the others, and a name at the last of each", () => {
    expect(drawn.match(/Z"/g)).toHaveLength(2);
    expect(drawn.match(/<circle/g)).toHaveLength(1);
    expect(drawn).toContain("You 60.0\u00a0%");
    expect(drawn).toContain("BEN 60.0\u00a0%");
    expect(drawn).not.toContain("40.0\u00a0%");
  });
  it.each([288, 358, 600, 760, 980, 1200])("keeps its words inside and apart at %i px", (width) => {
    const tree = questionDrawing(room.chart, width, say, formats);
    const labels = tree.children.flatMap((child) =>
      typeof child !== "string" && child.attributes["paint-order"] === "stroke" ? [Number(child.attributes.y)] : [],
    );
    const sorted = labels.toSorted((a, b) => a - b);
    expect(sorted).toHaveLength(3);
    for (const [i, y] of sorted.entries()) if (i > 0) expect(y - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(16.99);
  });
  it("is a whole picture on its own, whatever the question is called", () => {
    const question = { ...asked, text: '<script>alert("1")</script> & <b>' };
    const svg = questionSvg(roomOn(35, { question }).chart, 980, say, formats);
    expect(trustedSvg(svg).html).toContain("&lt;script&gt;");
    expect(svg).not.toContain("var(--");
    expect(svg).toContain("Vigie engine");
  });
});

describe("the file and the history", () => {
  it("holds every number, every forecast and the end", () => {
    const record = recordOf({ forecasts: [said("ann", 6, 0.4)], resolution: resolved("no", 8) });
    const { header, rows } = questionNumbers(roomOn(35, record), record, { by: "recorded", model: 1 });
    const lines = csvText(header, rows).split("\r\n");
    expect(lines).toHaveLength(1 + 3 + 1 + 1 + 1);
    expect(lines[1]).toMatch(/^2022-03-06,model,,0\.25\d*,,q,recorded,/);
    expect(lines[4]).toMatch(/^2022-03-07T12:00:00\.000Z,forecast,ann,0\.4,Reason of day 6,q/);
    expect(lines[5]).toMatch(/^2022-03-09,resolved no,lead,0,The list,q/);
  });
  it("tells what was changed, resolved and opened again, newest first", () => {
    const { say, formats } = smallCase({ asOf: 35 });
    const second = {
      ...asked,
      ...{ version: 2, recordedAt: `${dayAt(9)}T00:00:00.000Z`, reason: "Clearer" },
      ...{ text: "Other", chanceIfScenario: { ...chances, north: 0.3 } },
    };
    const entry = (version: number, t: number, record: object, reason = "") => ({
      ...{ version, reason, recordedBy: "lead", recordedAt: `${dayAt(t)}T00:00:00.000Z` },
      record: { source: "The list", note: "", ...record },
    });
    const resolutions = [
      entry(2, 21, { outcome: "reopened", resolvedOn: null }, "Wrong list"),
      entry(1, 20, { outcome: "yes", resolvedOn: dayAt(19) }),
    ];
    const past = { revisions: [asked, second], resolutions, scenarios: stillModel.scenarios };
    const lines = questionHistory(past, { say, formats });
    expect(lines.map(({ what, reason }) => [what, reason])).toEqual([
      ["Opened again", "Wrong list"],
      ["Resolved: Yes, settled 20 Mar 2022, The list", ""],
      ["Revised: text, chances", "Clearer"],
      ["Asked", ""],
    ]);
    expect(lines[2]?.changes).toEqual(["text from Question q to Other", "North from 20.0\u00a0% to 30.0\u00a0%"]);
  });
});
