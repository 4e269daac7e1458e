import { describe, expect, test } from "vitest";
import { readEnv } from "@/db/env";
import { publicOrigin } from "@/db/watch/public-origin";

describe("variables of the watch", () => {
  test("are unset unless somebody sets them", () => {
    const { VIGIE_SMTP_URL, VIGIE_MAIL_FROM, VIGIE_ORIGIN, VIGIE_WEBHOOK_PRIVATE } = readEnv({ VIGIE_SMTP_URL: "" });
    expect([VIGIE_SMTP_URL, VIGIE_MAIL_FROM, VIGIE_ORIGIN, VIGIE_WEBHOOK_PRIVATE]).toEqual(Array(4).fill(undefined));
  });
  test.each([
    ["VIGIE_SMTP_URL", "http://mail"],
    ["VIGIE_MAIL_FROM", "nobody"],
    ["VIGIE_ORIGIN", "vigie.example.org"],
    ["VIGIE_WEBHOOK_PRIVATE", "yes"],
  ])("%s=%s is refused by name", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(name);
  });
});

test("links begin with what is set, else with where the server listens", () => {
  expect(publicOrigin(readEnv({ VIGIE_ORIGIN: "https://vigie.example.org/path" }))).toBe("https://vigie.example.org");
  expect(publicOrigin(readEnv({ PORT: "4000" }))).toBe("http://127.0.0.1:4000");
  expect(publicOrigin(readEnv({ HOST: "::1" }))).toBe("http://[::1]:3000");
});
