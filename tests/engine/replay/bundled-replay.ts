// The replay as one script for a fresh process or a page: sets globalThis.replay.
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../../..");

export async function bundledReplay(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { replay } from "./tests/engine/replay/replay"; globalThis.replay = replay;`,
      resolveDir: root,
      loader: "ts",
    },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: "iife",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2023",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
