import { describe, expect, it } from "vitest";
import { evidenceRows, tagsOf } from "@/lib/view/evidence-rows";
import { report, signal, smallCase } from "./small-case";

const UNTIL = "2022-03-31";

describe("evidenceRows", () => {
  const view = smallCase({
    findings: [
      signal("f1", 10, "yes", { title: "A light" }),
      signal("f2", 20, "no"),
      signal("late", 40, "yes"),
      signal("gone", 12, "yes", { status: "withdrawn" }),
      signal("wild", 13, "yes", { status: "draft" }),
    ],
    asOf: 30,
  });
  const rows = evidenceRows(view, 0);

  it("gives what each counted finding does to a scenario: the score with it minus without it", () => {
    // north is .434783 with both; without f1 only "no": .4 .18 .04 of .62 = .645161; without f2 only "yes": .263158
    expect(rows.find((row) => row.id === "f1")).toMatchObject({
      name: "A light",
      permille: -210,
      contribution: "−21.0",
    });
    expect(rows.find((row) => row.id === "f2")).toMatchObject({ permille: 172, contribution: "+17.2", levels: ["No"] });
  });
  it("says that withdrawn, draft and later findings are not counted", () => {
    expect(rows.filter((row) => row.permille === null).map((row) => [row.id, row.contribution, row.tags])).toEqual([
      ["late", "not counted", ["later"]],
      ["wild", "not counted", ["draft"]],
      ["gone", "not counted", ["withdrawn"]],
    ]);
  });
  it("puts the latest day on top", () => {
    expect(rows.map((row) => row.id)).toEqual(["late", "f2", "wild", "gone", "f1"]);
  });
});

describe("tagsOf", () => {
  const with_ = (...reports: ReturnType<typeof report>[]) => tagsOf(signal("f", 3, "yes", { reports }), UNTIL);
  it("is corroborated when two origins read the same", () => {
    expect(with_(report("a", "yes"), report("b", "yes"))).toEqual(["corroborated"]);
  });
  it("is not corroborated by one origin that is repeated, whatever its spelling", () => {
    const wire = { origin: "The wire" };
    expect(with_(report("a", "yes", wire), report("b", "yes", { origin: " the WIRE" }))).toEqual([]);
    expect(with_(report("a", "yes", { source: "The wire" }), report("b", "yes", wire))).toEqual([]);
  });
  it("is contradicted when reports differ, and can be both", () => {
    expect(with_(report("a", "yes"), report("b", "no"))).toEqual(["contradicted"]);
    expect(with_(report("a", "yes"), report("b", "no"), report("c", "no"))).toEqual(["contradicted", "corroborated"]);
  });
  it("does not count a withdrawn report", () => {
    expect(with_(report("a", "yes"), report("b", "no", { status: "withdrawn" }))).toEqual([]);
  });
  it("knows two witnesses of one event", () => {
    expect(with_(report("a", null), report("b", null))).toEqual(["corroborated"]);
  });
});
