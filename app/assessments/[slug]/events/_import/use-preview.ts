"use client";
import { useRef, useState } from "react";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import type { ImportMapping } from "@/lib/exchange/events/import-mapping";
import { Part } from "./import-answers";

export interface Preview {
  readonly done: number;
  readonly bytes: number;
  readonly isEnd: boolean;
  readonly counts: Part["counts"];
  readonly rows: Part["rows"];
  readonly refusals: Part["refusals"];
  readonly doubtful: Part["doubtful"];
}

const NONE = { new: 0, same: 0, changed: 0, refused: 0, doubtful: 0 };
const SHOWN_ROWS = 200;

/** A dry run over the whole file, a part a request, so that it shows how far it is and can be stopped. */
export function usePreview(slug: string, uploadId: string | null) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);
  const stop = () => {
    turn.current += 1;
    setBusy(false);
  };
  const forget = () => {
    stop();
    setPreview(null);
    setProblem(null);
  };
  const run = async (mapping: ImportMapping) => {
    forget();
    const mine = turn.current;
    setBusy(true);
    let from: { byte: number; row: number } | null = null;
    let so: Preview = {
      ...{ done: 0, bytes: 1, isEnd: false, counts: NONE, rows: [], refusals: [], doubtful: [] },
    };
    while (!so.isEnd) {
      const showRows: number = Math.max(SHOWN_ROWS - so.rows.length, 0);
      const body = { uploadId, mapping, from, showRows };
      const answer = await sendJson("POST", `/api/v1/assessments/${slug}/event-imports/preview`, body);
      if (turn.current !== mine) return;
      const part = answer.ok ? Part.safeParse(answer.body) : null;
      if (part === null || !part.success) {
        setBusy(false);
        return setProblem(answer.ok ? { code: "internal", title: "internal" } : answer.problem);
      }
      so = joined(so, part.data);
      from = { byte: part.data.nextByte, row: part.data.nextRow };
      setPreview(so);
    }
    setBusy(false);
  };
  return { preview, problem, busy, run, stop, forget };
}

function joined(so: Preview, part: Part): Preview {
  const sum = (fate: keyof Part["counts"]) => so.counts[fate] + part.counts[fate];
  return {
    ...{ done: part.nextByte, bytes: part.bytes, isEnd: part.isEnd },
    counts: {
      ...{ new: sum("new"), same: sum("same"), changed: sum("changed") },
      ...{ refused: sum("refused"), doubtful: sum("doubtful") },
    },
    rows: [...so.rows, ...part.rows],
    refusals: [...so.refusals, ...part.refusals],
    doubtful: [...so.doubtful, ...part.doubtful],
  };
}
