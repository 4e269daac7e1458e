import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const slug = "attacks-in-one-pass";
const room = `${base}/assessments/${slug}`;
const scenario = (id: string, label: string) => ({ id, label, shortLabel: label, prior: 0.5 });
const indicator = (id: string, label: string) => ({
  ...{ id, label, kind: "categorical", category: "Attack" },
  levels: [
    { id: "yes", label: `${label} seen` },
    { id: "no", label: `${label} not seen` },
  ],
  likelihood: [
    [0.8, 0.2],
    [0.3, 0.7],
  ],
});
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

const post = async (path: string, data: unknown) => {
  const answer = await context.request.post(`${base}/api/v1/assessments${path}`, {
    headers: { "content-type": "application/json", origin: base },
    data,
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return answer.json();
};
/** The score of the first scenario, as the API gives it. */
const score = async () => {
  const answer = await context.request.get(`${base}/api/v1/assessments/${slug}/trajectory`);
  const { points } = z.object({ points: z.array(z.object({ p: z.array(z.number()) })) }).parse(await answer.json());
  return points.at(-1)?.p[0] ?? Number.NaN;
};

beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  await post("", {
    ...{ slug, title: "Attacks in one pass", shortTitle: "Attacks", question: "Up or down?", handling: "TLP:CLEAR" },
    ...{ start: "2024-01-01", dynamics: { kind: "half-life", halfLifeDays: 90 }, readUntil: "last-evidence" },
    scenarios: [scenario("up", "Up"), scenario("down", "Down")],
  });
  await post(`/${slug}/indicators`, { expectedVersion: 1, indicator: indicator("vehicles", "Vehicles") });
  await post(`/${slug}/indicators`, { expectedVersion: 2, indicator: indicator("claim", "Claim") });
  page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});
afterAll(() => browser.close());

describe("an attack in one pass", () => {
  test("by keyboard alone: what, when, who, then a number key for each row; the preview follows", async () => {
    await page.goto(`${room}/record/incident`);
    await page.getByLabel("What happened").focus();
    await page.keyboard.type("Raid on the depot");
    await page.keyboard.press("Tab");
    await page.keyboard.type("05022024");
    await page.getByLabel("Source", { exact: false }).first().focus();
    await page.keyboard.type("Agency");
    await page.keyboard.press("Tab");
    await page.getByLabel("Admiralty grade").first().focus();
    await page.keyboard.type("b2");
    await page.locator("[data-row=vehicles] input:checked").focus();
    await page.keyboard.press("1");
    await page.keyboard.press("1");
    await page.getByRole("heading", { name: /If saved: Up/ }).waitFor();
    expect(await page.locator("[data-row] input:checked").count()).toBe(2);
    await page.keyboard.press("Control+Enter");
    await page.getByText("Saved: Raid on the depot, 2 findings.").waitFor();
    // two readings of weight 0.7225 in even scores, by hand: each says it 0.730625 under the first and 0.369375 under the second
    expect(await score()).toBeCloseTo(0.730625 ** 2 / (0.730625 ** 2 + 0.369375 ** 2), 12);
    expect(complaints).toEqual([]);
  });

  test("one undo takes incident and findings back, and redo brings them again", async () => {
    const before = await score();
    await page.getByRole("status").getByRole("button", { name: "Undo" }).first().click();
    await expect.poll(score, { timeout: 20_000 }).not.toBe(before);
    await page
      .getByRole("button", { name: /Redo|again/i })
      .first()
      .click();
    await expect.poll(score, { timeout: 20_000 }).toBe(before);
  });

  test("a draft survives a closed tab, and what is missing is told at its field", async () => {
    const key = `vigie-incident-${slug}`;
    await page.evaluate((name) => localStorage.removeItem(name), key);
    await page.goto(`${room}/record/incident`);
    await page.waitForFunction((name) => localStorage.getItem(name) !== null, key);
    await page.getByLabel("What happened").fill("Ambush");
    await page.waitForFunction((name) => localStorage.getItem(name)?.includes("Ambush"), key);
    await page.goto(`${room}/incidents`);
    await page.goto(`${room}/record/incident`);
    await page.getByText("This is what you had entered when you left.").waitFor();
    expect(await page.getByLabel("What happened").inputValue()).toBe("Ambush");
    await page.getByRole("button", { name: /^Save/ }).click();
    await page.getByText("Choose at least one reading").waitFor();
    await page.getByRole("button", { name: "Start over" }).click();
    expect(await page.getByLabel("What happened").inputValue()).toBe("");
  });
});

describe("merge and split", () => {
  test("a duplicate is proposed, its effect shown, and merged; reports join in one finding", async () => {
    await post(`/${slug}/incident-reports`, {
      incident: { title: "Depot raid", occurredOn: "2024-02-05" },
      handling: "TLP:CLEAR",
      readings: [
        {
          indicator: "vehicles",
          report: { level: "yes", source: "Paper", origin: "Agency", grade: "B2", reportedOn: "2024-02-05" },
        },
      ],
    });
    await page.goto(`${room}/incidents`);
    await page.getByText("Possible duplicates: 1").waitFor();
    await page.getByRole("link", { name: "Compare and merge" }).click();
    await page.getByText("same origin, counts once").waitFor();
    await page.getByRole("heading", { name: "The scores change" }).waitFor();
    const before = await score();
    await page.getByRole("button", { name: "Merge", exact: true }).click();
    await page.waitForURL(/incidents\/[0-9a-f-]{36}$/);
    await expect.poll(score, { timeout: 20_000 }).not.toBe(before);
    await page.getByText("(repeats Agency)").waitFor();
    expect(complaints).toEqual([]);
  });

  test("a report that belongs elsewhere is split off to a new incident", async () => {
    const before = await score();
    await page.getByRole("link", { name: "Split" }).click();
    await page.getByLabel(/Paper/).check();
    await page.getByLabel("What happened there").fill("Second raid");
    await page.getByRole("button", { name: "Split off 1 part" }).click();
    await page.waitForURL(/incidents\/[0-9a-f-]{36}$/);
    await expect.poll(score, { timeout: 20_000 }).not.toBe(before);
    await page.goto(`${room}/incidents`);
    await page.getByRole("link", { name: "Second raid" }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  test("an incident is corrected with a reason; one whose findings count is not withdrawn", async () => {
    await page.goto(`${room}/incidents`);
    await page.locator("table").getByRole("link", { name: "Second raid" }).click();
    await page.getByText("To withdraw it, first withdraw its finding").waitFor();
    await page.getByRole("button", { name: "Correct" }).click();
    await page.getByLabel("What happened").fill("Third raid");
    await page.getByLabel("Reason").fill("Counted wrongly");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { name: "Third raid" }).waitFor();
    await page.locator(".fhist td", { hasText: "Counted wrongly" }).waitFor();
    expect(complaints).toEqual([]);
  });
});
