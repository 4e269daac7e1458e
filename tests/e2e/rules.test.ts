import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const headers = { "content-type": "application/json", origin: base };
const slug = "rules-in-the-browser";
let browser: Browser;
let page: Page;
const complaints: string[] = [];

const Made = z.looseObject({ version: z.int() });

async function send(method: string, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${base}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
  return answer;
}

beforeAll(async () => {
  browser = await launchBrowser();
  const scenario = (id: string) => ({ id, label: id, shortLabel: id, prior: 0.5 });
  await send("POST", "/assessments", {
    ...{
      slug,
      title: "Rules in the browser",
      shortTitle: "Rules",
      question: "?",
      handling: "TLP:CLEAR",
      start: "2023-10-01",
    },
    dynamics: { kind: "half-life", halfLifeDays: 60 },
    scenarios: [scenario("one"), scenario("two")],
  });
  const model = Made.parse(await (await fetch(`${base}/api/v1/assessments/${slug}/model`)).json());
  const { start, dynamics, scenarios, gradeWeights, kappa } = model;
  const levels = ["few", "many"].map((id) => ({ id, label: id }));
  const likelihood = [
    [0.8, 0.2],
    [0.3, 0.7],
  ];
  const indicator = { id: "tempo", kind: "categorical", label: "Tempo", category: "Tempo", levels, likelihood };
  const changed = { start, dynamics, scenarios, gradeWeights, kappa, indicators: [indicator] };
  await send("PUT", `/assessments/${slug}/model`, { expectedVersion: model.version, reason: "", model: changed });
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
});
afterAll(() => browser.close());

describe("rules", () => {
  test("begin with a kind, say what is wrong, and are saved", async () => {
    await page.goto(`${base}/assessments/${slug}/rules`);
    await page.getByRole("link", { name: "Localities struck on one day" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Places a day");
    await page.getByLabel("Grade").fill("Z9");
    await page.getByRole("button", { name: "Save the rule" }).click();
    await page.getByText("Something in the rule is not right").waitFor();
    await page.getByLabel("Grade").fill("B2");
    await page.getByRole("button", { name: "Save the rule" }).click();
    await page.getByRole("heading", { level: 1, name: "Places a day" }).waitFor();
    expect(complaints).toEqual([]);
  });
  test("are the same rule as JSON, where a mistake is named", async () => {
    await page.getByRole("button", { name: "Write as JSON" }).click();
    const json = page.getByLabel("The rule as JSON");
    const text = await json.inputValue();
    expect(JSON.parse(text)).toMatchObject({ title: "Places a day", measure: { kind: "localities-on-one-day" } });
    await json.fill(text.replace('"few"', '"none"'));
    await page.getByText("is no level of this indicator").waitFor();
    await json.fill(text);
    await page.getByRole("button", { name: "Back to the form" }).click();
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Places a day");
  });
  test("are withdrawn with a reason and restored", async () => {
    await page.getByRole("button", { name: "Withdraw" }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("Not needed");
    await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
    await page.getByText("This rule is withdrawn: Not needed").waitFor();
    await page.getByRole("button", { name: "Restore" }).click();
    await page.getByRole("button", { name: "Save as a new version" }).waitFor();
  });
});
