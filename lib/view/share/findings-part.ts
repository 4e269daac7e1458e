import type { FrozenFinding, FrozenReport } from "@/lib/domain/snapshot-model";
import { findingName, indicatorOf, levelLabel } from "../finding-name";
import { type Markup, markup } from "../markup";
import { nearDay } from "../view-case";
import { type FrozenView, scenarioName } from "./frozen-view";

/** All counted findings with their reports, by day, and what had to stay out. */
export function findingsPart(view: FrozenView): Markup {
  const { say, content, leader } = view;
  const name = scenarioName(view, leader);
  const table = markup`<table class="ev"><thead><tr><th scope="col">${say("share.day")}</th><th scope="col">${say("share.finding")}</th><th scope="col" class="num">${say("share.effect", { name })}</th></tr></thead>
<tbody>${content.findings.map((finding, index) => findingRow(view, finding, index))}</tbody></table>`;
  const empty = content.findings.length === 0;
  return markup`
<section class="sec"><div class="hd"><h2>${say("share.findings")}</h2><p>${empty ? say("share.noFindings") : say("share.findingsWhat", { name })}</p></div>
${!empty && table}${documentList(view)}<p class="fn">${leftOutSentence(view)}</p></section>`;
}

function findingRow(view: FrozenView, finding: FrozenFinding, index: number): Markup {
  const { content, spoken, formats, leader } = view;
  const indicator = indicatorOf(spoken.file.model, finding.indicator);
  const stored = spoken.file.findings[index];
  const name = stored === undefined ? finding.title : findingName(stored, spoken.file.model);
  const delta = content.results.contributions.find((entry) => entry.finding === finding.id)?.delta[leader];
  const under = [finding.title === "" ? "" : (indicator?.label ?? finding.indicator), finding.place].filter(
    (text) => text !== "",
  );
  const repeated = content.findings[index - 1]?.occurredOn === finding.occurredOn;
  const day = nearDay(spoken, finding.occurredOn);
  const several = new Set(finding.reports.map(({ level }) => level)).size > 1 || finding.title !== "";
  return markup`<tr id="${finding.id}"><td class="day">${repeated ? markup`<span class="vh">${day}</span>` : day}</td><td><b><bdi>${name}</bdi></b>${under.length > 0 && markup` <span class="mut under">${under.map((text, place) => markup`${place > 0 && ", "}<bdi>${text}</bdi>`)}</span>`}
<ul class="rp">${finding.reports.map((report) => reportItem(view, finding, report, several))}</ul></td><td class="num">${delta === undefined ? "" : formats.signed(delta * 100)}</td></tr>
`;
}

function reportItem(view: FrozenView, finding: FrozenFinding, report: FrozenReport, showLevel: boolean): Markup {
  const { say, spoken } = view;
  const indicator = indicatorOf(spoken.file.model, finding.indicator);
  const level = showLevel && report.level !== null ? levelLabel(indicator, report.level) : null;
  const facts = [
    level !== null && markup`<span class="mut">, <bdi>${level}</bdi></span>`,
    report.origin !== null &&
      markup`<span class="mut">, <bdi>${say("share.origin", { origin: report.origin })}</bdi></span>`,
    report.reportedOn !== finding.occurredOn &&
      markup`<span class="mut">, ${say("share.reportedOn", { day: nearDay(spoken, report.reportedOn) })}</span>`,
    documentLink(view, report.document),
  ];
  return markup`<li><span class="gr" title="${gradeWords(view, report.grade)}">${report.grade}<span class="vh">: ${gradeWords(view, report.grade)}</span></span><span><bdi>${report.source}</bdi>${facts}${report.quote !== "" && markup` <q><bdi>${report.quote}</bdi></q>`}${report.note !== "" && markup` <span class="note mut"><bdi>${report.note}</bdi></span>`}</span></li>`;
}

function documentLink({ say, content }: FrozenView, place: number | null): Markup | false {
  if (place === null || content.documents[place] === undefined) return false;
  const number = place + 1;
  return markup`<span class="doc mut">, <a href="#d${number}">${say("share.document", { number })}</a></span>`;
}

function documentList({ say, content, formats }: FrozenView): Markup | false {
  const lines = content.documents.map(({ title, publisher, publishedOn, url }, index) => {
    const published = publishedOn === null ? "" : formats.day(publishedOn);
    const words = markup`<bdi>${[title, publisher, published].filter((text) => text !== "").join(", ")}</bdi>`;
    const linked = url === null ? words : markup`<a href="${url}" rel="noreferrer noopener nofollow">${words}</a>`;
    return markup`<li id="d${index + 1}">${linked}</li>`;
  });
  return lines.length > 0 && markup`<div class="docs fn"><span>${say("share.documents")}</span><ol>${lines}</ol></div>`;
}

const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
const credibilities = ["1", "2", "3", "4", "5", "6"] as const;

function gradeWords({ say }: FrozenView, grade: string): string {
  const letter = reliabilities.find((known) => known === grade[0]) ?? "F";
  const digit = credibilities.find((known) => known === grade[1]) ?? "6";
  return `${say(`standards.reliability.${letter}`)}, ${say(`standards.credibility.${digit}`)}`;
}

function leftOutSentence({ say, content }: FrozenView): string {
  const { cap, findings, watches, findingsOfWatches } = content.leftOut;
  if (findings === 0) return say("share.nothingLeftOut");
  const sentences = [say("share.leftOut", { count: findings, cap })];
  if (watches > 0) sentences.push(say("share.watchesLeftOut", { count: watches, findings: findingsOfWatches }));
  return sentences.join(" ");
}
