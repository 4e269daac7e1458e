"use client";
import Link from "next/link";
import { useMemo } from "react";
import { useWords } from "@/app/_i18n/words";
import { ConflictNotice } from "@/app/assessments/_parts/conflict-notice";
import { SaveBar } from "@/app/assessments/_parts/save-bar";
import type { CaseKeys } from "@/lib/view/what-if/apply-scratch";
import { type ListedFinding, listFindings } from "@/lib/view/what-if/finding-list";
import { type KeepableModel, type KeptChange, keptChanges, keptModel } from "@/lib/view/what-if/keep-scratch";
import type { Scratch } from "@/lib/view/what-if/scratch";
import type { WhatIfCase } from "@/lib/view/what-if/what-if-case";
import { useKeepScratch } from "./use-keep-scratch";
import type { ScratchSteps } from "./use-scratch-steps";

const MOST_LINKS = 12;

/** What of the scratch can become a new version of the model, and what cannot be kept and where it is done instead. */
export function KeepSection(props: {
  kase: WhatIfCase;
  keys: CaseKeys;
  scratch: Scratch;
  steps: ScratchSteps;
  looksBack: boolean;
  /** The version that was made here last. */
  kept: number | null;
  onKept: (version: number | null) => void;
}) {
  const { kase, scratch, steps } = props;
  const { say } = useWords();
  const keep = useKeepScratch(kase, scratch, steps, props.onKept);
  const { nameOf, textOf } = useChangeWords(kase);
  const changes = keptChanges(kase, scratch);
  const { theirs } = keep;
  return (
    <section className="sec" aria-labelledby="wi-keep">
      <div className="hd">
        <h2 id="wi-keep">{say("whatif.keepTitle")}</h2>
        <p>{say("whatif.keepWhat")}</p>
      </div>
      {props.kept !== null && (
        <p className="notice" role="status">
          <span>
            {say("whatif.keptAs", { version: props.kept })}{" "}
            <Link href={`/assessments/${kase.slug}/model#history`} prefetch={false}>
              {say("whatif.toHistory")}
            </Link>
          </span>
        </p>
      )}
      {changes.length === 0 ? (
        <p className="mut">{say("whatif.keepNothing")}</p>
      ) : (
        <ul className="wikeep">
          {changes.map((change) => (
            <li key={change.what === "half-life" ? change.what : `${change.what} ${change.id}`}>
              {say("whatif.keepChange", {
                name: nameOf(change),
                before: textOf(change, change.from),
                after: textOf(change, change.to),
              })}
            </li>
          ))}
        </ul>
      )}
      <NotKept {...props} />
      {changes.length > 0 && props.looksBack && <p className="notice">{say("whatif.keepLooksBack")}</p>}
      {changes.length > 0 && !props.looksBack && (
        <form ref={keep.form} className="form" onSubmit={(event) => void keep.submit(event)} noValidate>
          {theirs !== null && (
            <ConflictNotice
              theirs={flat(theirs, nameOf, textOf)}
              yours={flat(keptModel(theirs, scratch), nameOf, textOf)}
              nameOf={(path) => path}
              onKeepYours={() => void keep.keepMine()}
              onTakeTheirs={keep.takeTheirs}
              busy={keep.busy}
            />
          )}
          <SaveBar
            what={say("whatif.keepVersion", { version: (theirs?.version ?? kase.version) + 1 })}
            reason={keep.reason}
            onReason={keep.setReason}
            reasonMissing={keep.reasonMissing}
            problem={keep.problem}
            prefix="model"
            busy={keep.busy}
            action={say("whatif.keep")}
          />
        </form>
      )}
    </section>
  );
}

/** Findings are not the model: what a scratch does to them is done on their own pages. */
function NotKept({ kase, keys, scratch }: { kase: WhatIfCase; keys: CaseKeys; scratch: Scratch }) {
  const { say } = useWords();
  const { off, regraded } = useMemo(() => {
    const listed = listFindings(kase, keys);
    const places = (names: readonly string[], known: ReadonlyMap<string, number>) =>
      [...new Set(names.flatMap((key) => known.get(key) ?? []))].flatMap((place) => listed[place] ?? []);
    return { off: places(scratch.off, keys.findings), regraded: places(Object.keys(scratch.grades), keys.reports) };
  }, [kase, keys, scratch.off, scratch.grades]);
  const count = scratch.imagined.length;
  if (off.length + regraded.length + count === 0) return null;
  return (
    <div className="wnot">
      <h3>{say("whatif.notKept")}</h3>
      {off.length > 0 && (
        <Links slug={kase.slug} text={say("whatif.notKeptOff", { count: off.length })} findings={off} />
      )}
      {regraded.length > 0 && (
        <Links slug={kase.slug} text={say("whatif.notKeptGrades", { count: regraded.length })} findings={regraded} />
      )}
      {count > 0 && (
        <p>
          {say("whatif.notKeptImagined", { count })}{" "}
          <Link href={`/assessments/${kase.slug}/record`} prefetch={false}>
            {say("whatif.toRecord")}
          </Link>
        </p>
      )}
    </div>
  );
}

function Links(props: { slug: string; text: string; findings: readonly ListedFinding[] }) {
  const { say } = useWords();
  const rest = props.findings.length - MOST_LINKS;
  return (
    <div>
      <p>{props.text}</p>
      <ul className="linklist">
        {props.findings.slice(0, MOST_LINKS).map(({ id, name }) => (
          <li key={id}>
            <Link href={`/assessments/${props.slug}/evidence/${id}`} prefetch={false}>
              {name}
            </Link>
          </li>
        ))}
        {rest > 0 && <li>{say("whatif.more", { count: rest })}</li>}
      </ul>
    </div>
  );
}

type NameOf = (change: KeptChange) => string;
type TextOf = (change: KeptChange, value: number) => string;

function useChangeWords(kase: WhatIfCase): { readonly nameOf: NameOf; readonly textOf: TextOf } {
  const { say, formats } = useWords();
  return {
    nameOf: (change) => {
      if (change.what === "half-life") return say("whatif.halfLife");
      const things = change.what === "prior" ? kase.scenarios : kase.indicators;
      const name = things.find(({ id }) => id === change.id)?.label ?? change.id;
      return say(change.what === "prior" ? "whatif.priorOf" : "whatif.weightOf", { name });
    },
    textOf: ({ what }, value) => {
      if (what === "prior") return formats.percent(value);
      if (what === "weight") return formats.number(value, 2);
      return say("whatif.someDays", { days: formats.number(value, Number.isInteger(value) ? 0 : 1) });
    },
  };
}

/** The places that a scratch can change, by their names, for a comparison of two versions. */
function flat(model: KeepableModel, nameOf: NameOf, textOf: TextOf): Record<string, string> {
  const at = (change: KeptChange): [string, string] => [nameOf(change).replaceAll(".", " "), textOf(change, change.to)];
  const { halfLifeDays } = model.dynamics;
  return Object.fromEntries([
    ...model.scenarios.map(({ id, prior }) => at({ what: "prior", id, from: prior, to: prior })),
    ...(halfLifeDays === undefined ? [] : [at({ what: "half-life", from: halfLifeDays, to: halfLifeDays })]),
    ...model.indicators.map(({ id, weight }) => at({ what: "weight", id, from: weight, to: weight })),
  ]);
}
