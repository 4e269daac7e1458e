import { type Markup, markup } from "../markup";
import { nearDay } from "../view-case";
import { type WaterfallRow, waterfall } from "../waterfall";
import { type FrozenView, scenarioName } from "./frozen-view";

const AXES = [100, 200, 400, 600, 800, 1000];

/** Why the leading score is where it is: steps from the compared day that add up to the printed change. */
export function changePart(view: FrozenView): Markup {
  const { say, formats, spoken, shares, leader, head } = view;
  const { rows, changePermille, highest, exact } = waterfall(spoken, shares, leader);
  const axis = AXES.find((end) => end >= highest) ?? 1000;
  const values = {
    name: scenarioName(view, leader),
    points: formats.number(Math.abs(changePermille) / 10),
    day: nearDay(spoken, head.since),
  };
  const title = changePermille === 0 ? "share.whySame" : changePermille > 0 ? "share.whyRose" : "share.whyFell";
  const ticks = [0, axis / 2, axis].map((tick) => markup`<span>${formats.number(tick / 10, 0)}</span>`);
  return markup`
<section class="sec"><div class="hd"><h2>${say(title, values)}</h2><p>${say("share.whyWhat")} ${!exact && say("share.whyEstimate")}</p></div>
<table class="wf"><thead><tr><th scope="col">${say("share.day")}</th><th scope="col">${say("share.step")}</th><th scope="col" class="bc"><span class="vh">${say("share.scale")}</span><span class="ax" aria-hidden="true">${ticks}</span></th><th scope="col" class="num">${say("share.points")}</th></tr></thead>
<tbody>${rows.map((row) => stepRow(row, axis))}</tbody></table></section>`;
}

function stepRow(row: WaterfallRow, axis: number): Markup {
  const total = row.kind === "start" || row.kind === "end";
  const [left, right] = [Math.min(row.from, row.to), Math.max(row.from, row.to)];
  const scaled = (value: number) => Math.round((value / axis) * 10_000) / 10;
  const paint = total ? "tot" : row.permille < 0 ? "neg" : "pos";
  const width = left === right ? 0 : Math.max(scaled(right - left), 2);
  const bar = markup`<svg class="bar" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true"><path class="gl" d="M500-40V56M1000-40V56"/><rect class="${paint}" x="${scaled(left)}" y="2" width="${width}" height="12"/></svg>`;
  return markup`<tr class="${total ? "end" : ""}"><td class="day">${row.dayText}</td><td><bdi>${row.label}</bdi></td><td class="bc">${bar}</td><td class="num">${row.points}</td></tr>
`;
}
