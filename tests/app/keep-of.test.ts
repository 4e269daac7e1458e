import { expect, test } from "vitest";
import { keepOf } from "@/app/_server/keep-of";

test("an answer is made once for a value and a key, and not shared between values", () => {
  const keep = keepOf<object, number>();
  const [one, other] = [{}, {}];
  let made = 0;
  const make = () => ++made;
  expect([keep(one, "a", make), keep(one, "a", make), keep(one, "b", make), keep(other, "a", make)]).toEqual([
    1, 1, 2, 3,
  ]);
});

test("the key asked for longest ago is forgotten first", () => {
  const keep = keepOf<object, number>();
  const of = {};
  let made = 0;
  const make = () => ++made;
  for (let key = 0; key < 12; key++) keep(of, String(key), make);
  keep(of, "0", make);
  expect(made).toBe(12);
  keep(of, "new", make);
  expect(keep(of, "0", make)).toBe(1);
  expect(keep(of, "1", make)).toBe(14);
});
