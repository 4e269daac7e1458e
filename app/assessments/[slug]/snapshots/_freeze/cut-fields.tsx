"use client";
import { DayField } from "@/app/_components/forms/day-field";
import { useWords } from "@/app/_i18n/words";
import { ChoiceField } from "@/app/assessments/_parts/choice-field";
import { SelectField } from "@/app/assessments/_parts/select-field";
import type { Day } from "@/lib/domain/instant";

export interface CutState {
  readonly kind: "now" | "day";
  readonly day: Day | null;
  readonly by: "recorded" | "reported";
}

/** All there is, or how it stood on a day, by one of two clocks. */
export function CutFields(props: { cut: CutState; onChange: (cut: CutState) => void; error: string | undefined }) {
  const { say } = useWords();
  const { cut, onChange } = props;
  return (
    <>
      <ChoiceField
        label={say("snapshots.cut")}
        value={cut.kind}
        choices={[
          { value: "now", text: say("snapshots.cutNow") },
          { value: "day", text: say("snapshots.cutDay") },
        ]}
        onChange={(kind) => onChange({ ...cut, kind })}
      />
      {cut.kind === "day" && (
        <div className="row">
          <DayField
            label={say("snapshots.day")}
            value={cut.day}
            onChange={(day) => onChange({ ...cut, day })}
            description={say("snapshots.dayWhat")}
            error={props.error}
          />
          <SelectField
            label={say("snapshots.by")}
            value={cut.by}
            choices={[
              { value: "recorded", text: say("snapshots.byRecorded") },
              { value: "reported", text: say("snapshots.byReported") },
            ]}
            onChange={(by) => onChange({ ...cut, by })}
          />
        </div>
      )}
    </>
  );
}
