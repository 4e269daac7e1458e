import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
const lock = Lock.parse(JSON.parse(readFileSync(resolve(import.meta.dirname, "../package-lock.json"), "utf8")));
const entries = Object.entries(lock.packages);

test("the lock file holds the platform packages of every machine, so that npm ci works on each", () => {
  const names = new Set(
    entries.map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)),
  );
  const missing = entries.flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !names.has(name))
      .map((name) => `${path} -> ${name}`),
  );
  expect(missing).toEqual([]);
});
test("every package is pinned by its hash and by no address", () => {
  const loose = entries.filter(([path, entry]) => path !== "" && entry.link !== true && entry.integrity === undefined);
  expect(loose.map(([path]) => path)).toEqual([]);
  expect(entries.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
});
test("no direct dependency floats", () => {
  const Package = z.object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  });
  const own = Package.parse(JSON.parse(readFileSync(resolve(import.meta.dirname, "../package.json"), "utf8")));
  const versions = Object.entries({ ...own.dependencies, ...own.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
