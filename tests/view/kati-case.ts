import { readSample } from "@/db/sample/sample";
import { daysBetween } from "@/lib/domain/calendar";
import type { StoredFinding } from "@/lib/domain/case-file";
import { defaultGradeWeights } from "@/lib/domain/standards/admiralty";
import type { Language } from "@/lib/messages/say";
import type { ViewCase } from "@/lib/view/view-case";
import { report, signal, smallCase } from "./small-case";

/** The first case as it is shipped, read on 29 July 2022. */
export function katiCase(language: Language = "en", until = "2022-07-29"): ViewCase {
  const { assessment, indicators, kappa, findings } = readSample();
  const { start, dynamics, scenarios } = assessment;
  return smallCase({
    model: { start, dynamics, scenarios, indicators, kappa, gradeWeights: defaultGradeWeights },
    findings: findings.map(
      ({ id, finding, reports }): StoredFinding =>
        signal(id, 0, "", {
          ...finding,
          effectiveHandling: finding.handling,
          reports: reports.map((one, index) => ({ ...report(`${id}-${index}`, one.level), ...one })),
        }),
    ),
    asOf: daysBetween(start, until),
    language,
  });
}
