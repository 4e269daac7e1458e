import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { freePort } from "./free-port";

declare module "vitest" {
  export interface ProvidedContext {
    baseUrl: string;
  }
}
const root = resolve(import.meta.dirname, "../..");
let server: ChildProcess | undefined;
let data: string | undefined;

/** Serves the built application with an empty store of its own, which loads the sample; one server for all browser tests. */
export async function setup(project: TestProject) {
  const port = await freePort();
  data = mkdtempSync(join(tmpdir(), "vigie-browser-"));
  server = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", "start", "--port", String(port), "--hostname", "127.0.0.1"],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", VIGIE_DATA: data },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const baseUrl = `http://127.0.0.1:${port}`;
  const answers = async () => {
    try {
      return (await fetch(`${baseUrl}/api/v1/health`)).ok;
    } catch {
      return false;
    }
  };
  for (let tries = 0; !(await answers()); tries++) {
    if (tries > 300 || server.exitCode !== null) throw new Error("the server for the browser tests did not start");
    await new Promise((done) => setTimeout(done, 200));
  }
  project.provide("baseUrl", baseUrl);
}

export async function teardown() {
  if (server && server.exitCode === null) {
    const ended = new Promise((done) => server?.once("exit", done));
    server.kill("SIGTERM");
    await ended;
  }
  if (data !== undefined) rmSync(data, { recursive: true, force: true });
}
