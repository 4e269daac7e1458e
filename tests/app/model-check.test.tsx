import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { WordsProvider } from "@/app/_i18n/words";
import { AddedRemarks } from "@/app/assessments/[slug]/_check/added-remarks";
import { DraftRemarks } from "@/app/assessments/[slug]/_check/draft-remarks";
import { ModelCheck } from "@/app/assessments/[slug]/_check/model-check";
import { RemarkCount } from "@/app/assessments/[slug]/_check/remark-count";
import { IndicatorTable } from "@/app/assessments/[slug]/indicators/_catalogue/indicator-table";
import { readSample } from "@/db/sample/sample";
import type { Indicator } from "@/lib/domain/indicator";
import { formatsIn } from "@/lib/messages/formats";
import { catalogue, sayIn } from "@/lib/messages/say";
import { indicatorCatalogue } from "@/lib/view/indicator-catalogue";
import { modelRemarks } from "@/lib/view/model-remarks";
import { stillModel } from "../view/small-case";

const say = sayIn("en");
const formats = formatsIn("en");
const { assessment, indicators } = readSample();
const { start, dynamics, scenarios } = assessment;
const sample = { start, dynamics, scenarios, indicators };
/** The first indicator of the sample, with one level that its first scenario never shows. */
function spoiled(indicator: Indicator | undefined): Indicator {
  if (indicator?.kind !== "categorical") throw new Error("the sample begins with an indicator with levels");
  const [first = [], ...rest] = indicator.likelihood;
  const [a = 0, b = 0, ...others] = first;
  return { ...indicator, likelihood: [[a + b, 0, ...others], ...rest] };
}
const bad = { ...sample, indicators: [spoiled(indicators[0]), ...indicators.slice(1)] };
const html = (node: React.ReactNode) => renderToStaticMarkup(node);
const inWords = (node: React.ReactNode) =>
  html(
    <WordsProvider language="en" messages={{ check: catalogue.en.check }}>
      {node}
    </WordsProvider>,
  );

describe("the model room", () => {
  test("says of a model in order that it is in order", () => {
    expect(html(<ModelCheck model={sample} base="/assessments/x" say={say} />)).toContain(
      "<h2>The check of the model finds nothing to remark</h2>",
    );
  });
  test("counts the remarks, says each, and leads to where it is mended", () => {
    const text = html(<ModelCheck model={bad} base="/assessments/x" say={say} />);
    expect(text).toContain("What the check of the model says (1 warning)");
    expect(text).toContain(
      "“Seat of military and political power” has no chance at all under “Targeted strikes on the state”",
    );
    expect(text).toContain('<span class="tag warning">Warning</span>');
    expect(text).toContain('href="/assessments/x/indicators/target-choice"');
  });
  test("shows thirty and counts the rest", () => {
    const off = Array.from({ length: 34 }, (_, i) => ({ ...spoiled(indicators[0]), id: `i${i}`, weight: 0 }));
    const text = html(<ModelCheck model={{ ...sample, indicators: off }} base="/assessments/x" say={say} />);
    expect(text.match(/<li>/g)).toHaveLength(30);
    expect(text).toContain("(34 notes)");
    expect(text).toContain("4 more remarks stand beside the indicators concerned.");
  });
});

describe("the indicators room", () => {
  test("has the remark beside its indicator, and the count at the top", () => {
    const stored = { version: 1, id: "m", recordedAt: "2022-03-01T00:00:00.000Z", recordedBy: "local", reason: "" };
    const model = { ...stillModel, ...bad, ...stored };
    const remarks = modelRemarks(bad, say);
    const groups = indicatorCatalogue({ model, findings: [] }, null);
    const table = html(<IndicatorTable {...{ groups, remarks, scenarios, say, formats }} base="/a" />);
    expect(table.match(/class="rk"/g)).toHaveLength(1);
    expect(table.indexOf('class="rk"')).toBeGreaterThan(table.indexOf('id="target-choice"'));
    expect(table.indexOf('class="rk"')).toBeLessThan(table.indexOf('id="target-under-discussion"'));
    expect(html(<RemarkCount remarks={remarks} base="/a" say={say} />)).toContain('href="/a/model#check"');
    expect(html(<RemarkCount remarks={[]} base="/a" say={say} />)).toBe("");
  });
});

describe("before saving", () => {
  test("the model form says what saving would add, and nothing else", () => {
    expect(inWords(<AddedRemarks before={sample} after={bad} />)).toContain("Seat of military and political power");
    expect(inWords(<AddedRemarks before={bad} after={bad} />)).toBe(
      '<div class="addedremarks" aria-live="polite"></div>',
    );
    expect(inWords(<AddedRemarks before={sample} after={null} />)).not.toContain("<li>");
  });
  test("the editor of an indicator says what the check makes of the table as it stands", () => {
    const draft = (indicator: Indicator | null) =>
      inWords(<DraftRemarks indicator={indicator} start={start} scenarios={scenarios} dynamics={dynamics} />);
    expect(draft(spoiled(indicators[0]))).toContain("Seat of military and political power");
    expect(draft(indicators[0] ?? null)).not.toContain("<li>");
    expect(draft(null)).not.toContain("<li>");
  });
});
