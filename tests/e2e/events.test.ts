import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { newAssessment } from "../support/factories";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const slug = "events-in-the-browser";
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  const made = await fetch(`${base}/api/v1/assessments`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: base },
    body: JSON.stringify(newAssessment({ slug })),
  });
  expect(made.status).toBe(201);
});
afterAll(() => browser.close());

test("a file of UCDP is sent, tried on every row, imported and listed; again it changes nothing", async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${base}/assessments/${slug}/events/import`);
  const file = {
    name: "ucdp.csv",
    mimeType: "text/csv",
    buffer: readFileSync("tests/fixtures/events/ucdp-candidate.csv"),
  };
  await page.setInputFiles("#imp-file", file);
  await page.getByText("This is a UCDP file with 49 columns.").waitFor();
  await page.getByRole("button", { name: "Check all rows" }).click();
  await page.getByText("15 events will be stored.").waitFor();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("15 new, 0 changed, 0 as before, 0 refused.").waitFor();
  await page.setInputFiles("#imp-file", []);
  await page.setInputFiles("#imp-file", file);
  await page.getByRole("button", { name: "Check all rows" }).click();
  await page.getByText("Nothing in this file is new: there is nothing to import.").waitFor();
  await page.goto(`${base}/assessments/${slug}/events?country=Mali&deaths=doubtful`);
  await page.getByText("3 events match, newest first.").waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
