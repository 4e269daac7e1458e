import { expect, test } from "vitest";
import { readEnv } from "@/db/env";

test("has defaults, also for what is set to nothing", () => {
  const defaults = {
    ...{ VIGIE_DATA: "./data", VIGIE_DATABASE_URL: undefined, PORT: 3000, HOST: "127.0.0.1" },
    VIGIE_FETCH: "refuse",
  };
  expect(readEnv({})).toMatchObject({ VIGIE_DATA: "./data", PORT: 3000, HOST: "127.0.0.1" });
  expect(readEnv({ VIGIE_DATA: "", VIGIE_DATABASE_URL: "", PORT: "", HOST: "" })).toEqual(defaults);
});

test("takes what is set", () => {
  const url = "postgres://user:pass@db:5432/vigie";
  expect(readEnv({ VIGIE_DATABASE_URL: url, PORT: "8080" })).toMatchObject({ VIGIE_DATABASE_URL: url, PORT: 8080 });
});

test.each([
  ["VIGIE_DATABASE_URL", "mysql://db"],
  ["PORT", "http"],
  ["PORT", "70000"],
  ["VIGIE_FETCH", "yes"],
])("refuses %s=%s by name", (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(name);
});
