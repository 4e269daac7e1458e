import { describe, expect, test } from "vitest";
import { sameCondition, Threshold } from "@/lib/domain/threshold";
import { Webhook } from "@/lib/domain/webhook";

const line = { scenario: "up", measure: "lower", direction: "above", level: 0.4 };
const problems = (value: object) =>
  Threshold.safeParse({ ...line, ...value }).error?.issues.map((issue) => issue.path.join("."));

describe("a threshold", () => {
  test("has a margin of two points, and tells nobody, unless said otherwise", () => {
    expect(Threshold.parse(line)).toEqual({ ...line, margin: 0.02, note: "", deliver: { emails: [], webhook: null } });
  });
  test.each([
    [{ level: 0 }, ["level"]],
    [{ level: 1 }, ["level"]],
    [{ level: Number.NaN }, ["level"]],
    [{ measure: "middle" }, ["measure"]],
    [{ direction: "up" }, ["direction"]],
    [{ deliver: { emails: ["not an address"], webhook: null } }, ["deliver.emails.0"]],
    [{ deliver: { emails: ["a@b.example\r\nBcc: c@d.example"], webhook: null } }, ["deliver.emails.0"]],
    [{ deliver: { emails: Array.from({ length: 11 }, (_, i) => `a${i}@b.example`) } }, ["deliver.emails"]],
    [{ deliver: { emails: ["A@b.example", "a@B.example"] } }, ["deliver.emails.1"]],
    [{ secret: "x" }, [""]],
  ])("%j is refused at its field", (value, paths) => {
    expect(problems(value)).toEqual(paths);
  });
  test("the margin leaves room to come back", () => {
    expect(problems({ level: 0.02, margin: 0.02 })).toEqual(["margin"]);
    expect(problems({ level: 0.03, margin: 0.02 })).toBeUndefined();
    expect(problems({ direction: "below", level: 0.75, margin: 0.25 })).toEqual(["margin"]);
    expect(problems({ direction: "below", level: 0.75, margin: 0.125 })).toBeUndefined();
  });
  test("another note or another reader is the same line; another level is not", () => {
    const one = Threshold.parse(line);
    expect(sameCondition(one, { ...one })).toBe(true);
    for (const change of [{ level: 0.5 }, { margin: 0.01 }, { measure: "upper" }, { direction: "below" }] as const)
      expect(sameCondition(one, { ...one, ...change })).toBe(false);
  });
});

describe("a webhook", () => {
  const accepts = (url: string) => Webhook.safeParse({ name: "Desk", url }).success;
  test.each(["https://example.org/hook?key=1", "http://127.0.0.1:9000/x", "http://localhost/x", "http://[::1]:80/"])(
    "takes %s",
    (url) => expect(accepts(url)).toBe(true),
  );
  test.each([
    "http://example.org/",
    "http://127.0.0.1.example.org/",
    "http://localhost.example.org/",
    "ftp://example.org/",
    "file:///etc/passwd",
    "https://user:pass@example.org/",
    "https://example.org/#part",
    "//example.org/",
    "javascript:alert(1)",
    "",
  ])("refuses %s", (url) => expect(accepts(url)).toBe(false));
});
