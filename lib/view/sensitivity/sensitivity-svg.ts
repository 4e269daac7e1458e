import { provenance } from "../chart-data";
import { barPicture, type PictureLine } from "../robustness/bar-picture";
import type { ViewCase } from "../view-case";
import type { SensitivityRoom, SensitivityRow, StepRow } from "./sensitivity-room";

/** The lines of the page as one picture that stands alone. */
export function sensitivitySvg(view: ViewCase, room: SensitivityRoom): string {
  const { say, formats, file } = view;
  return barPicture({
    subject: file.assessment.title,
    title: room.title,
    description: room.description,
    provenance: provenance(view),
    axis: room.axis,
    tickText: (value) => formats.signed(value / 10, 0),
    now: null,
    columns: [say("sensitivity.column.down"), say("sensitivity.column.up")],
    lines: room.rows.map(lineOf),
  });
}

function lineOf({ label, reading, scenarioName, down, up }: SensitivityRow): PictureLine {
  const bars = [down, up].flatMap((step) => (step?.permille == null ? [] : [{ from: 0, to: step.permille }]));
  const text = (step: StepRow | null) => (step === null ? "" : [step.changeText, step.flipsTo ?? ""].join(" ").trim());
  return {
    kind: "bar",
    label: reading === "" ? label : `${label}: ${reading}`,
    note: scenarioName,
    bars,
    texts: [text(down), text(up)],
    isStrong: (down?.flipsTo ?? up?.flipsTo ?? null) !== null,
  };
}
