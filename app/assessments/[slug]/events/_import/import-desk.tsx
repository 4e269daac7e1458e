"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ProblemNotice } from "@/app/_components/forms/problem-notice";
import { sendFile } from "@/app/_components/forms/send-file";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import type { Dialect, ImportMapping } from "@/lib/exchange/events/import-mapping";
import { Look } from "./import-answers";
import { MappingStep } from "./mapping-step";
import { rememberedMapping, rememberMapping } from "./remembered-mappings";
import { Sending } from "./sending";
import { usePreview } from "./use-preview";

interface Props {
  slug: string;
  handling: string;
}

/** From a file to its events: send it, see what it is, try it on all rows, then import. */
export function ImportDesk({ slug, handling }: Props) {
  const { say } = useWords();
  const router = useRouter();
  const [sent, setSent] = useState<{ done: number; bytes: number } | null>(null);
  const [uploadId, setUploadId] = useState<string | null>(null);
  const [look, setLook] = useState<Look | null>(null);
  const [mapping, setMapping] = useState<ImportMapping | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef<AbortController | null>(null);
  const key = useRef("");
  const preview = usePreview(slug, uploadId);
  const doors = `/api/v1/assessments/${slug}/event-imports`;

  const lookAt = async (id: string, dialect: Partial<Dialect>) => {
    setBusy(true);
    const answer = await sendJson("POST", `${doors}/look`, { uploadId: id, dialect });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    const read = Look.safeParse(answer.body);
    if (!read.success) return setProblem({ code: "internal", title: "internal" });
    const known = rememberedMapping(read.data.signature);
    const proposed = read.data.mapping;
    setProblem(null);
    setLook(read.data);
    const isKnown = known !== null && proposed.format === "columns";
    const { fields, name = "", dataset, dateOrder, decimal } = isKnown ? known : proposed;
    setMapping({ ...proposed, fields, name, dataset, decimal, dateOrder: read.data.dates.order ?? dateOrder });
    preview.forget();
  };
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    setLook(null);
    setMapping(null);
    setProblem(null);
    preview.forget();
    sending.current = new AbortController();
    key.current = crypto.randomUUID();
    setSent({ done: 0, bytes: file.size });
    const answer = await sendFile({
      ...{ slug, purpose: "events", file, signal: sending.current.signal },
      onProgress: (at) => setSent({ done: at.sent, bytes: at.bytes }),
    });
    setSent(null);
    if (!answer.ok) return answer.problem.code === "cancelled" ? undefined : setProblem(answer.problem);
    setUploadId(answer.upload.id);
    await lookAt(answer.upload.id, {});
  };
  const start = async () => {
    if (mapping === null || look === null) return;
    setBusy(true);
    rememberMapping(look.signature, mapping);
    const answer = await sendJson("POST", doors, { uploadId, mapping, handling }, key.current);
    setBusy(false);
    if (!answer.ok) {
      key.current = crypto.randomUUID();
      return setProblem(answer.problem);
    }
    setLook(null);
    setMapping(null);
    preview.forget();
    router.refresh();
  };

  return (
    <div className="form">
      <div className="f">
        <label htmlFor="imp-file">
          {say("imports.file")} <span className="h">{say("imports.fileHint")}</span>
        </label>
        <input
          id="imp-file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </div>
      {sent !== null && <Sending sent={sent} onStop={() => sending.current?.abort()} />}
      {problem !== null && <ProblemNotice problem={problem} />}
      {look !== null && mapping !== null && uploadId !== null && (
        <MappingStep
          look={look}
          mapping={mapping}
          preview={preview}
          busy={busy}
          onDialect={(dialect) => void lookAt(uploadId, dialect)}
          onMapping={(changed) => {
            setMapping(changed);
            preview.forget();
          }}
        >
          <Button className="btn pri" onPress={() => void start()} isDisabled={busy || preview.busy}>
            {say("imports.start")}
          </Button>
        </MappingStep>
      )}
    </div>
  );
}
