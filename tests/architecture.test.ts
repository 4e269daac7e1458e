import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const rooms = ["app", "db", "lib", "tests", "scripts"];

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}
const sources = rooms
  .flatMap((room) => filesUnder(join(root, room)))
  .filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path))
  .map((path) => ({ path: relative(root, path), text: readFileSync(path, "utf8") }));

/** Modules that a file imports: ours as paths from the root without extension, others by name. `import type` counts too. */
function importsOf(file: { path: string; text: string }): string[] {
  const found = [...file.text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  return found.map((name) => {
    if (name.startsWith("@/")) return name.slice(2);
    if (name.startsWith("."))
      return relative(root, resolve(root, dirname(file.path), name)).replace(/\.(ts|tsx|mjs)$/, "");
    return name;
  });
}
const isOurs = (name: string) => /^(app|db|lib|tests|scripts|proxy|instrumentation)(\/|$)/.test(name);
const offences = (inside: string, isBad: (name: string, path: string) => boolean) =>
  sources
    .filter((file) => file.path.startsWith(inside))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => isBad(name, file.path))
        .map((name) => `${file.path} imports ${name}`),
    );

describe("direction of imports", () => {
  test("lib imports nothing of ours from outside itself", () => {
    expect(offences("lib/", (name) => isOurs(name) && !name.startsWith("lib/"))).toEqual([]);
  });
  test("lib does no input or output", () => {
    expect(offences("lib/", (name) => /^(node:|fs$|better-sqlite3|pg$|drizzle|next|react)/.test(name))).toEqual([]);
  });
  test("db imports lib only", () => {
    expect(offences("db/", (name) => isOurs(name) && !/^(lib|db)\//.test(name))).toEqual([]);
  });
  test("app imports app, db and lib only", () => {
    expect(offences("app/", (name) => isOurs(name) && !/^(app|db|lib)\//.test(name))).toEqual([]);
  });
  test("inside lib: domain is the ground; the engine knows domain only; exchange does not know view", () => {
    expect(offences("lib/domain/", (name) => name.startsWith("lib/") && !name.startsWith("lib/domain/"))).toEqual([]);
    expect(offences("lib/engine/", (name) => isOurs(name) && !/^lib\/(domain|engine)\//.test(name))).toEqual([]);
    expect(offences("lib/exchange/", (name) => name.startsWith("lib/view/"))).toEqual([]);
    for (const room of ["geo", "passages", "rules"])
      expect(
        offences(`lib/${room}/`, (name) => isOurs(name) && !new RegExp(`^lib/(domain|geo|${room})/`).test(name)),
      ).toEqual([]);
  });
  test("only db knows SQL and the drivers", () => {
    const isDriver = (name: string) => /^(better-sqlite3|pg|drizzle-orm|@electric-sql)(\/|$)/.test(name);
    expect([...offences("app/", isDriver), ...offences("lib/", isDriver)]).toEqual([]);
  });
  test("nothing that runs in the browser reaches the store", () => {
    const byPath = new Map(sources.map((file) => [file.path.replace(/\.(ts|tsx)$/, ""), file]));
    const reached = new Map<string, string>();
    const walk = (path: string, from: string) => {
      if (reached.has(path)) return;
      reached.set(path, from);
      const file = byPath.get(path);
      const values = file ? { ...file, text: file.text.replace(/(?:import|export) type [^;]*;/g, "") } : undefined;
      for (const name of values ? importsOf(values) : []) if (isOurs(name)) walk(name, path);
    };
    for (const file of sources)
      if (/^"use client"/.test(file.text)) walk(file.path.replace(/\.tsx?$/, ""), "a client file");
    expect([...reached].filter(([path]) => path.startsWith("db/")).map(([path, from]) => `${from} -> ${path}`)).toEqual(
      [],
    );
  });
  test("there are no import cycles", () => {
    const graph = new Map(
      sources.map((file) => [
        file.path.replace(/\.(ts|tsx)$/, ""),
        importsOf({ ...file, text: file.text.replace(/import type [^;]*;/g, "") }).filter(isOurs),
      ]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (path: string, trail: string[]) => {
      if (trail.includes(path)) return void cycles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
      if (done.has(path)) return;
      for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) walk(path, []);
    expect(cycles).toEqual([]);
  });
});

describe("purity of the engine", () => {
  test("no clock, no chance, no surroundings", () => {
    const impure = /\b(Date\.now|new Date|Math\.random|performance\.|process\.|setTimeout|fetch\(|console\.)/;
    const found = sources.filter(
      (file) => file.path.startsWith("lib/engine/") && impure.test(withoutComments(file.text)),
    );
    expect(found.map((file) => file.path)).toEqual([]);
  });
  test("every exported function has a docstring that says what it takes, gives and throws", () => {
    const bare = sources
      .filter((file) => file.path.startsWith("lib/engine/"))
      .flatMap((file) =>
        [...file.text.matchAll(/(\*\/\n)?export (?:function|const) (\w+)/g)]
          .filter((match) => match[1] === undefined)
          .map((match) => `${file.path}: ${match[2]}`),
      );
    expect(bare).toEqual([]);
  });
});

describe("rules of the house", () => {
  const ours = sources.filter((file) => /^(app|db|lib)\//.test(file.path));
  test("no any, no silenced compiler, no server actions, no default barrel", () => {
    const inCode = /(:\s*any\b|<any>|\bas any\b|["']use server["'])/;
    // The one lint rule that may be answered back: what scrolls must take the focus (WCAG 2.1.1), and the rule forbids it.
    const inComments =
      /(@ts-ignore|@ts-expect-error|@ts-nocheck|biome-ignore(?! lint\/a11y\/noNoninteractiveTabindex: \w))/;
    const isBad = (text: string) => inCode.test(withoutComments(text)) || inComments.test(text);
    expect(
      sources.filter((file) => file.path !== "tests/architecture.test.ts" && isBad(file.text)).map((f) => f.path),
    ).toEqual([]);
    expect(ours.filter((file) => /\/index\.tsx?$/.test(file.path)).map((file) => file.path)).toEqual([]);
  });
  test("no file is called utils, helpers, common or manager", () => {
    expect(sources.filter((file) => /(utils?|helpers?|common|manager)\b/i.test(file.path)).map((f) => f.path)).toEqual(
      [],
    );
  });
  test("size caps: 200 lines a file of the engine, 250 elsewhere", () => {
    const large = ours
      .map((file) => ({ path: file.path, lines: file.text.split("\n").length - 1 }))
      .filter((file) => file.lines > (file.path.startsWith("lib/engine/") ? 200 : 250));
    expect(large).toEqual([]);
  });
  test("tests of the engine are at least 1.5 times as long as the engine", () => {
    const lines = (where: RegExp) =>
      sources.filter((file) => where.test(file.path)).reduce((sum, file) => sum + file.text.split("\n").length - 1, 0);
    expect(lines(/^tests\/(engine|properties)\/|^tests\/support\/brute/)).toBeGreaterThanOrEqual(
      1.5 * lines(/^lib\/engine\//),
    );
  });
  test("server components carry no style attributes, which the content policy would have to allow", () => {
    const bad = ours.filter(
      (file) => file.path.startsWith("app/") && !/^"use client"/.test(file.text) && /style=\{/.test(file.text),
    );
    expect(bad.map((file) => file.path)).toEqual([]);
  });
  test("markup is set as text except for the drawings of lib/view", () => {
    const places = ours.filter((file) => file.text.includes("dangerouslySetInnerHTML")).map((file) => file.path);
    expect(places.length, places.join(", ")).toBeLessThanOrEqual(2);
  });
  test("writes have no other door than app/api/v1: no page or component imports a command", () => {
    expect(
      offences("app/", (name, path) => name.startsWith("db/commands/") && !path.startsWith("app/api/v1/")),
    ).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
}
