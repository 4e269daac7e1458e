import type { HeadlineRow } from "../headline";
import { lede } from "../lede";
import { type Markup, markup } from "../markup";
import { nearDay } from "../view-case";
import type { FrozenView } from "./frozen-view";

/** The line sample of a scenario: colour and dash by its place in the assessment. */
export function keySample(scenario: number): Markup {
  return markup`<svg class="key k${scenario + 1}" viewBox="0 0 26 10" aria-hidden="true"><path d="M0 5H26"/></svg>`;
}

/** What leads, by how much, and what moved it most. */
export function scoresPart(view: FrozenView): Markup {
  const { say, spoken, head, content } = view;
  const day = nearDay(spoken, head.since);
  const { lead, rest } = lede(spoken, head);
  return markup`
<p class="lede"><b>${lead}</b> ${rest}</p>
<section aria-label="${say("share.scores")}"><table class="hl">
<thead><tr><th scope="col">${say("share.scenarioWord", { yardstick: content.assessment.yardstick })}</th><th scope="col" class="num">${say("share.score")}</th><th scope="col">${say("share.scale")}</th><th scope="col" class="num">${say("share.since", { day })}</th><th scope="col">${say("share.movedBy", { day })}</th></tr></thead>
<tbody>${head.rows.map(scoreRow)}</tbody>
<tfoot><tr><td>${say("share.sum")}</td><td class="num">${head.sum}</td><td class="bc"></td><td class="num ch2">${head.changeSum}</td><td class="why"></td></tr></tfoot>
</table></section>`;
}

function scoreRow(row: HeadlineRow): Markup {
  const bar = markup`<svg class="bar k${row.scenario + 1}" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true"><rect class="trk" width="1000" height="16"/><rect class="val" width="${row.permille}" height="16"/></svg>`;
  const movers = fitting(row.movers).map(
    ({ name, change }, index) => markup`${index > 0 && ", "}<i><bdi>${name}</bdi> <b>${change}</b></i>`,
  );
  return markup`<tr><th scope="row" class="nm">${keySample(row.scenario)}<bdi>${row.label}</bdi><span class="word">${row.word.text}</span></th><td class="num sc">${row.score}</td><td class="bc">${bar}</td><td class="num ch2">${row.change}</td><td class="why">${movers}</td></tr>
`;
}

/** As many movers as a narrow cell takes: the strongest always. */
function fitting(movers: HeadlineRow["movers"]): HeadlineRow["movers"] {
  let length = 0;
  return movers.filter(({ name }, index) => {
    length += name.length;
    return index === 0 || length <= MOST_LETTERS;
  });
}

const MOST_LETTERS = 90;
