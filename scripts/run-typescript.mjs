// Runs one of our TypeScript commands: bundled in some 50 ms, which starts faster than loading its hundred files one by one.
import { mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled, root } from "./setup.mjs";

export async function runTypescript(entry) {
  ensureInstalled();
  const { build } = await import("esbuild");
  const folder = join(root, ".vigie");
  const outfile = join(folder, `${basename(entry, ".ts")}-${process.pid}.mjs`);
  mkdirSync(folder, { recursive: true });
  try {
    await build({
      entryPoints: [join(root, entry)],
      absWorkingDir: root,
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      logLevel: "silent",
    });
    await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}
