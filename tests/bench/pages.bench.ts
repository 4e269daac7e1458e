import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { migrationsFolder } from "@/db/client";
import { sqliteStore } from "@/db/sqlite/store";
import { freePort } from "../support/free-port";
import { largeCase } from "./large-case";

// What the server does: requests a second beside an empty Next page and an empty route handler in the same run, times of the Now page
// of a large case, memory at rest. Every loop is bounded in time; all servers listen on loopback and are ended here.

const SECONDS = 4;
const LARGE = { slug: "large", findings: 10_000, scenarios: 10, indicators: 50, days: 1000 };
const NEXT = join(process.cwd(), "node_modules", "next", "dist", "bin", "next");
const started: ChildProcess[] = [];
const folders: string[] = [];

interface Ask {
  readonly path: string;
  readonly method?: "GET" | "POST";
  readonly body?: () => string;
}

async function serve(folder: string, env: Readonly<Record<string, string>>): Promise<{ port: number; pid: number }> {
  const port = await freePort();
  const child = spawn(process.execPath, [NEXT, "start", "--port", String(port), "--hostname", "127.0.0.1"], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: "ignore",
  });
  started.push(child);
  for (let tries = 0; tries < 300; tries++) {
    const answers = await ask(port, { path: "/robots.txt" }).then(
      () => true,
      () => false,
    );
    if (answers) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  return { port, pid: child.pid ?? 0 };
}

const agent = new Agent({ keepAlive: true });

function ask(port: number, { path, method = "GET", body }: Ask): Promise<{ status: number; bytes: number }> {
  return new Promise((done, failed) => {
    const text = body?.();
    const headers = text === undefined ? {} : { "content-type": "application/json", "sec-fetch-site": "same-origin" };
    const sent = request({ host: "127.0.0.1", port, path, method, headers, agent }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => done({ status: response.statusCode ?? 0, bytes }));
    });
    sent.on("error", failed);
    sent.end(text);
  });
}

interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly bytes: number;
}

async function measure(port: number, asked: Ask, connections: number): Promise<Measured> {
  for (let warm = 0; warm < 20; warm++) await ask(port, asked);
  const times: number[] = [];
  let bytes = 0;
  const end = performance.now() + SECONDS * 1000;
  const client = async () => {
    while (performance.now() < end) {
      const from = performance.now();
      const answer = await ask(port, asked);
      if (answer.status >= 400) throw new Error(`${asked.path} answered ${answer.status}`);
      bytes = answer.bytes;
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond: times.length / SECONDS, p50: at(0.5), p95: at(0.95), bytes };
}

/** An empty dynamic page and an empty route handler of the same Next. */
function buildEmpty(): string {
  const folder = mkdtempSync(join(process.cwd(), ".vigie", "empty-"));
  folders.push(folder);
  const file = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  file("package.json", '{"name":"empty","private":true,"type":"module"}');
  file("next.config.mjs", `export default { turbopack: { root: ${JSON.stringify(process.cwd())} } };`);
  // its own, or Next takes the one of the folder above
  file("instrumentation.js", "export function register() {}");
  file(
    "app/layout.jsx",
    "export default function Layout({ children }) { return <html lang='en'><body>{children}</body></html>; }",
  );
  file(
    "app/page.jsx",
    "export const dynamic = 'force-dynamic';\nexport default function Page() { return <p>empty</p>; }",
  );
  file("app/api/route.js", "export const dynamic = 'force-dynamic';\nexport const GET = () => Response.json({});");
  const built = spawnSync(process.execPath, [NEXT, "build"], { cwd: folder, stdio: "ignore", env: { ...process.env } });
  if (built.status !== 0) throw new Error("the empty application did not build");
  return folder;
}

function residentMegabytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}

const row = (name: string, m: Measured, beside?: Measured) =>
  console.log(
    `${name.padEnd(52)} ${m.perSecond.toFixed(0).padStart(6)}/s  p50 ${m.p50.toFixed(1).padStart(6)} ms  p95 ${m.p95.toFixed(1).padStart(6)} ms  ${String(m.bytes).padStart(8)} bytes${beside === undefined ? "" : `  ratio ${(m.perSecond / beside.perSecond).toFixed(2)}`}`,
  );

async function run(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "vigie-bench-"));
  folders.push(data);
  const fresh = await serve(process.cwd(), { VIGIE_DATA: data });
  await ask(fresh.port, { path: "/assessments" });
  await new Promise((done) => setTimeout(done, 3000));
  console.log(`memory at rest, sample loaded, one page served: ${residentMegabytes(fresh.pid).toFixed(0)} MB`);
  started.pop()?.kill("SIGTERM");
  await new Promise((done) => setTimeout(done, 1000));
  const store = sqliteStore(data, migrationsFolder("sqlite"));
  await largeCase(store, LARGE);
  await store.close();

  const empty = await serve(buildEmpty(), {});
  const vigie = await serve(process.cwd(), { VIGIE_DATA: data });
  const page = await measure(empty.port, { path: "/" }, 4);
  const route = await measure(empty.port, { path: "/api" }, 4);
  row("empty dynamic page", page);
  row("empty route handler", route);
  const now = "/assessments/mali-after-kati";
  row("Now, first case (0.4 wanted)", await measure(vigie.port, { path: now }, 4), page);
  const api = "/api/v1/assessments/mali-after-kati/trajectory";
  row("a trajectory from the API (0.4 wanted)", await measure(vigie.port, { path: api }, 4), route);
  const report = () =>
    JSON.stringify({
      finding: { indicator: "target-choice", occurredOn: "2022-07-29", incidentId: null, handling: "TLP:CLEAR" },
      report: { level: LEVEL, source: "Bench", grade: "B2", reportedOn: "2022-07-29" },
      separate: true,
    });
  const findings = "/api/v1/assessments/mali-after-kati/findings";
  row(
    "a report recorded, durably (0.5 wanted)",
    await measure(vigie.port, { path: findings, method: "POST", body: report }, 4),
    route,
  );
  row(
    "Now, 10,000 findings, 10 scenarios, one at a time (p95 150)",
    await measure(vigie.port, { path: "/assessments/large" }, 1),
    page,
  );
  const one = () =>
    JSON.stringify({
      finding: { indicator: "i0", occurredOn: "2025-09-20", incidentId: null, handling: "TLP:CLEAR" },
      report: { level: "l0", source: "Bench", grade: "B2", reportedOn: "2025-09-20" },
      separate: true,
    });
  const after: number[] = [];
  for (let time = 0; time < 10; time++) {
    await ask(vigie.port, { path: "/api/v1/assessments/large/findings", method: "POST", body: one });
    const from = performance.now();
    await ask(vigie.port, { path: "/api/v1/assessments/large/trajectory?from=2025-09-20" });
    after.push(performance.now() - from);
  }
  console.log(
    `scores of the last days of the large case, just after one report: ${Math.min(...after).toFixed(1)} ms at least (30 wanted)`,
  );
  console.log(`memory after all of it: ${residentMegabytes(vigie.pid).toFixed(0)} MB`);
}

const LEVEL = "seat-of-power";

try {
  await run();
} finally {
  for (const child of started) child.kill("SIGTERM");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  agent.destroy();
}
