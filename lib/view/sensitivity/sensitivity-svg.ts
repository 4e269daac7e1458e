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
    description: `${room.description} ${say("sensitivity.key")}.`,
    provenance: provenance(view),
    axis: room.axis,
    tickText: (value) => formats.signed(value / 10, 0),
    now: null,
    columns: [say("sensitivity.column.down"), say("sensitivity.column.up"), say("robustness.column.leads")],
    lines: room.rows.map(lineOf),
  });
}

function lineOf({ label, reading, scenarioName, down, up }: SensitivityRow): PictureLine {
  const bar = (step: StepRow | null, isOpen: boolean) =>
    step === null || step.permille === null ? [] : [{ from: 0, to: step.permille, isOpen }];
  const flipsTo = [...new Set([down?.flipsTo ?? "", up?.flipsTo ?? ""])].filter((name) => name !== "");
  return {
    kind: "bar",
    label: reading === "" ? label : `${label}: ${reading}`,
    note: scenarioName,
    bars: [...bar(down, true), ...bar(up, false)],
    texts: [down?.changeText ?? "", up?.changeText ?? "", flipsTo.join(", ")],
    isStrong: flipsTo.length > 0,
  };
}
