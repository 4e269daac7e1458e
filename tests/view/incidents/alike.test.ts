import { expect, test } from "vitest";
import type { StoredIncident } from "@/lib/domain/case-file";
import { alike, alikePairs, alikeTo } from "@/lib/view/incidents/alike";

const stamp = { version: 1, recordedAt: "2022-07-22T00:00:00.000Z", recordedBy: "local", reason: "" };
const kati = { name: "Kati", latitude: 12.744, longitude: -8.072 };
const incident = (id: string, title: string, occurredOn: string, over: Partial<StoredIncident> = {}) =>
  ({ ...stamp, id, title, occurredOn, place: null, status: "active", ...over }) satisfies StoredIncident;

const first = incident("a", "Attaque de la garnison de Kati", "2022-07-22", { place: kati });

test("near each other on the same or the next day; two days apart are not one", () => {
  // 0.1 degrees of latitude are 11.1 km
  const near = { name: "Elsewhere", latitude: 12.844, longitude: -8.072 };
  const told = (occurredOn: string) => alike(first, incident("b", "Explosion", occurredOn, { place: near }));
  expect(told("2022-07-22")).toMatchObject({ days: 0, words: 0 });
  expect(told("2022-07-22")?.km).toBeCloseTo(11.12, 1);
  expect(told("2022-07-23")?.days).toBe(1);
  expect(told("2022-07-21")?.days).toBe(1);
  expect(told("2022-07-24")).toBeNull();
});

test("far away is another attack, however alike the words are", () => {
  const segou = { name: "Ségou", latitude: 13.4317, longitude: -6.2157 };
  expect(alike(first, incident("b", first.title, "2022-07-22", { place: segou }))).toBeNull();
});

test("without coordinates the words decide, whatever case and accents they have", () => {
  const words = (title: string) => alike(first, incident("b", title, "2022-07-22"))?.words ?? null;
  expect(words("ATTAQUE GARNISON KATI")).toBe(1);
  // one of the two words is shared
  expect(words("Kati, incendie")).toBe(0.5);
  expect(words("Ambush near Djenne, Kati")).toBeNull();
});

test("pairs: each once, the most alike first, withdrawn ones left out", () => {
  const same = incident("b", "Garnison de Kati", "2022-07-22");
  const next = incident("c", "Garnison de Kati", "2022-07-23");
  const gone = incident("d", "Garnison de Kati", "2022-07-22", { status: "withdrawn" });
  const pairs = alikePairs([next, gone, first, same]);
  expect(pairs.map((pair) => `${pair.first.id}${pair.second.id}`)).toEqual(["ab", "ac", "bc"]);
  expect(alikeTo(next, [first, same, next, gone]).map(({ second }) => second.id)).toEqual(["a", "b"]);
});

test("2,000 incidents of 1,000 days are paired in a moment", () => {
  const many = Array.from({ length: 2000 }, (_, i) => {
    const day = new Date(Date.UTC(2022, 0, 1 + Math.floor(i / 2) * 3)).toISOString().slice(0, 10);
    return incident(`i${i}`, `Raid number${i} village${i}`, day);
  });
  expect(alikePairs(many)).toEqual([]);
});
