import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const slug = "register-room";
const at = `${base}/assessments/${slug}`;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

const send = async (method: string, path: string, body: object): Promise<unknown> => {
  const headers = { "content-type": "application/json", origin: base };
  const response = await fetch(`${base}/api/v1/assessments${path}`, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
};
const Recorded = z.object({ finding: z.object({ id: z.string() }) });
const said = { level: "yes", grade: "B2", reportedOn: "2024-02-01" };
let findingId = "";

beforeAll(async () => {
  browser = await launchBrowser();
  const scenario = (id: string) => ({ id, label: id, shortLabel: id, prior: 0.5 });
  await send("POST", "", {
    ...{
      slug,
      title: "A register",
      shortTitle: "Register",
      question: "Up?",
      handling: "TLP:CLEAR",
      start: "2024-01-01",
    },
    dynamics: { kind: "half-life", halfLifeDays: 90 },
    scenarios: [scenario("up"), scenario("down")],
  });
  const levels = [
    { id: "yes", label: "Yes" },
    { id: "no", label: "Not seen" },
  ];
  const likelihood = [
    [0.8, 0.2],
    [0.3, 0.7],
  ];
  const indicator = { id: "sign", kind: "categorical", label: "Sign", category: "Signs", levels, likelihood };
  await send("POST", `/${slug}/indicators`, { expectedVersion: 1, indicator: { ...indicator, absentLevel: "no" } });
  const finding = { indicator: "sign", occurredOn: "2024-02-01", handling: "TLP:CLEAR" };
  const first = await send("POST", `/${slug}/findings`, { finding, report: { ...said, source: "Agency A" } });
  findingId = Recorded.parse(first).finding.id;
  await send("POST", `/${slug}/findings/${findingId}/reports`, { report: { ...said, source: "Outlet B" } });
  await send("POST", `/${slug}/sources`, { name: "Agency A", kind: "agency" });
});
afterAll(() => browser.close());
beforeEach(async () => {
  await context?.close();
  complaints.length = 0;
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});

describe("sources, plan, comments and review", () => {
  test("a source is registered with whom it repeats, and its earlier report is linked", async () => {
    await page.goto(`${at}/sources`);
    await page.getByRole("link", { name: "Outlet B" }).click();
    await page.getByRole("link", { name: "Register it" }).click();
    await page.getByLabel("Usually repeats").selectOption({ label: "Agency A" });
    await page.getByRole("button", { name: "Register" }).click();
    await page.waitForURL(`${at}/sources`);
    await page.getByRole("link", { name: "Outlet B" }).click();
    await page.getByRole("button", { name: "Set the origin to Agency A" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Reason").fill("It says so");
    await dialog.getByRole("button", { name: "Set the origin to Agency A" }).click();
    await page.getByText("counts once with Agency A").waitFor();
    await page.goto(`${at}/evidence/${findingId}`);
    await page.getByText("counts once with Outlet B").waitFor();
    expect(complaints).toEqual([]);
  });

  test("a plan item is made and closed by looking and seeing nothing", async () => {
    await page.goto(`${at}/plan`);
    await page.getByRole("link", { name: /^Plan it.*Sign$/ }).click();
    await page.waitForURL(/add=sign/);
    // what is typed before the page runs would be lost
    await page.locator(".datefield [role=spinbutton]").first().waitFor();
    await page.getByLabel("What to look for, and where").fill("Ask the mayor");
    await page.getByLabel("Who looks").fill("Awa");
    await page.getByRole("button", { name: "Plan it" }).click();
    await page
      .locator("#open")
      .getByRole("link", { name: /^Looked, nothing seen.*Ask the mayor$/ })
      .click();
    await page.waitForURL(/looked/);
    await page.locator(".datefield [role=spinbutton]").first().waitFor();
    await page.getByLabel("Grade").fill("B2");
    await page.getByRole("button", { name: "Record “Not seen”" }).click();
    await page.waitForURL(`${at}/plan`);
    await page.locator("#closed").getByText("Looked, nothing seen: “Not seen” recorded.").waitFor();
    expect(complaints).toEqual([]);
  });

  test("a comment is said and taken back; a review makes reports count", async () => {
    await page.goto(`${at}/evidence/${findingId}`);
    await page.getByLabel("Your comment").fill("First line\nsecond line");
    await page.getByRole("button", { name: "Add the comment" }).click();
    await page.getByText("second line").waitFor();
    await page.locator("#comments").getByRole("button", { name: "Withdraw" }).click();
    await page.getByText(/^withdrawn by/).waitFor();
    await send("PATCH", `/${slug}`, {
      expectedVersion: 1,
      details: { requiresReview: true },
      reason: "Two pairs of eyes",
    });
    await page.goto(`${at}/evidence?status=unreviewed`);
    await page.getByLabel("Choose all").check();
    await page.getByRole("button", { name: /^Mark \d reports as reviewed/ }).click();
    await page.getByRole("heading", { name: "Awaiting review" }).waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });
});
