import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const slug = "/assessments/mali-after-kati";
const rooms = [
  "/assessments",
  "/assessments/new",
  slug,
  `${slug}?view=panels&hindsight=on&fan=on`,
  `${slug}?view=shares&range=all&pin=2022-07-10`,
  `${slug}/then`,
  `${slug}/record`,
  `${slug}/evidence`,
  `${slug}/indicators`,
  `${slug}/indicators/target-choice`,
  `${slug}/model`,
  `${slug}/documents`,
  `${slug}/documents/new`,
  `${slug}/snapshots`,
  `${slug}/matrix`,
  `${slug}/heat-strip`,
  `${slug}/robustness`,
  `${slug}/sensitivity`,
  `${slug}/what-if`,
  `${slug}/forecasts`,
  `${slug}/forecasts/new`,
  `${slug}/forecasts/bamako-mass-attack`,
  `${slug}/forecasts/bamako-mass-attack/edit`,
  `${slug}/forecasts/track-record`,
  `${slug}/forecasts/counts`,
  `${slug}/thresholds`,
  `${slug}/record/grid`,
  `${slug}/record/incident`,
  `${slug}/evidence/import`,
  `${slug}/incidents`,
  `${slug}/incidents/kati-2022-07-22`,
  `${slug}/incidents/kati-2022-07-22/merge?with=coordinated-2022-07-21`,
  `${slug}/incidents/kati-2022-07-22/split`,
  `${slug}/events`,
  `${slug}/events/import`,
  `${slug}/events/matches`,
  `${slug}/rules`,
  `${slug}/rules/localities-on-one-day`,
  `${slug}/rules/new?kind=nearest-distance`,
  `${slug}/sources`,
  `${slug}/sources/new`,
  `${slug}/sources/of?name=Malian%20army`,
  `${slug}/plan`,
  `${slug}/plan/looked?indicator=claim-message`,
  `${slug}/map`,
  `${slug}/map/setting`,
  `${slug}/documents/phrases`,
  "/method",
];
/** As much of axe's answer as is read here. */
const Axe = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.string()) })) })),
});
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page that remembers what the browser complained about. */
async function open(options: { width: number; language: "en" | "fr"; theme: "light" | "dark" }) {
  const context = await browser.newContext({
    viewport: { width: options.width, height: 900 },
    colorScheme: options.theme,
    reducedMotion: "reduce",
  });
  await context.addCookies([{ name: "vigie-language", value: options.language, url: base }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (failed) => {
    if (!failed.failure()?.errorText.includes("ERR_ABORTED")) complaints.push(`${failed.url()} failed`);
  });
  page.on("request", (sent) => {
    if (!sent.url().startsWith(base) && !/^(data|blob):/.test(sent.url())) complaints.push(`asked ${sent.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}

async function isSettled(page: Page) {
  await page.waitForLoadState("networkidle");
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = Axe.parse(await page.evaluate("axe.run(document, { resultTypes: ['violations'] })"));
  return result.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}

describe.each([
  { width: 1440, language: "en", theme: "light" },
  { width: 390, language: "fr", theme: "dark" },
] as const)("rooms at $width px, $language, $theme", (options) => {
  test.each(rooms)("%s: no accessibility violation, no complaint of the browser", async (path) => {
    const { page, complaints, close } = await open(options);
    await page.goto(base + path);
    await isSettled(page);
    expect(await page.locator("h1").count(), "one title").toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("widths", () => {
  test.each(rooms)("%s does not scroll sideways from 320 to 1920 px, in French", async (path) => {
    const { page, close } = await open({ width: 320, language: "fr", theme: "light" });
    await page.goto(base + path);
    await isSettled(page);
    for (const width of [320, 390, 768, 1024, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
      await page.waitForFunction(fits, undefined, { timeout: 5000 }).catch(() => undefined);
      expect(await page.evaluate(fits), `${path} at ${width}`).toBe(true);
    }
    await close();
  });
});

describe("without JavaScript", () => {
  test("the Now room still shows scores, table and reasons", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    // A replay: what other tests record now is not in it.
    await page.goto(`${base}${slug}?asOf=2022-07-29`);
    const text = await page.locator("main").innerText();
    for (const number of ["52.6", "43.4", "2.9", "0.7", "0.4", "100.0"]) expect(text).toContain(number);
    await context.close();
  });
});
