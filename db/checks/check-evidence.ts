import type { Finding } from "@/lib/domain/finding";
import type { Indicator } from "@/lib/domain/indicator";
import type { Day } from "@/lib/domain/instant";
import type { Model } from "@/lib/domain/model";
import type { Report } from "@/lib/domain/report";
import { refuseField } from "./refuse";

/**
 * Whether a finding and its reports have a meaning in the model: the indicator and levels are there, and the days come in the
 * order start, occurred, reported, today.
 * @throws DomainError naming the field
 */
export function checkEvidence(
  model: Pick<Model, "start" | "indicators">,
  finding: Pick<Finding, "indicator" | "occurredOn">,
  reports: readonly Pick<Report, "level" | "reportedOn">[],
  today: Day,
): Indicator {
  const indicator = checkFinding(model, finding, today);
  for (const report of reports) checkReport(indicator, finding.occurredOn, report, today);
  return indicator;
}

function checkFinding(
  model: Pick<Model, "start" | "indicators">,
  { indicator: id, occurredOn }: Pick<Finding, "indicator" | "occurredOn">,
  today: Day,
): Indicator {
  const indicator = model.indicators.find((each) => each.id === id);
  if (indicator === undefined)
    refuseField("unknown-indicator", "indicator", `"${id}" is no indicator of this assessment`);
  if (occurredOn < model.start)
    refuseField("evidence-before-start", "occurredOn", `must not be before ${model.start}, when the assessment starts`);
  if (occurredOn > today) refuseField("evidence-in-future", "occurredOn", `must not be after today, ${today}`);
  if (indicator.kind === "rate") {
    const { from, to } = indicator.monitored;
    if (occurredOn < from || (to !== null && occurredOn > to))
      refuseField(
        "outside-window",
        "occurredOn",
        `must lie within the watch of this indicator, ${to === null ? `from ${from} on` : `${from} to ${to}`}`,
      );
  }
  return indicator;
}

function checkReport(
  indicator: Indicator,
  occurredOn: Day,
  { level, reportedOn }: Pick<Report, "level" | "reportedOn">,
  today: Day,
): void {
  if (indicator.kind === "rate") {
    if (level !== null)
      refuseField("unknown-level", "level", `must be empty: "${indicator.label}" counts events and has no levels`);
  } else if (level === null) {
    refuseField("unknown-level", "level", `is needed: choose what was seen of "${indicator.label}"`);
  } else if (!indicator.levels.some((each) => each.id === level)) {
    refuseField("unknown-level", "level", `"${level}" is no level of "${indicator.label}"`);
  }
  if (reportedOn < occurredOn)
    refuseField("invalid-input", "reportedOn", `must not be before ${occurredOn}, the day it occurred`);
  if (reportedOn > today) refuseField("evidence-in-future", "reportedOn", `must not be after today, ${today}`);
}
