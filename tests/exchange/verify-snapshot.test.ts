import { describe, expect, test } from "vitest";
import { nodeCrypto } from "@/db/node-crypto";
import type { SnapshotContent } from "@/lib/domain/snapshot";
import { makeSnapshotBundle } from "@/lib/exchange/snapshot-bundle";
import { checkScores, checkSeal } from "@/lib/exchange/verify-snapshot";
import { snapshotResults } from "@/lib/view/snapshot-results";
import { content, sealed, sealing } from "./sealed-case";

const changed = (change: (copy: SnapshotContent) => void): SnapshotContent => {
  const copy = structuredClone(content);
  change(copy);
  return copy;
};

describe("scores are computed again from what is inside", () => {
  test("they agree to the last bit where they were made", () => {
    expect(checkScores(content, snapshotResults)).toEqual({
      scores: "agree",
      largestDifference: 0,
      agreeing: 3,
      of: 3,
    });
  });
  test("scores that do not follow are seen even when they are signed", () => {
    const lie = changed((copy) => {
      copy.results.p.reverse();
    });
    const { bundle } = makeSnapshotBundle(lie, sealing);
    expect(checkSeal(bundle, nodeCrypto)).toMatchObject({ hash: "ok", signature: "ok" });
    const report = checkScores(bundle.content, snapshotResults);
    // By Bayes and 30 days of silence: .05, .12, .16 of .33 before it is turned round; the middle one stays.
    expect(report).toMatchObject({ scores: "differ", agreeing: 1, of: 3 });
    expect(report.largestDifference).toBeCloseTo(0.11 / 0.33, 12);
  });
  test.each<[string, (copy: SnapshotContent) => void]>([
    [
      "a point of the series",
      (copy) => {
        copy.results.series[3]!.p[0]! += 1e-6;
      },
    ],
    [
      "a printed score",
      (copy) => {
        copy.results.permille[0]! += 1;
      },
    ],
    [
      "a step of the change",
      (copy) => {
        copy.results.change.findings[0]!.delta[1]! -= 1e-6;
      },
    ],
    [
      "a contribution",
      (copy) => {
        copy.results.contributions[0]!.delta[2]! += 1e-6;
      },
    ],
    [
      "log evidence",
      (copy) => {
        copy.results.logEvidence += 1e-6;
      },
    ],
    [
      "a row that is missing",
      (copy) => {
        copy.results.series.pop();
      },
    ],
    [
      "who led",
      (copy) => {
        copy.results.lead.since = "2022-03-02";
      },
    ],
    [
      "a weight of the model",
      (copy) => {
        copy.model.gradeWeights.reliability.A = 0.9;
      },
    ],
  ])("%s that was changed is seen", (_what, change) => {
    expect(checkScores(changed(change), snapshotResults).scores).toBe("differ");
  });
  test("a model that cannot be scored is a failure, not a crash", () => {
    const broken = changed((copy) => {
      copy.findings[0]!.indicator = "nowhere";
    });
    expect(checkScores(broken, snapshotResults).scores).toBe("failed");
  });
});

test("the report on the seal names the key that is in the file", () => {
  expect(checkSeal(sealed.bundle, nodeCrypto)).toEqual({
    hash: "ok",
    signature: "ok",
    keyId: sealed.bundle.signature.keyId,
  });
});
