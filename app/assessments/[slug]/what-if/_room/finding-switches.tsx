"use client";
import Link from "next/link";
import { memo, useDeferredValue, useMemo, useState } from "react";
import { useWords } from "@/app/_i18n/words";
import type { CaseKeys } from "@/lib/view/what-if/apply-scratch";
import {
  type FindingGroup,
  groupPage,
  type ListedFinding,
  listFindings,
  PAGE,
  searchFindings,
} from "@/lib/view/what-if/finding-list";
import { type Scratch, without, withSwitched } from "@/lib/view/what-if/scratch";
import type { WhatIfCase } from "@/lib/view/what-if/what-if-case";
import { GradeSelect } from "./grade-select";
import { SwitchSection } from "./switch-section";
import type { ScratchSteps } from "./use-scratch-steps";

/** Every finding with its switch, and every report with its grade; searched, in groups, a page at a time. */
export function FindingSwitches(props: { kase: WhatIfCase; keys: CaseKeys; scratch: Scratch; steps: ScratchSteps }) {
  const { kase, keys, scratch, steps } = props;
  const { say } = useWords();
  const [text, setText] = useState("");
  const [page, setPage] = useState(1);
  const wanted = useDeferredValue(text);
  const { group } = steps.view;
  const all = useMemo(() => listFindings(kase, keys), [kase, keys]);
  const found = useMemo(() => searchFindings(all, wanted), [all, wanted]);
  const at = Math.min(page, Math.max(Math.ceil(found.length / PAGE), 1));
  const order = useMemo(() => kase.indicators.map(({ label }) => label), [kase]);
  const groups = useMemo(() => groupPage(found, order, group, at), [found, order, group, at]);
  const off = useMemo(() => new Set(scratch.off), [scratch.off]);
  const grades = Object.keys(scratch.grades).length;
  const notes = [
    ...(off.size === 0 ? [] : [say("whatif.findingsOff", { count: off.size })]),
    ...(grades === 0 ? [] : [say("whatif.gradesChanged", { count: grades })]),
  ];
  const note = notes.length === 0 ? say("whatif.findingsAll", { count: all.length }) : notes.join(", ");
  if (all.length === 0)
    return (
      <SwitchSection title={say("whatif.findings")} note={note} isOpen={true}>
        <p className="s mut">{say("whatif.noFindings")}</p>
      </SwitchSection>
    );
  return (
    <SwitchSection title={say("whatif.findings")} note={note} isOpen={true}>
      <Tools
        text={text}
        onText={(typed) => {
          setText(typed);
          setPage(1);
        }}
        steps={steps}
      />
      <div className="swlist">
        {groups.map((one) => (
          <Group
            key={one.name}
            group={one}
            off={off}
            grades={scratch.grades}
            isDay={group === "day"}
            slug={kase.slug}
            change={steps.change}
          />
        ))}
        {found.length === 0 && <p className="s mut">{say("whatif.noneFound")}</p>}
      </div>
      <Pages at={at} count={found.length} onPage={setPage} />
    </SwitchSection>
  );
}

