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

const hundredths = (text: string) => Math.round(Number(text.replace("−", "-").replace("+", "")) * 100);
const sums = () =>
  page
    .locator(".sums tr:not(.sep)")
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("td.c span")].map((cell) => cell.textContent)));

test("each column of the matrix adds up to its score, to the last printed digit", async () => {
  await page.goto(`${slug}/matrix?asOf=2022-07-29`);
  const rows = await sums();
  const total = rows.at(-1) ?? [];
  expect(total).toHaveLength(5);
  total.forEach((printed, s) => {
    const parts = rows.slice(0, -1).map((row) => hundredths(row[s] ?? "none"));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(hundredths(printed ?? ""));
  });
});

test("the matrix is steered by keyboard and keeps its state in the address", async () => {
  await page.goto(`${slug}/matrix?asOf=2022-07-29`);
  await page.getByRole("link", { name: "Reprisals", exact: true }).press("Enter");
  await page.waitForURL(/sort=by\.reprisal/);
  await expect.poll(() => page.locator("th[aria-sort='descending']").innerText()).toContain("Reprisals");
  const values = await page.locator("table.mat tbody").first().locator("tr td.c:nth-of-type(6) span").allInnerTexts();
  const numbers = values.map(hundredths);
  expect(numbers.length).toBe(19);
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  await page.getByRole("link", { name: "ACH codes" }).press("Enter");
  await page.waitForURL(/cells=ach/);
  await page.reload();
  await expect.poll(() => page.locator("table.mat td.c").first().innerText()).toMatch(/^(CC|C|N|I|II)$/);
});

test("the matrix leaves the page as a picture with its source, and as a CSV with all rows", async () => {
  await page.goto(`${slug}/matrix?group=category&asOf=2022-07-29`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "SVG" }).click();
  const svg = readFileSync(await (await download).path(), "utf8");
  expect(svg).toContain("Engine ");
  expect(svg).toContain("Mali after Kati");
  const csv = await (await page.request.get(`${slug}/matrix.csv?asOf=2022-07-29`)).text();
  expect(csv.split("\r\n").filter((line) => line.startsWith("finding,"))).toHaveLength(19);
});

test("indicators over time: a window of one's own, readings opened by keyboard, a CSV", async () => {
  await page.goto(`${slug}/heat-strip?scenario=containment&sort=overdue`);
  expect(await page.locator("svg.hs:visible").count()).toBe(1);
  await page.getByRole("button", { name: "Show these days" }).press("Enter");
  await page.waitForURL(/from=2022-03-01/);
  expect(new URL(page.url()).searchParams.get("scenario")).toBe("containment");
  await page.locator(".ht summary").first().press("Enter");
  await expect.poll(() => page.locator(".ht details[open] li").count()).toBeGreaterThan(0);
  const csv = await (await page.request.get(`${slug}/heat-strip.csv`)).text();
  expect(csv.split("\r\n").filter((line) => line.startsWith("indicator,"))).toHaveLength(15);
});

test("an old or mistyped address still shows the matrix", async () => {
  const answer = await page.goto(`${slug}/matrix?sort=by.nobody&page=99&cells=smoke&asOf=2022-06-20&by=reported`);
  expect(answer?.status()).toBe(200);
  expect(await page.locator("table.mat tbody tr").count()).toBeGreaterThan(5);
});
