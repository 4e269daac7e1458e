import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { actions, type authorise, mayDo } from "@/db/access";
import { localActor } from "@/db/context";
import { refusal } from "../support/refusal";

const room = resolve(import.meta.dirname, "../../db");
/** Asks for no actor: whoever holds the token of a link may read its one snapshot. */
const withoutActor = ["readSharedSnapshot"];

const files = ["commands", "queries"].flatMap((folder) =>
  readdirSync(join(room, folder)).map((name) => ({ folder, name })),
);
const nameOf = (file: string) =>
  file.replace(/\.ts$/, "").replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Fails at any use: an actor who may not do something must be refused before the store is touched. */
const untouchable = new Proxy(
  {},
  {
    get(_target, property) {
      throw new Error(`the store was touched: ${String(property)}`);
    },
  },
);
const nobody = { id: "x", name: "X", role: "nobody" };

describe.each(files.filter(({ name }) => !withoutActor.includes(nameOf(name))))("$folder/$name", ({ folder, name }) => {
  const action = nameOf(name);
  test("has a rule, and refuses an actor without the role before anything else", async () => {
    expect(actions).toContain(action);
    const module: Record<string, unknown> = await import(join(room, folder, name));
    const run = module[action];
    if (typeof run !== "function") throw new Error(`${name} must export ${action}`);
    const attempt = Promise.resolve(run({ store: untouchable, actor: nobody, now: new Date(0) }, {}));
    expect((await refusal(attempt)).code).toBe("not-allowed");
  });
});

test("no rule is left without its file", () => {
  const known = files.map(({ name }) => nameOf(name));
  expect(actions.filter((action) => !known.includes(action))).toEqual([]);
});

test("each role may do what the one below may, and more", () => {
  const roles = ["viewer", "analyst", "lead", "admin"] as const;
  const counts = roles.map((role) => actions.filter((action) => allowed(role, action)).length);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(allowed("viewer", "readCase")).toBe(true);
  expect(allowed("viewer", "recordReport")).toBe(false);
  expect(allowed("analyst", "recordReport")).toBe(true);
  expect(allowed("analyst", "createShareLink")).toBe(false);
  expect(allowed("lead", "createShareLink")).toBe(true);
  expect(actions.every((action) => allowed("admin", action))).toBe(true);
});

function allowed(role: "viewer" | "analyst" | "lead" | "admin", action: string): boolean {
  return mayDo({ ...localActor, role }, ruleName(action));
}

function ruleName(action: string): Parameters<typeof authorise>[1] {
  const isAction = (name: string): name is Parameters<typeof authorise>[1] => actions.includes(name);
  if (!isAction(action)) throw new Error(`${action} has no rule`);
  return action;
}
