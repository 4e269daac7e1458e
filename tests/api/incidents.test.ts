import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { IncidentChange } from "@/app/api/v1/_schemas/incidents";
import { pageOf } from "@/app/api/v1/_schemas/page-of";
import { StoredIncident } from "@/app/api/v1/_schemas/stored";
import { call, read, refusal } from "./support/call";
import { AT, openHouse, openSmallCase, report } from "./support/small-case";

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
});
afterEach(() => close());

const attack = (title: string, source: string) => ({
  incident: { title, occurredOn: "2022-07-11", place: { name: "Kati", latitude: 12.744, longitude: -8.072 } },
  handling: "TLP:CLEAR",
  readings: [{ indicator: "target", report: { ...report, source } }],
});
const record = (title: string, source = "Agence X") =>
  read(IncidentChange, call("POST", `${AT}/incident-reports`, { body: attack(title, source) }));
const incidents = async () => (await read(pageOf(StoredIncident), call("GET", `${AT}/incidents`))).items;

describe("an attack in one call", () => {
  test("is stored with its findings, and says where it is", async () => {
    const answer = await call("POST", `${AT}/incident-reports`, { body: attack("Raid", "Agence X") });
    const { incident, findings } = IncidentChange.parse(JSON.parse(answer.text));
    expect([answer.status, answer.headers.get("location")]).toEqual([
      201,
      `/api/v1/assessments/two-ways/incidents/${incident.id}`,
    ]);
    expect(findings.map(({ indicator, incidentId }) => [indicator, incidentId])).toEqual([["target", incident.id]]);
  });
  test("a wrong reading is named by its row, and nothing is stored", async () => {
    const wrong = { indicator: "target", report: { ...report, level: "soldats" } };
    const good = attack("Raid", "Agence X");
    const body = { ...good, readings: [...good.readings, wrong] };
    const problem = await refusal(call("POST", `${AT}/incident-reports`, { body }));
    expect([problem.status, problem.code, problem.fields.map(({ path }) => path)]).toEqual([
      422,
      "unknown-level",
      ["readings.1.report.level"],
    ]);
    expect(await incidents()).toEqual([]);
  });
  test("coordinates that cannot be are refused at their field", async () => {
    const good = attack("Raid", "Agence X");
    const incident = { ...good.incident, place: { name: "Kati", latitude: 97, longitude: -8 } };
    const problem = await refusal(call("POST", `${AT}/incident-reports`, { body: { ...good, incident } }));
    expect(problem.fields.map(({ path }) => path)).toEqual(["incident.place.latitude"]);
  });
});

describe("merge, split and the way back", () => {
  test("two become one; a look with an old version is refused with both", async () => {
    const first = await record("Raid");
    const second = await record("Attack", "Paper");
    const path = `${AT}/incidents/${first.incident.id}/merge`;
    const body = { expectedVersion: 1, other: second.incident.id, otherVersion: 1, reason: "One attack" };
    const stale = await refusal(call("POST", path, { body: { ...body, otherVersion: 2 } }));
    expect([stale.status, stale.code]).toEqual([409, "version-conflict"]);
    const merged = await read(IncidentChange, call("POST", path, { body }));
    expect(merged.other).toMatchObject({ id: second.incident.id, status: "withdrawn" });
    const kept = merged.findings.find(({ id }) => id === first.findings[0]?.id);
    expect(kept?.reports.map(({ source, status }) => [source, status])).toEqual([
      ["Agence X", "active"],
      ["Paper", "active"],
    ]);

    const paper = kept?.reports.find(({ source }) => source === "Paper");
    const split = {
      reports: [{ finding: kept?.id, report: paper?.id }],
      into: { incident: { title: "Second", occurredOn: "2022-07-11" } },
    };
    const parted = await read(
      IncidentChange,
      call("POST", `${AT}/incidents/${first.incident.id}/split`, { body: { expectedVersion: 1, split } }),
    );
    expect(parted.other?.title).toBe("Second");

    const back = (change: string, again = false) =>
      call("POST", `${AT}/incident-changes/${change}/take-back`, { body: { again } });
    expect((await refusal(back(merged.change))).code).toBe("version-conflict");
    const undone = await read(IncidentChange, back(parted.change));
    expect(undone.findings.find(({ id }) => id === kept?.id)?.reports.map(({ status }) => status)).toEqual([
      "active",
      "active",
    ]);
    await read(IncidentChange, back(parted.change, true));
    expect((await refusal(back("nothing"))).code).toBe("not-found");
    expect((await incidents()).map(({ title, status }) => `${title} ${status}`).sort()).toEqual([
      "Attack withdrawn",
      "Raid active",
      "Second active",
    ]);
  });
  test("nothing ticked is no split", async () => {
    const { incident } = await record("Raid");
    const body = { expectedVersion: 1, split: { into: { incident: { title: "Other", occurredOn: "2022-07-11" } } } };
    const problem = await refusal(call("POST", `${AT}/incidents/${incident.id}/split`, { body }));
    expect(problem.fields.map(({ path }) => path)).toEqual(["split.findings"]);
  });
  test("an incident is withdrawn when nothing under it counts, and restored", async () => {
    const { incident, findings, change } = await record("Raid");
    const body = { expectedVersion: 1, reason: "Never happened" };
    const withdraw = () => call("POST", `${AT}/incidents/${incident.id}/withdraw`, { body });
    expect(await refusal(withdraw())).toMatchObject({ status: 422, findings: findings.map(({ id }) => id) });
    await call("POST", `${AT}/findings/${findings[0]?.id}/withdraw`, { body });
    expect(await read(StoredIncident, withdraw())).toMatchObject({ status: "withdrawn", version: 2 });
    expect((await refusal(call("POST", `${AT}/incident-changes/${change}/take-back`))).code).toBe("version-conflict");
    const restore = { expectedVersion: 2, reason: "It did" };
    const restored = call("POST", `${AT}/incidents/${incident.id}/restore`, { body: restore });
    expect(await read(StoredIncident, restored)).toMatchObject({ status: "active", version: 3 });
  });
});
