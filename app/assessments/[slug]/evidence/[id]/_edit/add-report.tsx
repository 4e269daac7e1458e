"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { fieldSentence } from "../../../record/_room/server-messages";
import type { FindingData } from "./finding-data";
import { type ReportDraft, reportPaths } from "./report-draft";
import { ReportFields } from "./report-fields";

/** A further report on the finding. */
export function AddReport({ data }: { data: FindingData }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  if (data.finding.status === "withdrawn") return null;
  if (!open)
    return (
      <p className="acts">
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {say("evidence.one.addReport")}
        </button>
      </p>
    );
  return <NewReport data={data} onClose={() => setOpen(false)} />;
}

function NewReport({ data, onClose }: { data: FindingData; onClose: () => void }) {
  const { say } = useWords();
  const router = useRouter();
  const [draft, setDraft] = useState(() => blankReport(data));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const key = useRef("");
  const path = `/api/v1/assessments/${encodeURIComponent(data.slug)}/findings/${encodeURIComponent(data.finding.id)}/reports`;
  const save = async () => {
    if (busy) return;
    setBusy(true);
    if (key.current === "") key.current = crypto.randomUUID();
    const answer = await sendJson("POST", path, { report: draft }, key.current);
    setBusy(false);
    if (answer.ok) {
      router.refresh();
      return onClose();
    }
    // Refused: nothing was stored under this key. Without an answer it may have been, and the same key finds out.
    if (answer.problem.code !== "offline") key.current = "";
    setProblem(answer.problem);
  };
  const rest = problem?.fields?.filter((field) => !reportPaths.includes(field.path)) ?? [];
  return (
    <form
      className="form edit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ReportFields
        data={data}
        draft={draft}
        change={(part) => setDraft((old) => ({ ...old, ...part }))}
        error={(name) => fieldSentence(problem, `report.${name}`, say)}
      />
      {problem !== null && <ProblemNotice problem={{ ...problem, fields: rest }} />}
      <div className="acts">
        <button type="submit" className="btn pri" disabled={busy}>
          {busy ? say("ui.saving") : say("evidence.one.saveReport")}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {say("ui.cancel")}
        </button>
      </div>
    </form>
  );
}

function blankReport({ finding }: FindingData): ReportDraft {
  const [first] = finding.reports;
  return {
    level: null,
    source: "",
    origin: null,
    grade: "",
    quote: "",
    note: "",
    reportedOn: first?.reportedOn ?? finding.occurredOn,
    documentId: null,
    passage: null,
  };
}
