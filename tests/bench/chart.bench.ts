import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrationsFolder } from "@/db/client";
import { sqliteStore } from "@/db/sqlite/store";
import { freePort } from "../support/free-port";
import { launchBrowser } from "../support/launch-browser";
import { largeCase } from "./large-case";

// The trajectory in headless Chromium: 3,000 days with 3,000 findings and five scenarios, as it is served. From the answer to the drawn
// lines, then from each move of the pointer to the next frame.

const CASE = { slug: "large", findings: 3000, scenarios: 5, indicators: 20, days: 3000 };
const MOVES = 120;

async function run(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "vigie-bench-"));
  let server: ChildProcess | undefined;
  const browser = await launchBrowser();
  try {
    const store = sqliteStore(data, migrationsFolder("sqlite"));
    await largeCase(store, CASE);
    await store.close();
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const next = join(process.cwd(), "node_modules", "next", "dist", "bin", "next");
    server = spawn(process.execPath, [next, "start", "--port", String(port), "--hostname", "127.0.0.1"], {
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", VIGIE_DATA: data },
      stdio: "ignore",
    });
    for (let tries = 0; tries < 200; tries++) {
      const isUp = await fetch(`${base}/api/v1/health`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (isUp) break;
      await new Promise((done) => setTimeout(done, 100));
    }
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    const mounts: { all: number; scripts: number; paint: number }[] = [];
    for (let time = 0; time < 5; time++) {
      await page.goto(`${base}/assessments/large?range=all&bands=off`, { waitUntil: "commit" });
      await page.locator(".crossbox").waitFor();
      mounts.push(
        await page.evaluate(() => {
          const scripts = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js"));
          const ready = scripts.map((entry) => (entry instanceof PerformanceResourceTiming ? entry.responseEnd : 0));
          const [paint] = performance.getEntriesByName("first-contentful-paint");
          return { all: performance.now(), scripts: Math.max(...ready), paint: paint?.startTime ?? 0 };
        }),
      );
    }
    const points = await page
      .locator(".crossbox svg path")
      .evaluateAll((paths) =>
        Math.max(...paths.map((path) => (path.getAttribute("d")?.match(/[ML ]-?\d/g) ?? []).length)),
      );
    await page.locator(".crossbox").scrollIntoViewIfNeeded();
    const box = await page.locator(".crossbox").boundingBox();
    if (box === null) throw new Error("there is no chart");
    await page.evaluate(() => {
      Reflect.set(globalThis, "moves", []);
      addEventListener(
        "pointermove",
        () => {
          const from = performance.now();
          requestAnimationFrame(() =>
            setTimeout(() => Reflect.get(globalThis, "moves").push(performance.now() - from)),
          );
        },
        { capture: true },
      );
    });
    for (let move = 0; move < MOVES; move++) {
      await page.mouse.move(box.x + 60 + ((box.width - 320) * move) / MOVES, box.y + box.height / 3);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    }
    const frames: number[] = await page.evaluate(() => Reflect.get(globalThis, "moves"));
    frames.sort((a, b) => a - b);
    mounts.sort((a, b) => a.all - b.all);
    const [middle] = mounts.slice(2);
    if (middle === undefined) throw new Error("nothing was measured");
    console.log(`${CASE.days} days, at most ${points} points on a line of ${Math.round(box.width)} px`);
    console.log(
      `first paint after ${middle.paint.toFixed(0)} ms, last script there after ${middle.scripts.toFixed(0)} ms, chart drawn after ${middle.all.toFixed(0)} ms: ${(middle.all - middle.scripts).toFixed(0)} ms to make the page live and mount the chart (700 wanted)`,
    );
    console.log(
      `pointer to next frame: p50 ${frames[frames.length >> 1]?.toFixed(1)} ms, p95 ${frames[Math.floor(frames.length * 0.95)]?.toFixed(1)} ms (50 wanted)`,
    );
  } finally {
    server?.kill("SIGTERM");
    await browser.close();
    rmSync(data, { recursive: true, force: true });
  }
}

await run();
