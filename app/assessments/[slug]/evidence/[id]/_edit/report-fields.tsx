"use client";
import { DayField } from "@/app/_components/forms/day-field";
import { TextInput } from "@/app/_components/forms/text-input";
import { useGradeLabel } from "@/app/_components/ui/grade";
import { useWords } from "@/app/_i18n/words";
import { sourceKey } from "@/lib/domain/origin-chain";
import { PickField } from "../../../record/_room/pick-field";
import type { FindingData } from "./finding-data";
import type { ReportDraft } from "./report-draft";
import { SelectField } from "./select-field";

interface ReportFieldsProps {
  data: FindingData;
  draft: ReportDraft;
  change: (part: Partial<ReportDraft>) => void;
  error: (name: string) => string | undefined;
}

/** The fields of one report on a finding that is there. */
export function ReportFields(props: ReportFieldsProps) {
  const { say } = useWords();
  const gradeLabel = useGradeLabel();
  const { data, draft, change, error } = props;
  const levels = data.indicator?.kind === "categorical" ? data.indicator.levels : [];
  return (
    <>
      {levels.length > 0 && (
        <SelectField
          label={say("evidence.one.reading")}
          value={draft.level ?? ""}
          onChange={(level) => change({ level: level === "" ? null : level })}
          error={error("level")}
        >
          {draft.level === null && <option value="" />}
          {levels.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </SelectField>
      )}
      <div className="row">
        <PickField
          field="source"
          label={say("evidence.one.source")}
          choices={data.sources.map((source) => ({ id: source, label: source }))}
          chosen={data.sources.includes(draft.source) ? draft.source : null}
          text={draft.source}
          onText={(source) => change(withOrigin(props, source))}
          onPick={(choice) => change(withOrigin(props, choice.label))}
          freeText={say("record.newSource")}
          error={error("source")}
        />
        <TextInput
          label={say("evidence.one.grade")}
          value={draft.grade}
          onChange={(grade) => change({ grade: grade.toUpperCase() })}
          description={gradeLabel(draft.grade)}
          error={error("grade")}
        />
      </div>
      <div className="row">
        <DayField
          label={say("evidence.one.reported")}
          value={draft.reportedOn}
          onChange={(day) => change({ reportedOn: day })}
          error={error("reportedOn")}
        />
        <SelectField
          label={say("evidence.one.document")}
          value={draft.documentId ?? ""}
          onChange={(id) => change({ documentId: id === "" ? null : id })}
          error={error("documentId")}
        >
          <option value="">{say("evidence.one.noneChosen")}</option>
          {data.documents.map((document) => (
            <option key={document.id} value={document.id}>
              {document.title}
            </option>
          ))}
        </SelectField>
      </div>
      <ReportTexts {...props} />
    </>
  );
}

/** A source with whom it repeats by the register; an origin that somebody typed stays. */
function withOrigin({ data, draft }: ReportFieldsProps, source: string): Partial<ReportDraft> {
  const filled = data.origins[sourceKey(draft.source)] ?? null;
  if (draft.origin !== null && draft.origin !== filled) return { source };
  return { source, origin: data.origins[sourceKey(source)] ?? null };
}

function ReportTexts({ data, draft, change, error }: ReportFieldsProps) {
  const { say } = useWords();
  const registered = data.origins[sourceKey(draft.source)];
  const isFilled = registered !== undefined && draft.origin === registered;
  return (
    <>
      <TextInput
        label={say("evidence.one.origin")}
        value={draft.origin ?? ""}
        onChange={(origin) => change({ origin: origin === "" ? null : origin })}
        hint={say("ui.optional")}
        description={
          isFilled
            ? say("comments.fromRegister", { source: draft.source, origin: registered })
            : say("evidence.one.originHint")
        }
        error={error("origin")}
      />
      <TextInput
        label={say("evidence.one.quote")}
        value={draft.quote}
        onChange={(quote) => change({ quote })}
        hint={say("ui.optional")}
        error={error("quote")}
        rows={3}
      />
      <TextInput
        label={say("evidence.one.note")}
        value={draft.note}
        onChange={(note) => change({ note })}
        hint={say("ui.optional")}
        error={error("note")}
        rows={2}
      />
    </>
  );
}
