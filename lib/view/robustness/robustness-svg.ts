import { provenance } from "../chart-data";
import type { ViewCase } from "../view-case";
import { barPicture, type PictureLine } from "./bar-picture";
import type { RobustnessRoom, RobustnessRow } from "./robustness-room";

/** The lines of the page as one picture that stands alone. */
export function robustnessSvg(view: ViewCase, room: RobustnessRoom): string {
  const { say, formats, file } = view;
  const groups = room.groups.filter(({ rows }) => rows.length > 0);
  const lines = groups.flatMap(({ title, rows }): PictureLine[] => [
    { kind: "head", text: title },
    ...rows.map((row) => lineOf(view, room, row)),
  ]);
  return barPicture({
    subject: file.assessment.title,
    title: room.title,
    description: room.description,
    provenance: provenance(view),
    axis: room.axis,
    tickText: (value) => formats.number(value / 10, 0),
    now: room.permille,
    columns: [say("robustness.column.ahead"), say("robustness.column.moved"), say("robustness.column.leads")],
    lines,
  });
}

function lineOf({ say }: ViewCase, room: RobustnessRoom, { label, note, outcome }: RobustnessRow): PictureLine {
  if (outcome === null) {
    const texts = ["", "", say("robustness.impossible")];
    return { kind: "bar", label, note, bars: [], texts, isStrong: false };
  }
  const { after, afterText, changeText, leaderName, flips } = outcome;
  const bars = [{ from: room.permille, to: after }];
  return { kind: "bar", label, note, bars, texts: [afterText, changeText, leaderName], isStrong: flips };
}
