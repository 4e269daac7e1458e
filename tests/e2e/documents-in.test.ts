import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const slug = "texts-come-in";
const room = `${base}/assessments/${slug}/documents`;
const scenario = (id: string, label: string) => ({ id, label, shortLabel: label, prior: 0.5 });
const text =
  "Des témoins décrivent deux véhicules garés près de l'école avant l'attaque du 22 juillet, dit l'agence, qui cite trois habitants et un élu.";
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
      ...{ slug, title: "Do texts come in?", shortTitle: "Texts", question: "Do they?" },
      ...{ handling: "TLP:CLEAR", start: "2024-01-01", dynamics: { kind: "half-life", halfLifeDays: 90 } },
      scenarios: [scenario("yes", "Yes"), scenario("no", "No")],
    },
  });
  expect(opened.status()).toBe(201);
  await open();
});
afterAll(() => browser.close());

async function open() {
  page = await context.newPage();
  page.on("console", (message) => {
    // the browser itself reports a refused upload, and that the policy kept a pasted handler from being one
    const isExpected = /422|^Executing inline event handler violates/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !isExpected) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${room}/new`);
}

const words = () => page.getByRole("textbox", { name: /^Text/ });
const choose = (name: string, data: string | Buffer) =>
  page.setInputFiles("input[type=file]", { name, mimeType: "", buffer: Buffer.from(data) });

describe("a file", () => {
  test("is read, its encoding is told and can be changed", async () => {
    await choose("note.txt", Buffer.from(text, "latin1"));
    await page.getByText("Read from note.txt.").waitFor();
    expect(await words().inputValue()).toBe(text);
    await page.getByText("It was read as windows-1252").waitFor();
    expect(await page.getByLabel("Language", { exact: true }).inputValue()).toBe("fr");
    await page.getByLabel("Encoding of the file").selectOption("windows-1251");
    await page.waitForFunction(() => document.querySelector("textarea")?.value.includes("й"));
    await page.getByLabel("Encoding of the file").selectOption("windows-1252");
    await page.waitForFunction(() => document.querySelector("textarea")?.value.includes("témoins"));
  });

  test("that gives no text is refused in words, and what is there stays", async () => {
    await choose("a.pdf", "no pdf");
    await page.getByText("Its name says PDF, but it is none.").waitFor();
    expect(await words().inputValue()).toBe(text);
  });

  test("survives a closed tab before it is kept, and is kept with its original", async () => {
    await page.getByLabel("Publisher").fill("Agence X");
    await page.waitForFunction(() => Object.values(localStorage).some((kept) => `${kept}`.includes("Agence X")));
    await page.close();
    await open();
    await page.locator(".draftnote").waitFor();
    expect(await page.getByLabel("Publisher").inputValue()).toBe("Agence X");
    await page.getByRole("button", { name: "Keep the document" }).click();
    await page.waitForURL(/documents\/[0-9a-f-]{36}$/);
    const id = page.url().split("/").at(-1);
    const original = await context.request.get(`${base}/api/v1/assessments/${slug}/documents/${id}/original`);
    expect(await original.body()).toEqual(Buffer.from(text, "latin1"));
    const headers = original.headers();
    expect(headers["content-disposition"]).toContain("attachment");
    expect(headers["content-security-policy"]).toContain("sandbox");
    expect(headers["content-security-policy"]).not.toContain("script-src");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });
});

describe("a text that is pasted", () => {
  test("as a page becomes plain text, and nothing in it runs", async () => {
    await page.goto(`${room}/new`);
    await words().focus();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        "text/html",
        "<h1>Titre</h1><p>Un <b>mot</b></p><script>alert(1)</script><img src=x onerror=alert(1)>",
      );
      clipboardData.setData("text/plain", "other");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    expect(await words().inputValue()).toBe("Titre\n\nUn mot");
    expect(await page.getByLabel("Title").inputValue()).toBe("Titre");
  });

  test("that is there already is told with a link, and can be kept all the same", async () => {
    await words().fill(text.replace("trois", "quatre"));
    await page.getByText("This seems to be nearly the same text as").waitFor();
    await words().fill(text);
    await page.getByText("This seems to be the same text as").waitFor();
    await page.getByRole("button", { name: "Keep the document" }).click();
    await page.waitForURL(/documents\/[0-9a-f-]{36}$/);
    await page.goto(room);
    expect(await page.getByText("nearly the same as").count()).toBe(2);
  });

  test("has done all this without a complaint", () => {
    expect(complaints).toEqual([]);
  });
});
