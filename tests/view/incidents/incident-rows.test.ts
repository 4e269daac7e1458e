import { expect, test } from "vitest";
import type { CaseFile, StoredFinding, StoredIncident } from "@/lib/domain/case-file";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { incidentEffect, incidentRows, sortIncidents } from "@/lib/view/incidents/incident-rows";
import { categorical, finding, model, newAssessment, report } from "../../support/factories";

const stamp = { version: 1, recordedAt: "2024-02-02T00:00:00.000Z", recordedBy: "local", reason: "" };
const incident = (
  id: string,
  title: string,
  occurredOn: string,
  over: Partial<StoredIncident> = {},
): StoredIncident => ({
  ...stamp,
  ...{ id, title, occurredOn, place: null, status: "active" },
  ...over,
});
const found = (id: string, incidentId: string, over: Partial<StoredFinding> = {}, level = "yes"): StoredFinding => ({
  ...finding({ incidentId }),
  ...stamp,
  ...{ id, status: "counted", effectiveHandling: "TLP:CLEAR" },
  reports: [{ ...report({ level }), ...stamp, id: `${id}-r`, findingId: id, status: "active", review: "draft" }],
  ...over,
});
const { slug, start: _start, dynamics: _dynamics, scenarios: _scenarios, ...details } = newAssessment();
const file: CaseFile = {
  assessment: { ...details, ...stamp, id: "small", slug },
  model: {
    ...model({
      dynamics: {
        kind: "generator",
        generator: [
          [0, 0],
          [0, 0],
        ],
      },
      indicators: [categorical(), categorical({ id: "mark" })],
    }),
    ...stamp,
    id: "small",
  },
  incidents: [
    incident("raid", "Raid on the depot", "2024-02-01"),
    incident("segou", "Ambush", "2024-02-01", { place: { name: "Ségou", latitude: null, longitude: null } }),
    incident("empty", "Rumour", "2024-02-05"),
    incident("gone", "Raid told twice", "2024-02-01", { status: "withdrawn" }),
  ],
  findings: [
    found("a", "raid"),
    found("b", "raid", { indicator: "mark" }),
    found("c", "segou", {}, "no"),
    found("d", "empty", { status: "draft" }),
    found("e", "raid", { status: "withdrawn" }),
  ],
  questions: [],
  cut: { until: "2024-03-01", by: "recorded", asOf: null },
};
const view = { file, assessment: assess(toScoringInput(file)) };
const rows = (q = "", withdrawn = false) => incidentRows(view, { q, withdrawn });
const effectOf = (row: Parameters<typeof incidentEffect>[1]) => incidentEffect(view, row, 0);

test("a text is found in title, place and day, without case and accents; withdrawn ones on request", () => {
  expect(rows().map(({ id }) => id)).toEqual(["raid", "segou", "empty"]);
  expect(rows("RAID").map(({ id }) => id)).toEqual(["raid"]);
  expect(rows("raid", true).map(({ id }) => id)).toEqual(["raid", "gone"]);
  expect(rows("segou").map(({ id }) => id)).toEqual(["segou"]);
  expect(rows("2024-02-05").map(({ id }) => id)).toEqual(["empty"]);
  expect(rows("nothing")).toEqual([]);
});

test("what an incident moved: the score with all of its findings minus that without any", () => {
  // By hand, even scores that never change: "yes" with weight 0.7225 says it 0.730625 to 0.369375. "no" says it with
  // 0.7225 + 0.2775 x 0.45 = 0.847375 if true and 0.124875 if not: 0.2 x + 0.8 x = 0.269375 to 0.3 x + 0.7 x = 0.630625.
  const yes = [0.730625, 0.369375] as const;
  const no = [0.269375, 0.630625] as const;
  const share = (up: number, down: number) => Math.round((1000 * up) / (up + down));
  const all = share(yes[0] ** 2 * no[0], yes[1] ** 2 * no[1]);
  const [raid, segou, empty] = rows();
  expect(raid && effectOf(raid)).toBe(all - share(no[0], no[1]));
  expect(segou && effectOf(segou)).toBe(all - share(yes[0] ** 2, yes[1] ** 2));
  expect(empty && effectOf(empty)).toBeNull();
  expect(raid?.findings.map(({ id }) => id)).toEqual(["a", "b"]);
});

test("orders: newest, title, most findings, strongest effect whichever way it pushes", () => {
  const order = (sort: Parameters<typeof sortIncidents>[1]) =>
    sortIncidents(rows(), sort, effectOf).map(({ id }) => id);
  expect(order("day")).toEqual(["empty", "raid", "segou"]);
  expect(order("title")).toEqual(["segou", "raid", "empty"]);
  expect(order("findings")).toEqual(["raid", "empty", "segou"]);
  expect(order("effect")).toEqual(["raid", "segou", "empty"]);
});