function Tools(props: { text: string; onText: (text: string) => void; steps: ScratchSteps }) {
  const { say } = useWords();
  const { group } = props.steps.view;
  return (
    <div className="swtools">
      <input
        type="search"
        value={props.text}
        aria-label={say("whatif.search")}
        placeholder={say("whatif.search")}
        onChange={(event) => props.onText(event.target.value)}
      />
      <fieldset className="seg">
        <legend className="vh">{say("whatif.groupBy")}</legend>
        {(["indicator", "day"] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="segbtn"
            aria-pressed={group === one}
            data-current={group === one || undefined}
            onClick={() => props.steps.setView({ group: one })}
          >
            {say(`whatif.group.${one}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function Pages({ at, count, onPage }: { at: number; count: number; onPage: (page: number) => void }) {
  const { say, formats } = useWords();
  const pages = Math.ceil(count / PAGE);
  const number = (value: number) => formats.number(value, 0);
  const shown = { from: Math.min((at - 1) * PAGE + 1, count), to: Math.min(at * PAGE, count), count };
  return (
    <p className="s swsum">
      <span className="mut" aria-live="polite">
        {say("whatif.shown", { from: number(shown.from), to: number(shown.to), count: number(shown.count) })}
      </span>
      {pages > 1 && (
        <>
          <button type="button" className="link" disabled={at === 1} onClick={() => onPage(at - 1)}>
            {say("whatif.previousPage")}
          </button>
          <button type="button" className="link" disabled={at === pages} onClick={() => onPage(at + 1)}>
            {say("whatif.nextPage")}
          </button>
        </>
      )}
    </p>
  );
}

interface RowShared {
  readonly slug: string;
  readonly change: ScratchSteps["change"];
}

function Group(
  props: RowShared & {
    group: FindingGroup;
    off: ReadonlySet<string>;
    grades: Scratch["grades"];
    isDay: boolean;
  },
) {
  const { say, formats } = useWords();
  const { group, off, change } = props;
  const keys = group.findings.map(({ key }) => key);
  const isAllOff = keys.every((key) => off.has(key));
  const name = props.isDay ? formats.day(group.name) : group.name;
  return (
    <section aria-label={name}>
      <div className="swhead">
        <h3>{name}</h3>
        {keys.length > 1 && (
          <button
            type="button"
            className="link"
            onClick={() => change(null, (old) => withSwitched(old, keys, !isAllOff))}
          >
            {say(isAllOff ? "whatif.allOn" : "whatif.allOff")}
            <i className="vh">: {name}</i>
          </button>
        )}
      </div>
      <ul>
        {group.findings.map((finding) => (
          <Row
            key={finding.key}
            finding={finding}
            isOff={off.has(finding.key)}
            grades={gradesOf(finding, props.grades)}
            isDay={props.isDay}
            slug={props.slug}
            change={change}
          />
        ))}
      </ul>
    </section>
  );
}

/** The changed grades of one finding as text, so that a row is drawn anew only when its own change. */
function gradesOf({ reports }: ListedFinding, grades: Scratch["grades"]): string {
  return reports.map(({ key, grade }) => (Object.hasOwn(grades, key) ? grades[key] : grade)).join(" ");
}

const Row = memo(function Row(
  props: RowShared & { finding: ListedFinding; isOff: boolean; grades: string; isDay: boolean },
) {
  const { say, formats } = useWords();
  const { finding, isOff, change } = props;
  const grades = props.grades.split(" ");
  const setGrade = (report: { key: string; grade: string }, grade: string) =>
    change(`grade ${report.key}`, (old) => ({
      ...old,
      grades: grade === report.grade ? without(old.grades, report.key) : { ...old.grades, [report.key]: grade },
    }));
  return (
    <li className={isOff ? "off" : undefined}>
      <label className="swname">
        <input
          type="checkbox"
          checked={!isOff}
          onChange={(event) => change(null, (old) => withSwitched(old, [finding.key], !event.target.checked))}
        />
        <span>
          {finding.name} <span className="s mut nw">{props.isDay ? "" : formats.day(finding.day)}</span>
        </span>
      </label>
      <Link
        className="s"
        href={`/assessments/${props.slug}/evidence/${finding.id}`}
        prefetch={false}
        aria-label={say("whatif.openFinding", { name: finding.name })}
      >
        {say("whatif.open")}
      </Link>
      <ul className="swreports">
        {finding.reports.map((report, place) => (
          <li key={report.key}>
            <GradeSelect
              name={say("whatif.gradeOf", { source: report.source, name: finding.name })}
              value={grades[place] ?? report.grade}
              recorded={report.grade}
              onChange={(grade) => setGrade(report, grade)}
            />
            <span className="s mut">
              {report.source}
              {report.reading !== null && `: ${report.reading}`}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
});
