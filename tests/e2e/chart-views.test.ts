import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const room = `${base}/assessments/mali-after-kati?asOf=2022-07-29`;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await page?.context().close();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  page = await context.newPage();
});

const open = async (query = "") => {
  await page.goto(`${room}${query}`);
  await page.locator(".crossbox svg.cd").first().waitFor();
};

describe("the chart of the Now room", () => {
  test("has its chart library loaded when it is enlarged, not before", async () => {
    await open();
    expect(await page.locator("svg[role=application]").count()).toBe(0);
    await page.getByRole("button", { name: "Enlarge" }).click();
    await page.locator("dialog svg[role=application] .recharts-line-curve").first().waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Close" }).click();
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });

  test("moves one crosshair through plot, strip and bars by keys, and pins a day", async () => {
    await open();
    await page.locator(".crossbox").focus();
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator(".tip p").innerText()).toBe("29 Jul 2022, after the findings of the day");
    expect((await page.locator(".crosshair path").getAttribute("d"))?.match(/M/g)).toHaveLength(3);
    await page.locator(".readout").getByText("29 July 2022, after its findings: Encirclement 52.6").waitFor();
    await page.keyboard.press("PageUp");
    expect(await page.locator(".tip p").innerText()).toContain("22 Jul 2022");
    await page.keyboard.press("Enter");
    await page.waitForURL(/pin=2022-07-22/, { waitUntil: "commit" });
    await page.locator("table.tw tfoot").getByText("Since 22 Jul, points").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator(".tip").count()).toBe(0);
  });

  test("takes what it shows out of the page as CSV, with the band", async () => {
    await open();
    await page.locator(".crossbox .bandarea").first().waitFor({ state: "attached" });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "CSV, shown" }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString("utf8");
    expect(text).toContain("encirclement band low");
    expect(text).toMatch(/^# Mali after Kati/);
  });

  test.each(["panels", "shares"])("draws %s, says so, and a reset leads back", async (view) => {
    await open(`&view=${view}&hindsight=on`);
    const label = await page.locator(".crossbox svg.cd").first().getAttribute("aria-label");
    expect(label).toMatch(view === "panels" ? /^Small line charts/ : /^Stacked areas/);
    await page.locator(".moretools > summary").click();
    await page.getByRole("link", { name: "Reset the chart" }).click();
    await page.waitForURL((url) => url.search === "?asOf=2022-07-29", { waitUntil: "commit" });
  });

  test("opens a step of the waterfall without script", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(room);
    await reader.locator("#why details.step > summary").first().click();
    expect(await reader.locator("#why .stepquotes").first().innerText()).toContain("Open the finding");
    await plain.close();
  });
});
