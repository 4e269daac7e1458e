import { expect, test } from "vitest";
import { formatFreezeQuery, parseFreezeQuery } from "@/app/assessments/[slug]/snapshots/_freeze/freeze-query";

test("what the form stands at survives the way through the address", () => {
  const query = { asOf: "2022-07-22", by: "reported", cap: "TLP:AMBER+STRICT" } as const;
  const text = formatFreezeQuery(query);
  expect(text).toBe("?asOf=2022-07-22&by=reported&cap=TLP%3AAMBER%2BSTRICT");
  expect(parseFreezeQuery(Object.fromEntries(new URLSearchParams(text)))).toEqual(query);
});
test("defaults are left out, and what is not understood is the default", () => {
  const defaults = { asOf: null, by: "recorded", cap: "TLP:CLEAR" } as const;
  expect(formatFreezeQuery(defaults)).toBe("");
  expect(parseFreezeQuery({})).toEqual(defaults);
  expect(parseFreezeQuery({ asOf: "2022-02-30", by: "x", cap: ["TLP:RED", "TLP:RED"] })).toEqual(defaults);
});
