import type { ScoringFinding } from "@/lib/domain/scoring-input";
import type { Assessment } from "../assessment";
import { Evidence } from "../evidence/evidence";
import { EvidenceLog } from "../evidence/evidence-log";
import { FindingRows } from "../evidence/finding-rows";
import { LikelihoodRows } from "../evidence/likelihood-rows";
import { silenceTimeline } from "../evidence/silence-timeline";
import { filterEvidence } from "../filter/filter-evidence";
import { makeChain } from "../filter/make-chain";
import { findIndicator } from "../model/find-indicator";
import type { Model } from "../model/model";
import { type FindingKinds, findingKinds } from "./finding-kinds";
import { readingLogs } from "./reading-shares";

/**
 * One record, looked at with one table after the other: it is checked, sorted and grouped once.
 *
 * Formula: as assessModel.
 * @example new LearningRounds(assessment, input.findings).look(model) // the same numbers as assessModel
 */
export class LearningRounds {
  readonly kinds: FindingKinds;

  constructor(
    private readonly record: Assessment,
    findings: readonly ScoringFinding[],
  ) {
    this.kinds = findingKinds(record, findings);
  }

  /** The record under a model with other tables but the same u and noise. */
  look(model: Model): Assessment {
    const { asOf, evidence } = this.record;
    const { times, first, log: before, later } = evidence;
    const { kinds, kindOf } = this.kinds;
    const rowOf = new FindingRows(model, new LikelihoodRows(model.size, evidence.rows.isReached));
    const rows = kinds.map(({ indicator, reading }) =>
      rowOf.rows.add(readingLogs(findIndicator(model, indicator), reading)),
    );
    const log = new EvidenceLog(rowOf.rows, kindOf.length);
    for (let i = 0; i < times.length; i++) {
      for (let f = first[i]!; f < first[i + 1]!; f++) log.write(before.ids[f]!, times[i]!, rows[kindOf[f]!]!);
      log.close();
    }
    const chain = makeChain(model);
    return filterEvidence({ model, chain, silence: silenceTimeline(model), asOf }, new Evidence(log, rowOf, later));
  }
}
