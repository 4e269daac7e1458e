import { findingName } from "../finding-name";
import { findingsById, nearDay, type ViewCase } from "../view-case";
import type { TriedChanges } from "./tried-changes";

/** The finding of the screen in one sentence. */
export function robustnessTitle({ say, assessment }: ViewCase, tried: TriedChanges): string {
  if (assessment.instants.length === 0) return say("robustness.title.none");
  // what prints alike is shared, as on the Now page
  if (tried.permille <= 0) return say("robustness.title.tied");
  const { findings, sources, analysts, model, smallest } = tried;
  const counts = [
    { kind: "findings", flips: findings.flips, of: findings.changes.length },
    { kind: "sources", flips: sources.flips, of: sources.changes.length },
    { kind: "analysts", flips: analysts.flips, of: analysts.changes.length },
  ] as const;
  const [first, ...rest] = counts.filter(({ flips }) => flips > 0);
  if (first === undefined) {
    const count = smallest.findings?.length ?? 0;
    if (count > 0) return say("robustness.title.set", { count });
    if (model.flips > 0) return say("robustness.title.model", { flips: model.flips, of: model.of });
    return say("robustness.title.firm");
  }
  const parts = rest.map(({ kind, flips, of }) =>
    kind === "findings" ? "" : say(`robustness.next.${kind}`, { flips, of }),
  );
  return say("robustness.title.any", {
    first: say(`robustness.first.${first.kind}`, { flips: first.flips, of: first.of }),
    rest: parts.join(""),
    more: parts.length,
  });
}

/** The smallest set of findings that changes the lead, in words, with the findings to link to. */
export function flipSet(view: ViewCase, { smallest, findings }: TriedChanges) {
  const { say, file } = view;
  const { check, method, ruledOut } = smallest;
  const stored = findingsById(view);
  const named = (smallest.findings ?? []).map((id) => {
    const finding = stored.get(id);
    return finding === undefined
      ? { id, name: id, day: "" }
      : { id, name: findingName(finding, file.model), day: nearDay(view, finding.occurredOn) };
  });
  const leader = file.model.scenarios.find(({ id }) => id === check.leader)?.shortLabel ?? check.leader;
  const values = { count: named.length, leader, ruledOut };
  if (method === "none") {
    const isCertain = ruledOut >= findings.of;
    return { sentence: say(isCertain ? "robustness.set.never" : "robustness.set.none", values), findings: named };
  }
  return { sentence: say(`robustness.set.${method}`, values), findings: named };
}
