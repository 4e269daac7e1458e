import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const slug = "ceasefire-forecasts";
const room = `${base}/assessments/${slug}/forecasts`;
const scenario = (id: string, label: string) => ({ id, label, shortLabel: label, prior: 0.5 });
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  const opened = await context.request.post(`${base}/api/v1/assessments`, {
    headers: { "content-type": "application/json", origin: base },
    data: {
      ...{ slug, title: "Does the ceasefire hold?", shortTitle: "Ceasefire", question: "Does it hold?" },
      ...{ handling: "TLP:CLEAR", start: "2024-01-01", dynamics: { kind: "half-life", halfLifeDays: 90 } },
      scenarios: [scenario("holds", "Holds"), scenario("breaks", "Breaks")],
    },
  });
  expect(opened.status()).toBe(201);
  page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});
afterAll(() => browser.close());

const dialog = () => page.getByRole("dialog");

describe("a question", () => {
  test("is asked with a rule, and its number follows while it is typed", async () => {
    await page.goto(`${room}/new`);
    const ask = page.getByRole("button", { name: "Ask the question" });
    await ask.click();
    await page.getByText("without a rule nobody can resolve it").waitFor();
    await page.getByLabel("Question", { exact: true }).fill("Will the list be published?");
    await page.getByLabel("Resolution rule").fill("Yes if it is on the page.");
    await page.locator(".chances select").nth(0).selectOption("often");
    await page.locator(".chances select").nth(1).selectOption("rarely");
    // no evidence: even scores stay even, and the scenario may change on the way
    await page
      .locator(".qform .stat")
      .filter({ hasText: /^\d\d\.\d/ })
      .waitFor();
    await ask.click();
    await page.waitForURL(/forecasts\/[0-9a-f-]{36}$/);
    await page.getByRole("heading", { name: "Will the list be published?" }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("takes one's own forecast with its reason, and draws it", async () => {
    await page.getByLabel(/Chance that it happens/).fill("37.5");
    await page.getByLabel("Why").fill("They promised it.");
    await page.getByRole("button", { name: "Put on record" }).click();
    await page.locator(".qsaid td", { hasText: "They promised it." }).waitFor();
    expect(await page.locator(".qfig svg:visible").textContent()).toContain("You 37.5");
    expect(complaints).toEqual([]);
  });

  test("is resolved with a source, opened again with a reason, and keeps both in its history", async () => {
    const chanceIfScenario = { holds: 0.1, breaks: 0.5 };
    const question = { text: "Will the bridge open?", resolutionRule: "Yes if it opens.", openedOn: "2024-02-01" };
    const asked = await context.request.post(`${base}/api/v1/assessments/${slug}/questions`, {
      headers: { "content-type": "application/json", origin: base },
      data: { ...question, horizonDays: 90, chanceIfScenario },
    });
    const { id } = z.object({ id: z.string() }).parse(await asked.json());
    await page.goto(`${room}/${id}`);
    await page.getByRole("button", { name: "Resolve" }).click();
    await dialog().getByRole("button", { name: "Resolve" }).click();
    await dialog().getByText("Name the source.").waitFor();
    await dialog().getByText("Void", { exact: true }).click();
    await dialog().getByRole("spinbutton").first().click();
    await page.keyboard.type("01032024");
    await dialog().getByLabel("Source").fill("Their page");
    await dialog().getByRole("button", { name: "Resolve" }).click();
    await page.locator(".qend", { hasText: "Their page" }).waitFor();
    await page.getByRole("button", { name: "Open again" }).click();
    await dialog().getByLabel("Reason").fill("Too early");
    await dialog().getByRole("button", { name: "Open again" }).click();
    await page.locator(".fhist td", { hasText: "Too early" }).waitFor();
    expect(await page.locator(".fhist tbody tr").count()).toBe(3);
    expect(complaints).toEqual([]);
  });

  test("stands in the list, complete without script", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(room);
    const item = still.locator(".qi", { hasText: "Will the list be published?" });
    expect(await item.textContent()).toContain("You said 37.5");
    await plain.close();
  });
});
