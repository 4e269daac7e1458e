import { leadTitle } from "../lead-story";
import { type Markup, markup } from "../markup";
import { trustedSvg } from "../trusted-svg";
import { twinRows } from "../twin-rows";
import { nearDay } from "../view-case";
import { type FrozenView, scenarioName } from "./frozen-view";
import { keySample } from "./scores-part";

/** The frozen drawing and what stands under it. */
export function chartPart(view: FrozenView): Markup {
  const { say, content, spoken, language } = view;
  const { findings, results, markers, charts } = content;
  const reports = findings.reduce((sum, finding) => sum + finding.reports.length, 0);
  const title = findings.length === 0 ? say("view.noEvidence") : leadTitle(spoken, results.lead, view.shares.from);
  const ahead = results.series.some((row) => row.projected) ? say("share.chartAhead") : "";
  const provenance = say("view.provenance", {
    asOf: view.formats.longDay(content.cut.until),
    by: content.cut.by,
    engine: content.engineVersion,
    model: content.model.version,
    findings: findings.length,
    reports,
  });
  const drawn = charts.filter((chart) => chart.language === language);
  const marks = markers.map(
    (mark) =>
      markup`<li><span class="no">${mark.number}</span><span><span class="d">${nearDay(spoken, mark.day)}</span> <bdi>${mark.title}</bdi> <span class="d">${say("share.findingCount", { count: mark.findings.length })}</span></span></li>`,
  );
  return markup`
<section class="sec"><div class="hd"><h2>${title}</h2><p>${say("share.chartWhat")} ${ahead}</p></div>
<figure><div class="fig">${drawn.map((chart) => trustedSvg(chart.svg))}</div>
${marks.length > 0 && markup`<ol class="inc" aria-label="${say("share.marks")}">${marks}</ol>`}
<figcaption class="fn">${provenance}</figcaption></figure></section>`;
}

/** The same numbers as a table. */
export function numbersPart(view: FrozenView): Markup {
  const { say, spoken, content } = view;
  const twin = twinRows(spoken, view.days, view.shares.from);
  const heads = content.model.scenarios.map(
    (_, index) => markup`<th scope="col" class="num">${keySample(index)}<bdi>${scenarioName(view, index)}</bdi></th>`,
  );
  const rows = twin.rows.map((row) => {
    const day = markup`<th scope="row" class="nw">${row.dayText}${row.projected && markup`<span class="dim">, ${say("share.projected")}</span>`}</th>`;
    const scores = row.scores.map((score) => markup`<td class="num">${score}</td>`);
    const kind = row.current ? "lead" : row.projected ? "ahead" : "";
    return markup`<tr class="${kind}">${day}${scores}<td class="num mut">${row.sum}</td></tr>
`;
  });
  const leftOut = twin.leftOut > 0 ? say("share.numbersLeftOut", { count: twin.leftOut }) : "";
  return markup`
<section class="sec"><div class="hd"><h2>${say("share.numbers")}</h2></div>
<div class="scroll" tabindex="0" role="region" aria-label="${say("share.numbers")}"><table class="tw"><caption>${say("share.numbersWhat")} ${leftOut}</caption>
<thead><tr><th scope="col">${say("share.day")}</th>${heads}<th scope="col" class="num">${say("share.sum")}</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}
