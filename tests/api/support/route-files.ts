import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../../app/api/v1");

/** Every route file of the API as the path it serves, with `{name}` for each parameter. */
export function routePaths(): string[] {
  const found: string[] = [];
  const walk = (folder: string, path: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !entry.name.startsWith("_")) walk(join(folder, entry.name), `${path}/${entry.name}`);
      else if (entry.name === "route.ts") found.push(path.replace(/\[([^\].]+)\]/g, "{$1}"));
    }
  };
  walk(root, "");
  return found.filter((path) => !path.includes("[...")).sort();
}

/** The file that serves a path. */
export function routeFile(path: string): string {
  return join(root, ...path.replace(/\{([^}]+)\}/g, "[$1]").split("/"), "route.ts");
}

/** The path and parameters that a concrete address belongs to. */
export function matchRoute(address: string): { path: string; params: Record<string, string> } {
  const steps = address.split("/");
  const candidates = routePaths().flatMap((path) => {
    const names = path.split("/");
    if (names.length !== steps.length) return [];
    const params: Record<string, string> = {};
    for (const [index, name] of names.entries()) {
      const step = steps[index] ?? "";
      if (name.startsWith("{")) params[name.slice(1, -1)] = decodeURIComponent(step);
      else if (name !== step) return [];
    }
    return [{ path, params }];
  });
  const [best] = candidates.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  if (best === undefined) throw new Error(`no route serves ${address}`);
  return best;
}
