import type { z } from "zod";
import { refuseFields } from "@/app/_server/parse-input";
import { addDays, laterDay } from "@/lib/domain/instant";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { project } from "@/lib/engine/forecast/project";
import type { TrajectoryQuery } from "../_schemas/queries";
import type { Trajectory } from "../_schemas/scores";
import { cutOf, dayAt, refuseReversed, type Scored, timeOf } from "./scored";

/** Twenty-seven years: what one answer holds without weighing tens of megabytes. */
const MOST_DAYS = 10_000;

/** The filtered scores at the end of each day, just before the evidence of days that have some, and ahead of the last day. */
export function trajectoryAnswer(scored: Scored, query: z.output<typeof TrajectoryQuery>): Trajectory {
  const { assessment, file } = scored;
  const to = query.to ?? file.cut.until;
  const from = query.from ?? laterDay(file.model.start, addDays(to, 1 - MOST_DAYS));
  const [first, last] = [timeOf(scored, from, "from"), timeOf(scored, to, "to")];
  refuseReversed(from, to);
  if (last - first >= MOST_DAYS)
    refuseFields([
      { path: "query.from", rule: "range", message: `must lie less than ${MOST_DAYS} days before \`to\`` },
    ]);
  const times = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const withEvidence = new Set(assessment.instants.map((instant) => instant.at));
  const points = trajectory(assessment, times).map(({ t, p, logEvidence }) => {
    const before = withEvidence.has(t) ? { before: filteredBefore(assessment, t).p } : {};
    return { day: dayAt(scored, t), ...before, p, logEvidence };
  });
  const ahead = to < file.cut.until ? 0 : query.projectDays;
  const projected = Array.from({ length: ahead }, (_, index) => ({
    day: addDays(file.cut.until, index + 1),
    p: project(assessment, index + 1),
  }));
  return { ...cutOf(scored), from, to, points, projected };
}
