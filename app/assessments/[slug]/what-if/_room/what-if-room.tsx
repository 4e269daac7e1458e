"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useWords } from "@/app/_i18n/words";
import { daysBetween } from "@/lib/domain/calendar";
import { caseKeys } from "@/lib/view/what-if/apply-scratch";
import { type ComparedScore, compareScores, leadSentence } from "@/lib/view/what-if/compare-scores";
import { fitScratch } from "@/lib/view/what-if/fit-scratch";
import { firstDay } from "@/lib/view/what-if/room-view";
import { countChanges } from "@/lib/view/what-if/scratch";
import type { DeskQuestion } from "@/lib/view/what-if/scratch-desk";
import type { WhatIfCase } from "@/lib/view/what-if/what-if-case";
import { CompareTable } from "./compare-table";
import { DeskLink } from "./desk-link";
import { FindingSwitches } from "./finding-switches";
import { ImaginedSwitches } from "./imagined-switches";
import { KeepSection } from "./keep-section";
import { MemorySwitch, PriorSwitches, WeightSwitches } from "./model-switches";
import { ResultPanel } from "./result-panel";
import type { WhatIfRoomData } from "./room-data";
import { StepsBar } from "./steps-bar";
import { useLatest } from "./use-latest";
import { type ScratchSteps, useScratchSteps } from "./use-scratch-steps";
import { useWhatIfCase } from "./use-what-if-case";
import { WaysSection } from "./ways-section";

/** A scratch copy of the case in the browser: switches on one side, what they do to the scores on the other. */
export function WhatIfRoom({ data }: { data: WhatIfRoomData }) {
  const { loaded, again } = useWhatIfCase(data.caseHref, data.mark);
  const kase = loaded.kind === "ready" ? loaded.kase : null;
  const link = useDesk(kase);
  const steps = useScratchSteps();
  const [kept, setKept] = useState<number | null>(null);
  if (kase !== null && link !== null) return <OpenRoom {...{ data, kase, link, steps, kept }} onKept={setKept} />;
  return <Waiting data={data} why={loaded.kind === "failed" ? loaded.why : null} onAgain={again} />;
}

function OpenRoom(props: {
  data: WhatIfRoomData;
  kase: WhatIfCase;
  link: DeskLink;
  steps: ScratchSteps;
  kept: number | null;
  onKept: (version: number | null) => void;
}) {
  const { say, formats } = useWords();
  const { data, kase, link, steps } = props;
  const keys = useMemo(() => caseKeys(kase), [kase]);
  const { scratch, leftOut } = useMemo(() => fitScratch(kase, steps.scratch, keys), [kase, keys, steps.scratch]);
  const { show, range } = steps.view;
  const question = useMemo(
    (): DeskQuestion => ({ scratch, show, from: firstDay(range, daysBetween(kase.start, kase.until)) }),
    [scratch, show, range, kase],
  );
  const ask = useCallback((asked: DeskQuestion) => link.answer(asked), [link]);
  const { last, isWorking } = useLatest(question, ask);
  const answer = last?.answer ?? null;
  const changes = countChanges(scratch);
  if (answer === null) return <Waiting data={data} why={last === null ? null : "browser"} onAgain={null} />;
  const isTouched = last !== null && countChanges(last.question.scratch) > 0;
  const rows = compareScores(kase.scenarios.length, answer.now, answer.tried);
  const names = kase.scenarios.map(({ shortLabel }) => shortLabel);
  const sentence = leadSentence(rows, names, isTouched, { say, formats });
  const shared = { kase, scratch, change: steps.change };
  return (
    <>
      <div className="wi">
        <div className="wiswitches">
          <StepsBar steps={steps} changes={changes} leftOut={leftOut} />
          <FindingSwitches kase={kase} keys={keys} scratch={scratch} steps={steps} />
          <ImaginedSwitches {...shared} />
          <PriorSwitches {...shared} />
          <MemorySwitch {...shared} />
          <WeightSwitches {...shared} />
        </div>
        <ResultPanel {...{ data, kase, answer, rows, sentence, isTouched, isWorking, steps, link }} scratch={scratch} />
      </div>
      <WaysSection {...{ kase, scratch, rows, steps, link }} />
      {data.mayKeep && (
        <KeepSection
          {...{ kase, keys, scratch, steps }}
          looksBack={data.looksBack}
          kept={props.kept}
          onKept={props.onKept}
        />
      )}
      <p className="mini wimini" aria-hidden="true">
        {sentence}
      </p>
    </>
  );
}

/** One worker for as long as the case is the same. */
function useDesk(kase: WhatIfCase | null): DeskLink | null {
  const [link, setLink] = useState<DeskLink | null>(null);
  useEffect(() => {
    if (kase === null) return;
    const made = new DeskLink(kase);
    setLink(made);
    return () => {
      setLink(null);
      made.end();
    };
  }, [kase]);
  return link;
}

/** The scores as they are while there is no desk yet, or why there will be none. */
function Waiting(props: {
  data: WhatIfRoomData;
  why: "unreachable" | "changed" | "browser" | null;
  onAgain: (() => void) | null;
}) {
  const { say } = useWords();
  const { data, why } = props;
  const leader = data.permille === null ? -1 : data.permille.indexOf(Math.max(...data.permille));
  const rows = data.scenarios.map((_, scenario): ComparedScore => {
    const now = data.permille?.[scenario] ?? null;
    return { scenario, now, tried: null, change: null, leadsNow: scenario === leader, leadsTried: false };
  });
  return (
    <div className="wi">
      <div className="wiswitches">
        {why === null ? (
          <p className="mut wiwait" role="status">
            {say("whatif.loading", { count: data.findings })}
          </p>
        ) : (
          <div className="notice bad" role="alert">
            <span>{say(`whatif.failed.${why}`)}</span>
            <p>
              <button
                type="button"
                className="btn"
                onClick={
                  why === "unreachable" && props.onAgain !== null ? props.onAgain : () => window.location.reload()
                }
              >
                {say("ui.again")}
              </button>
            </p>
          </div>
        )}
      </div>
      <section className="sec wires" aria-labelledby="wi-present">
        <h2 id="wi-present">{say("whatif.present")}</h2>
        <CompareTable
          rows={rows}
          names={data.scenarios.map(({ shortLabel }) => shortLabel)}
          yardstick={data.yardstick}
          isTouched={false}
          isAlone={true}
        />
      </section>
    </div>
  );
}
