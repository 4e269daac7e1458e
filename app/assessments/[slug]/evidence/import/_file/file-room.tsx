"use client";
import Link from "next/link";
import { useMemo, useState } from "react";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { useWords } from "@/app/_i18n/words";
import type { Indicator } from "@/lib/domain/indicator";
import type { Day } from "@/lib/domain/instant";
import type { Handling } from "@/lib/domain/standards/tlp";
import { decodeText } from "@/lib/exchange/decode-text.mjs";
import { type FatedRow, fileFates } from "@/lib/view/grid/file-fates";
import { type Block, readBlock } from "@/lib/view/grid/read-block";
import { type DayOrder, readDay } from "@/lib/view/grid/read-day";
import { gridWords } from "@/lib/view/grid/read-row";
import { type ThereData, thereFrom } from "@/lib/view/grid/there-of";
import { FateTable } from "./fate-table";
import { type FileImport, useFileImport } from "./use-file-import";

export interface FileData {
  readonly slug: string;
  readonly start: Day;
  readonly today: Day;
  readonly handling: Handling;
  readonly indicators: readonly Indicator[];
  readonly incidents: readonly { readonly id: string; readonly title: string }[];
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly there: ThereData;
}

interface Opened {
  readonly name: string;
  readonly encoding: string;
  readonly block: Block;
}

const MOST_BYTES = 60_000_000;

/** A file of findings: what becomes of each row is said before anything is stored. */
export function FileRoom({ data }: { data: FileData }) {
  const { say } = useWords();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const [order, setOrder] = useState<DayOrder | null>(null);
  const [leaveOut, setLeaveOut] = useState(false);
  const work = useFileImport(data.slug);
  const fates = useFates(data, opened, order);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    setTooLarge(file.size > MOST_BYTES);
    if (file.size > MOST_BYTES) return setOpened(null);
    const { text, encoding } = decodeText(new Uint8Array(await file.arrayBuffer()));
    work.reset();
    setLeaveOut(false);
    setOpened({ name: file.name, encoding, block: readBlock(text) });
  };
  return (
    <div className="gridroom">
      <div className="f">
        <label htmlFor="findings-file">{say("grid.file.choose")}</label>
        <input
          id="findings-file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
      </div>
      {tooLarge && <p className="notice bad">{say("grid.file.tooLarge")}</p>}
      {opened !== null && opened.block.header === null && <p className="notice bad">{say("grid.file.noHeader")}</p>}
      {opened !== null && opened.block.header !== null && (
        <>
          <FileNotes opened={opened} order={order} onOrder={setOrder} />
          <Summary fates={fates} />
          <ImportActions
            slug={data.slug}
            name={opened.name}
            fates={fates}
            work={work}
            leaveOut={leaveOut}
            onLeaveOut={setLeaveOut}
          />
          <FateTable fates={fates} />
        </>
      )}
    </div>
  );
}

function useFates(data: FileData, opened: Opened | null, order: DayOrder | null): readonly FatedRow[] {
  const words = useMemo(() => gridWords(data), [data]);
  const there = useMemo(() => thereFrom(data.there), [data.there]);
  return useMemo(
    () => (opened === null || opened.block.header === null ? [] : fileFates(opened.block, words, order, there)),
    [opened, words, order, there],
  );
}

function FileNotes(props: { opened: Opened; order: DayOrder | null; onOrder: (order: DayOrder) => void }) {
  const { say } = useWords();
  const { block, encoding } = props.opened;
  const doubtful = useMemo(() => hasDoubtfulDay(block), [block]);
  return (
    <>
      {encoding !== "utf-8" && <p className="s mut">{say("grid.file.encoding", { encoding })}</p>}
      {block.unknown.length > 0 && (
        <p className="s mut">{say("grid.pastedUnknown", { names: block.unknown.join(", ") })}</p>
      )}
      {doubtful && (
        <fieldset className={props.order === null ? "notice bad" : "notice"}>
          <legend className="vh">{say("grid.dayOrder")}</legend>
          <span>{say("grid.dayOrder")}</span>
          {(["day-first", "month-first"] as const).map((one) => (
            <label key={one} className="gday">
              <input
                type="radio"
                name="file-day-order"
                checked={props.order === one}
                onChange={() => props.onOrder(one)}
              />{" "}
              {say(one === "day-first" ? "grid.dayFirst" : "grid.monthFirst")}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

function hasDoubtfulDay({ header, rows }: Block): boolean {
  const places = (header ?? []).flatMap((column, at) => (column === "occurred" || column === "reported" ? [at] : []));
  return rows.some((row) => places.some((at) => readDay(row[at] ?? "", null).kind === "ambiguous"));
}

function Summary({ fates }: { fates: readonly FatedRow[] }) {
  const { say } = useWords();
  const count = (fate: FatedRow["fate"]) => fates.filter((row) => row.fate === fate).length;
  return (
    <p role="status">
      <b>{say("grid.file.rows", { count: fates.length - count("empty") })}</b>{" "}
      {say("grid.file.counts", {
        fresh: count("new"),
        joins: count("joins"),
        same: count("same"),
        withdrawn: count("withdrawn"),
        invalid: count("invalid"),
      })}
    </p>
  );
}

function ImportActions(props: {
  slug: string;
  name: string;
  fates: readonly FatedRow[];
  work: FileImport;
  leaveOut: boolean;
  onLeaveOut: (leave: boolean) => void;
}) {
  const { say } = useWords();
  const { fates, work, leaveOut } = props;
  const invalid = fates.filter(({ fate }) => fate === "invalid").length;
  const sends = fates.flatMap(({ send }) => (send === null ? [] : [send]));
  const { state } = work;
  if (state.kind === "done")
    return (
      <div className="notice" role="status">
        <span>{say("grid.file.done", { count: state.stored })}</span>
        <Link href={`/assessments/${props.slug}/evidence`}>{say("grid.file.toEvidence")}</Link>
      </div>
    );
  return (
    <>
      {invalid > 0 && (
        <label className="gday">
          <input type="checkbox" checked={leaveOut} onChange={(event) => props.onLeaveOut(event.target.checked)} />{" "}
          {say("grid.file.leaveOut", { count: invalid })}
        </label>
      )}
      <p className="acts">
        <button
          type="button"
          className="btn pri"
          disabled={sends.length === 0 || (invalid > 0 && !leaveOut) || state.kind === "working"}
          onClick={() => void work.start(sends, props.name)}
        >
          {sends.length === 0 ? say("grid.file.nothing") : say("grid.file.import", { count: sends.length })}
        </button>
        {state.kind === "working" && (
          <>
            <progress max={state.total} value={state.stored} aria-label={say("grid.file.progress")} />
            <span className="s mut" role="status">
              {say("grid.file.stored", { stored: state.stored, total: state.total })}
            </span>
            <button type="button" className="btn" onClick={work.cancel}>
              {say("ui.cancel")}
            </button>
          </>
        )}
      </p>
      {state.kind === "stopped" && (
        <>
          <p className="notice bad" role="alert">
            {say("grid.file.stopped", { stored: state.stored, total: state.total })}
          </p>
          {state.problem !== null && <ProblemNotice problem={state.problem} />}
        </>
      )}
    </>
  );
}
