import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const slug = `${base}/assessments/mali-after-kati`;
// Other files record findings in the first case: asOf leaves them out.
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
});
afterEach(() => page.close());

test("robustness counts what would change the lead, and shows as many lines", async () => {
  await page.goto(`${slug}/robustness?asOf=2022-07-29`);
  await expect
    .poll(() => page.locator("#changes h2").innerText())
    .toBe("Any one of 7 of the 19 findings, or 5 of 10 sources, would change the lead");
  expect(await page.locator("table.chg tbody").last().locator("tr.flip").count()).toBe(7);
  expect(await page.locator("table.chg tbody").nth(3).locator("tr.flip").count()).toBe(5);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV", exact: true }).click(),
  ]);
  const lines = readFileSync(await download.path(), "utf8")
    .trim()
    .split("\r\n");
  expect(lines.filter((line) => /^finding,[^,]*,.*,1,yes,/.test(line))).toHaveLength(7);
});

test("sensitivity watches the scenario that is chosen by keyboard and keeps it in the address", async () => {
  await page.goto(`${slug}/sensitivity`);
  await page.getByRole("link", { name: /^Targeted strikes/ }).press("Enter");
  await page.waitForURL(/scenario=targeted/);
  await expect.poll(() => page.locator("table.sst thead").innerText()).toContain("Change of Targeted strikes");
  const link = page.locator("table.sst tbody tr").first().getByRole("link");
  expect(await link.getAttribute("href")).toContain("/indicators/");
});

test.each(["robustness", "sensitivity"])("%s holds on a narrow phone without sideways scrolling", async (room) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${slug}/${room}`);
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
});
