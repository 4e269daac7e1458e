import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const room = `${base}/assessments/keyboard-trial`;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What one entry takes: letters that find the indicator, Enter, the number of the reading, Enter. */
const entries = ["ta1", "lo2", "se1", "ou2", "me3", "re1", "ai1", "in2", "di1", "or1"];

test("ten indicators of the first case are recorded with at most 60 keystrokes, the mouse untouched", async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const model = await (await fetch(`${base}/api/v1/assessments/mali-after-kati/model`)).json();
  const headers = { "content-type": "application/json", origin: base };
  const opened = await fetch(`${base}/api/v1/assessments`, {
    method: "POST",
    headers,
    body: JSON.stringify({
      slug: "keyboard-trial",
      title: "Keyboard trial",
      shortTitle: "Keyboard",
      question: "How many keys does an entry take?",
      handling: "TLP:CLEAR",
      start: "2022-03-01",
      dynamics: { kind: "half-life", halfLifeDays: 120 },
      scenarios: model.scenarios,
    }),
  });
  expect(opened.status).toBe(201);
  const stored = await (await fetch(`${room.replace("/assessments", "/api/v1/assessments")}/model`)).json();
  const { start, dynamics, scenarios, indicators, gradeWeights } = model;
  const put = await fetch(`${base}/api/v1/assessments/keyboard-trial/model`, {
    method: "PUT",
    headers,
    body: JSON.stringify({
      model: { start, dynamics, scenarios, indicators, gradeWeights },
      expectedVersion: stored.version,
      reason: "Indicators of the first case",
    }),
  });
  expect(put.status, await put.clone().text()).toBe(200);

  await page.goto(room);
  await page.waitForLoadState("networkidle");
  let strokes = 0;
  const press = async (key: string) => {
    strokes++;
    await page.keyboard.press(key);
  };
  const isInIndicator = () =>
    page.waitForFunction(
      () =>
        document.activeElement?.getAttribute("role") === "combobox" && document.activeElement?.closest("form") !== null,
    );
  await press("n");
  await page.waitForURL(`${room}/record`);
  await isInIndicator();
  for (const [index, entry] of entries.entries()) {
    await press(entry.charAt(0));
    await press(entry.charAt(1));
    await page.getByRole("option").first().waitFor();
    await press("Enter");
    await page.waitForFunction(() => document.activeElement?.getAttribute("type") === "radio");
    await press(entry.charAt(2));
    await press("Enter");
    if (index === 0) {
      // The first entry names its source and grade; they are carried over to all that follow.
      await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "combobox");
      for (const key of ["n", "a", "Tab", "b", "2", "Enter"]) await press(key);
    }
    await expect
      .poll(
        async () => (await (await fetch(`${base}/api/v1/assessments/keyboard-trial/findings`)).json()).items.length,
        { timeout: 15_000 },
      )
      .toBe(index + 1);
    await isInIndicator();
  }
  expect(strokes).toBeLessThanOrEqual(60);
  await context.close();
});
