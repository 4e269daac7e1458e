import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { readSample } from "@/db/sample/sample";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const api = `${base}/api/v1/assessments`;
const slug = "reading-room";
/** Made up for this test. */
const text = [
  "Before sunrise a truck loaded with explosives stopped at the gate of the barracks.",
  "The barracks lie in a suburb of Bamako. Nobody in the market nearby was hurt.",
  "A day later the group claimed responsibility and spoke of a reply to the army.",
].join("\n\n");
let browser: Browser;
let context: BrowserContext;
let page: Page;
let id = "";
const complaints: string[] = [];

const Id = z.object({ id: z.string() });
async function send(method: string, path: string, body: unknown): Promise<unknown> {
  const headers = { "content-type": "application/json", origin: base };
  const answer = await fetch(`${api}${path}`, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

beforeAll(async () => {
  browser = await launchBrowser();
  const { assessment, indicators, kappa } = readSample();
  await send("POST", "", { ...assessment, slug, shortTitle: "Reading" });
  const model = z.looseObject({ version: z.number() }).parse(await (await fetch(`${api}/${slug}/model`)).json());
  const { start, dynamics, scenarios, gradeWeights } = model;
  const next = { start, dynamics, scenarios, gradeWeights, indicators, kappa };
  await send("PUT", `/${slug}/model`, { expectedVersion: model.version, reason: "Test", model: next });
  const phrase = { id: "claimed", text: "claimed responsibility", language: "en", indicator: "claim-message" };
  await send("PUT", `/${slug}/phrases`, { expectedVersion: 0, list: { phrases: [phrase] } });
  const document = { title: "Note", publisher: "Radio", publishedOn: "2022-07-23", grade: "B2", handling: "TLP:CLEAR" };
  id = Id.parse(await send("POST", `/${slug}/documents`, { ...document, text })).id;
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
  await page.goto(`${base}/assessments/${slug}/documents/${id}`, { waitUntil: "load" });
  await isLive();
});

const focusIn = (selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.closest(wanted) !== null, selector);
/** The page as it is sent looks the same; only the live one answers keys. */
async function isLive() {
  const answers = async () => {
    await page.keyboard.press("/");
    return page.evaluate(() => document.activeElement?.closest(".rdfind") !== null);
  };
  await expect.poll(answers, { timeout: 15_000, interval: 200 }).toBe(true);
  await page.keyboard.press("Escape");
  await focusIn(".read");
}
const marks = () => page.locator(".read mark").allInnerTexts();
const choose = async (words: string, more: number) => {
  await page.keyboard.press("/");
  await focusIn(".rdfind");
  await page.keyboard.type(words);
  await page.getByText("1 of 1").waitFor();
  await page.keyboard.press("Control+Enter");
  await focusIn(".read");
  for (let nth = 0; nth < more; nth += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
};

describe("the reading room", () => {
  test("codes words by keys alone, four beyond the selection, and takes it back", async () => {
    await choose("truck loaded", 2);
    await focusIn("[data-field=indicator]");
    // what was used last stands first: here nothing was, so that the order is the model's
    await page.keyboard.press("6");
    await focusIn("[data-field=reading]");
    await page.keyboard.press("4");
    await page.keyboard.press("Enter");
    await page.locator(".read mark").waitFor();
    expect(await marks()).toEqual(["truck loaded with explosives1C"]);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("read");
    await page.keyboard.press("Control+z");
    await page.locator(".read mark").waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });

  test("shows the words of a report that lost them as an orphan, and never on other words", async () => {
    await choose("Nobody in", 5);
    await focusIn("[data-field=indicator]");
    await page.keyboard.type("scarce");
    await page.keyboard.press("Enter");
    await focusIn("[data-field=reading]");
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await page.locator(".read mark").waitFor();
    const { version } = z
      .object({ document: z.object({ version: z.number() }) })
      .parse(await (await fetch(`${api}/${slug}/documents/${id}`)).json()).document;
    const document = { title: "Note", handling: "TLP:CLEAR" };
    const changed = text.replace("Nobody in the market nearby was hurt.", "Two people in the market were hurt.");
    await send("PUT", `/${slug}/documents/${id}`, {
      expectedVersion: version,
      document: { ...document, text: changed },
    });
    await page.reload();
    expect(await page.locator(".orph q").allInnerTexts()).toEqual(["Nobody in the market nearby was hurt"]);
    expect(await marks()).toEqual([]);
    await send("PUT", `/${slug}/documents/${id}`, { expectedVersion: version + 1, document: { ...document, text } });
    await page.reload();
    expect(await page.locator(".orph").count()).toBe(0);
  });

  test("a suggestion that is dismissed does not come back", async () => {
    const quiet = page.locator(".read .sug").filter({ hasText: "claimed responsibility" });
    await quiet.click();
    await page.locator(".sugbar").waitFor();
    const kept = page.waitForResponse((answer) => answer.url().endsWith("/phrases/verdicts"));
    await page.keyboard.press("x");
    expect((await kept).status()).toBe(201);
    await page.reload();
    expect(await quiet.count()).toBe(0);
    await page.goto(`${base}/assessments/${slug}/documents/phrases`);
    expect(await page.locator("table.phrases tbody tr td.num").allInnerTexts()).toEqual(["0\u00a0% 0 of 1"]);
  });

  test("is readable without scripts", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(`${base}/assessments/${slug}/documents/${id}`);
    expect(await bare.locator(".read").innerText()).toContain("The barracks lie in a suburb of Bamako.");
    expect(await bare.getByRole("link", { name: "Record from this document" }).getAttribute("href")).toContain(id);
    await plain.close();
  });
});
