import { expect, test } from "vitest";
import { matrixCsv } from "@/lib/view/matrix/matrix-csv";
import { parseMatrixState } from "@/lib/view/matrix/matrix-state";
import { signal, smallCase, stillModel, watch } from "../small-case";

test("holds every row with full numbers, silence and sums, and says where it comes from", () => {
  const model = { ...stillModel, indicators: [...stillModel.indicators, watch] };
  const findings = Array.from({ length: 70 }, (_, index) =>
    signal(`f${index}`, index % 30, index === 3 ? "no" : "yes"),
  );
  const csv = matrixCsv(smallCase({ model, findings, asOf: 30 }), parseMatrixState({ sort: "by.north", page: "2" }));
  const lines = csv.trimEnd().split("\r\n");
  expect(lines[0]).toBe(
    "kind,id,name,category,day,spread,north log ratio,east log ratio,south log ratio," +
      "north contribution,east contribution,south contribution,as of,known by,engine,model",
  );
  const cells = lines.slice(1).map((line) => line.split(","));
  expect(cells).toHaveLength(70 + 1 + 5 + 2);
  expect(cells[0]?.slice(0, 5)).toEqual(["finding", "f3", "Signal seen: No", "Signs", "2022-03-04"]);
  // no: .8 .6 .2
  const mean = (Math.log(0.8) + Math.log(0.6) + Math.log(0.2)) / 3;
  expect(Number(cells[0]?.[6])).toBeCloseTo(Math.log(0.8) - mean, 12);
  expect(cells.every((line) => line.at(-4) === "2022-03-31" && line.at(-3) === "recorded")).toBe(true);
  const of = (id: string, kind = "sum") =>
    cells
      .find((line) => line[0] === kind && line[1] === id)
      ?.slice(6, 9)
      .map(Number);
  for (const s of [0, 1, 2]) {
    const parts = ["prior", "findings", "silence", "memory"].map((id) => of(id)?.[s] ?? Number.NaN);
    expect(parts.reduce((sum, value) => sum + value, 0)).toBeCloseTo(of("score")?.[s] ?? Number.NaN, 9);
  }
  expect(of("prior", "probability")).toEqual([0.5, 0.3, 0.2]);
});
