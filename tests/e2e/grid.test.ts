import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { z } from "zod";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const slug = "grid-trial";
const api = `${base}/api/v1/assessments/${slug}`;
const headers = { "content-type": "application/json", origin: base };
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

const post = async (address: string, body: unknown): Promise<unknown> => {
  const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
};
const common = { category: "Signs", weight: 1 };

beforeAll(async () => {
  browser = await launchBrowser();
  await post(`${base}/api/v1/assessments`, {
    ...{ slug, title: "A trial of the grid", shortTitle: "Grid trial", question: "Up or down?" },
    ...{ handling: "TLP:CLEAR", start: "2022-01-01", dynamics: { kind: "half-life", halfLifeDays: 90 } },
    scenarios: [
      { id: "up", label: "Up", shortLabel: "Up", prior: 0.5 },
      { id: "down", label: "Down", shortLabel: "Down", prior: 0.5 },
    ],
  });
  const { version } = z.object({ version: z.number() }).parse(await (await fetch(`${api}/model`)).json());
  const levels = [
    { id: "soldiers", label: "Soldiers" },
    { id: "civilians", label: "Civilians" },
  ];
  const likelihood = [
    [0.55, 0.45],
    [0.5, 0.5],
  ];
  const target = { ...common, id: "target", kind: "categorical", label: "Cible visée", levels, likelihood };
  await post(`${api}/indicators`, { expectedVersion: version, indicator: target });
  const monitored = { from: "2022-01-05", to: null };
  const attacks = { ...common, id: "attacks", kind: "rate", label: "Attacks", eventsPer30Days: [5, 6], monitored };
  await post(`${api}/indicators`, { expectedVersion: version + 1, indicator: attacks });
});
afterAll(() => browser.close());
beforeEach(async () => {
  await context?.close();
  complaints.length = 0;
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: base });
  page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});

/** A block as a spreadsheet puts it on the clipboard: French headers, days with points, quotes and line breaks in cells. */
function block(rows: number): string {
  const day = (n: number) => {
    const [year, month, date] = new Date(Date.UTC(2022, 0, 5 + (n % 300))).toISOString().slice(0, 10).split("-");
    return `${date}.${month}.${year}`;
  };
  const lines = Array.from({ length: rows }, (_, n) => {
    const [indicator, reading] = n % 2 === 1 ? ["attacks", ""] : ["cible visee", n % 4 === 0 ? "1" : "Civilians"];
    const quote = n % 10 === 0 ? `"first line\nand ""second"" ${n}"` : `words ${n}`;
    return [indicator, reading, day(n), `Source ${n % 7}`, n === 7 ? "z9" : "b2", quote].join("\t");
  });
  return ["Indicateur\tNiveau\tSurvenu le\tSource\tCote\tCitation", ...lines].join("\n");
}

const paste = async (text: string) => {
  await page.locator("#cell-0-0").click();
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("Control+V");
};
const standing = async () => {
  const found = z
    .object({ items: z.array(z.object({ status: z.string(), reports: z.array(z.unknown()) })) })
    .parse(await (await fetch(`${api}/findings?limit=1000`)).json());
  return found.items
    .filter(({ status }) => status !== "withdrawn")
    .reduce((total, { reports }) => total + reports.length, 0);
};
const saveButton = (name: RegExp) => page.getByRole("button", { name });

test("500 rows are pasted, put right, saved at once, and taken back and brought back by one key", async () => {
  await page.goto(`${base}/assessments/${slug}/record/grid`);
  await page.locator("#cell-0-0").waitFor();
  await paste(block(500));
  await saveButton(/^1 cell to put right first/).waitFor();
  expect(await saveButton(/^1 cell to put right first/).isDisabled()).toBe(true);

  await page.getByRole("button", { name: "Row 8, Grade" }).click();
  const cell = page.locator("#cell-7-5");
  expect(await cell.getAttribute("aria-invalid")).toBe("true");
  expect(await page.locator("#cell-7-5-says").textContent()).toContain("“z9” is no grade");
  await page.keyboard.type("c3");
  await page.keyboard.press("Enter");
  await saveButton(/^Save 500 reports/).waitFor();
  await page.getByText("If these 500 rows are saved").waitFor();

  await page.keyboard.press("Control+Enter");
  await page.getByText("500 reports are saved").waitFor();
  expect(await standing()).toBe(500);
  await page.locator("#cell-0-0").click();
  await page.keyboard.press("Control+Z");
  await page.getByText("Undone: 500 reports from the grid").waitFor();
  expect(await standing()).toBe(0);
  await page.keyboard.press("Control+Shift+Z");
  await page.getByText("Done again: 500 reports from the grid").waitFor();
  expect(await standing()).toBe(500);
  expect(complaints).toEqual([]);
});

test("a draft outlives the tab, and the question about 03/04/2022 is asked once", async () => {
  const address = `${base}/assessments/${slug}/record/grid`;
  await page.goto(address);
  await paste("attacks\t\t03/04/2022\t\tRadio\tB2\nattacks\t\t05/04/2022\t\tRadio\tB2");
  await saveButton(/^2 cells to put right first/).waitFor();
  await page.close();
  page = await context.newPage();
  await page.goto(address);
  await page.getByText("2 rows that you had not saved came back").waitFor();
  await page.getByRole("radio", { name: /^Day first: 3 Apr 2022/ }).check();
  await saveButton(/^Save 2 reports/).waitFor();
});

test("the grid answers the keys of a grid", async () => {
  await page.goto(`${base}/assessments/${slug}/record/grid`);
  await page.locator("#cell-0-0").click();
  await page.keyboard.type("attacks");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("cell-0-1");
  await page.keyboard.press("Control+Home");
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+D");
  expect(await page.locator("#cell-3-0").textContent()).toContain("attacks");
  await page.keyboard.press("Delete");
  expect(await page.locator("#cell-0-0").textContent()).toBe("");
  await page.keyboard.press("Control+Z");
  expect(await page.locator("#cell-2-0").textContent()).toContain("attacks");
  await page.keyboard.press("F2");
  await page.keyboard.type(" x");
  await page.keyboard.press("Escape");
  expect(await page.locator("#cell-3-0").textContent()).not.toContain("attacks x");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("End");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("cell-18-13");
});
