import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const room = `${base}/assessments/mali-after-kati`;
/** What other tests record now is not in it. */
const replay = `${room}?asOf=2022-07-29`;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(
  width: number,
  height: number,
  more: { script?: boolean; language?: "en" | "fr"; address?: string } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: "reduce",
    javaScriptEnabled: more.script ?? true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await context.addCookies([{ name: "vigie-language", value: more.language ?? "en", url: base }]);
  const page = await context.newPage();
  await page.goto(more.address ?? room);
  return page;
}

/** Where the lowest of some visible elements ends, in px from the top of the page. */
async function endOf(page: Page, selector: string): Promise<number> {
  const boxes = await Promise.all((await page.locator(selector).all()).map((one) => one.boundingBox()));
  const ends = boxes.flatMap((box) => (box === null ? [] : [box.y + box.height]));
  expect(ends.length, selector).toBeGreaterThan(0);
  return Math.max(...ends);
}

describe("the first screenful of the Now room", () => {
  test("at 1440 x 900 it says what leads, how sure, what changed, why, what would change our mind, what to watch", async () => {
    const page = await open(1440, 900);
    for (const part of [".lede", "table.hl.now", ".plain > p", "#firm > p", "#watch li:nth-child(-n+3)"])
      expect(await endOf(page, part), part).toBeLessThanOrEqual(900);
    expect(await page.locator(".brief").isVisible()).toBe(false);
    await page.context().close();
  });

  test("at 390 x 844 the same is said before the chart, in short", async () => {
    const page = await open(390, 844);
    for (const part of [".lede", "table.hl.now", ".brief"])
      expect(await endOf(page, part), part).toBeLessThanOrEqual(844);
    const text = await page.locator(".brief").innerText();
    for (const part of [/Why:/, /How sure: Confidence is /, /What would change our mind: \S/, /Watch:/])
      expect(text).toMatch(part);
    const order = await page.evaluate(() =>
      [".lede", "table.hl.now", ".brief", "#chart", "#firm"].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN,
      ),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    await page.context().close();
  });

  test("neither width nor French makes the page scroll sideways", async () => {
    const page = await open(320, 844, { language: "fr" });
    for (const width of [320, 390, 641, 768, 1024, 1181, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `at ${width}`).toBe(0);
    }
    await page.context().close();
  });

  test("the bands come into their place without moving anything", async () => {
    const page = await open(1440, 900);
    const row = page.locator("table.hl.now tbody tr").first();
    const before = await row.boundingBox();
    await row
      .locator("td.iv")
      .getByText(/\d+–\d+/)
      .waitFor();
    expect(await row.boundingBox()).toEqual(before);
    expect(await row.locator("svg.bar path.iv").count()).toBe(1);
    await page.context().close();
  });

  test("the compared day is chosen at the headline, by a link or by a date, without script too", async () => {
    const page = await open(1440, 900, { script: false, address: replay });
    await page.locator(".compare .seg a").first().click();
    await page.waitForURL(/since=2022-07-22/);
    expect(await page.locator("table.hl.now thead").innerText()).toContain("Since 22 Jul");
    await page.locator(".otherday summary").click();
    await page.locator(".otherday input[type=date]").fill("2022-07-20");
    await page.locator(".otherday button").click();
    await page.waitForURL(/since=2022-07-20/);
    expect(await page.locator(".lede").innerText()).toContain("On 20 July 2022 it stood at 10.5");
    await page.context().close();
  });

  test("the summary is copied as it stands", async () => {
    const page = await open(1440, 900, { address: replay });
    await page.locator("[role=application]").first().waitFor();
    await page.locator(".copytext button").click();
    await page.getByText("Copied", { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator(".plain > p").innerText());
    expect(copied).toContain("Encirclement of the capital leads at 52.6");
    await page.context().close();
  });
});
