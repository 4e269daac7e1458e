import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const room = `${base}/assessments/mali-after-kati/map`;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
const open = async (options: Parameters<Browser["newContext"]>[0] = {}) => {
  await context?.close();
  complaints.length = 0;
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options });
  page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
};
beforeEach(() => open());

const scale = () => page.locator(".mapsvg > g").first().getAttribute("transform");

describe("the map", () => {
  test("is moved, played and left by keyboard alone", async () => {
    await page.goto(`${room}?asOf=2022-07-29`);
    await page.locator(".mapsvg:not(.still)").waitFor();
    const whole = await scale();
    await page.locator(".mapstage").focus();
    await page.keyboard.press("+");
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(
      (before) => document.querySelector(".mapsvg > g")?.getAttribute("transform") !== before,
      whole,
    );
    await page.keyboard.press("0");
    await page.waitForFunction(
      (before) => document.querySelector(".mapsvg > g")?.getAttribute("transform") === before,
      whole,
    );
    const choose = page.getByRole("link", { name: /^Show on the map: Six localities/ });
    await choose.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Close" }).waitFor();
    expect(await page.locator("[data-point][aria-current]").textContent()).toContain("Ségou");
    await page.getByRole("slider", { name: "Day" }).focus();
    await page.keyboard.press("Home");
    await page.waitForURL(/asOf=2022-03-01/);
    await page.getByRole("button", { name: "Play" }).press("Enter");
    await page.getByRole("button", { name: "Pause" }).press("Enter");
    await page.getByRole("link", { name: "Open this day on Now" }).press("Enter");
    await page.waitForURL(/mali-after-kati\?/);
    expect(complaints).toEqual([]);
  });

  test("is whole without script: picture, list and the way to another stretch", async () => {
    await open({ javaScriptEnabled: false });
    await page.goto(`${room}?asOf=2022-07-29`);
    expect(await page.locator(".mapsvg path").count()).toBeGreaterThan(30);
    expect(await page.locator("[data-point]").count()).toBe(3);
    await page.getByRole("link", { name: /^All/ }).click();
    expect(await page.locator("[data-point]").count()).toBe(4);
  });
});
