import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
const room = `${base}/assessments/mali-after-kati`;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});
afterAll(() => browser.close());

/** The printed scores of the headline table, in the order of the page. */
async function headline(): Promise<Record<string, string>> {
  const rows = await page.locator("table.hl tbody tr").all();
  const scores: Record<string, string> = {};
  for (const row of rows) {
    const name = (await row.locator("th").innerText()).split("\n")[0] ?? "";
    scores[name.trim()] = (await row.locator("td.sc").innerText()).trim();
  }
  return scores;
}

describe("the first case, as an analyst goes through it", () => {
  const link = { url: "", snapshot: "" };

  test("the sample opens with the scores of the reference engine", async () => {
    await page.goto(base);
    await page
      .getByRole("link", { name: /Mali after Kati/ })
      .first()
      .click();
    await page.waitForURL(room);
    expect(await headline()).toEqual({
      "Encirclement of the capital": "52.6",
      "Targeted strikes on the state": "43.4",
      "Mass-casualty diversification": "2.9",
      "Reprisals against civilians": "0.7",
      Containment: "0.4",
    });
    await page.locator("[role=application]").first().waitFor();
  });

  test("the address holds the moment: as of 20 July the replay knows nothing of Kati", async () => {
    await page.goto(`${room}?asOf=2022-07-20`);
    expect(await headline()).toMatchObject({
      "Targeted strikes on the state": "37.5",
      "Encirclement of the capital": "10.5",
    });
    await page.goto(`${room}?asOf=2022-07-23`);
    expect((await headline())["Targeted strikes on the state"]).toBe("54.7");
  });

  test("N opens Record; a reading is previewed before it is saved, and saving moves the scores and the reasons", async () => {
    await page.goto(room);
    await page.locator("[role=application]").first().waitFor();
    await page.keyboard.press("n");
    await page.waitForURL(`${room}/record`);
    const indicator = page.getByRole("combobox", { name: /Indicator/ });
    await indicator.focus();
    await page.keyboard.type("message");
    await page.getByRole("option", { name: /Message of the claim/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("3");
    await page.getByRole("combobox", { name: /^Source/ }).fill("Radio monitor in Bamako");
    await page.keyboard.press("Tab");
    await page.getByRole("textbox", { name: /Admiralty grade/ }).fill("b2");
    const preview = page.getByRole("heading", { name: /If saved/ });
    await preview.waitFor();
    const promised = await page
      .locator("table.pv tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll("td")].map((cell) => cell.innerText.trim()).filter((text) => text !== ""),
        ),
      );
    expect(promised.length).toBe(5);
    await page.getByRole("textbox", { name: /Admiralty grade/ }).press("Enter");
    await page.getByText("Radio monitor in Bamako").first().waitFor();
    await page.goto(room);
    const after = await headline();
    expect(after["Encirclement of the capital"]).not.toBe("52.6");
    expect(Number(after["Reprisals against civilians"])).toBeGreaterThan(0.7);
    const flat = promised.map((row) => row.join(" ")).join(" | ");
    for (const score of Object.values(after)) expect(flat).toContain(score);
    expect(await page.locator("table.wf").innerText()).toContain("Threat to civilians");
  });

  test("a snapshot is frozen and shared by a link that is shown once", async () => {
    await page.goto(`${room}/snapshots`);
    await page.getByRole("textbox", { name: /Title/ }).fill("One week after <b>Kati</b>");
    await page.getByRole("button", { name: /Freeze/ }).click();
    await page.waitForURL(/snapshots\/[^/]+$/);
    link.snapshot = page.url();
    await page.getByRole("textbox", { name: /For whom/ }).fill("Desk officer");
    await page.getByRole("button", { name: /Make the link/ }).click();
    const shown = page.getByText(/\/s\/[A-Za-z0-9_-]{43}/).or(page.locator("input[value*='/s/']"));
    await shown.first().waitFor();
    const html = await page.content();
    link.url = `${base}/s/${/\/s\/([A-Za-z0-9_-]{43})/.exec(html)?.[1] ?? ""}`;
    await page.reload();
    expect(await page.content()).not.toMatch(/\/s\/[A-Za-z0-9_-]{43}/);
  });

  test("a stranger without JavaScript reads the same numbers, and the file verifies", async () => {
    const now = await (async () => {
      await page.goto(room);
      return headline();
    })();
    const stranger = await browser.newContext({ javaScriptEnabled: false });
    const reader = await stranger.newPage();
    const foreign: string[] = [];
    reader.on("request", (sent) => {
      if (!sent.url().startsWith(base)) foreign.push(sent.url());
    });
    const answer = await reader.goto(link.url);
    expect(answer?.status()).toBe(200);
    const headers = answer?.headers() ?? {};
    expect(headers["x-robots-tag"]).toContain("noindex");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain("script-src 'self'");
    expect(headers["set-cookie"]).toBeUndefined();
    const text = await reader.locator("body").innerText();
    for (const score of Object.values(now)) expect(text).toContain(score);
    expect(text).toContain("One week after <b>Kati</b>");
    expect(text).toContain("Radio monitor in Bamako");
    expect(await reader.locator("svg").count()).toBeGreaterThan(0);
    expect(await reader.locator("script").count()).toBe(0);
    expect(foreign).toEqual([]);
    const file = join(mkdtempSync(join(tmpdir(), "vigie-snapshot-")), "snapshot.json");
    const download = await fetch(`${link.url}/snapshot.json`);
    expect(download.status).toBe(200);
    writeFileSync(file, await download.text());
    const verdict = spawnSync(process.execPath, ["scripts/verify.mjs", file], { encoding: "utf8" });
    expect(verdict.stdout).toContain("valid");
    expect(verdict.status).toBe(0);
    writeFileSync(
      file,
      (await (await fetch(`${link.url}/snapshot.json`)).text()).replace("One week after", "Two weeks after"),
    );
    expect(spawnSync(process.execPath, ["scripts/verify.mjs", file], { encoding: "utf8" }).status).toBe(1);
    await stranger.close();
  });

  test("revoked, unknown and malformed links are one and the same 404", async () => {
    await page.goto(link.snapshot);
    await page.getByRole("button", { name: /^End/ }).first().click();
    await page
      .getByRole("alertdialog")
      .or(page.getByRole("dialog"))
      .getByRole("button", { name: "End the link" })
      .click();
    await page
      .getByText(/ended on/)
      .first()
      .waitFor();
    const bodies = new Set<string>();
    for (const address of [link.url, `${base}/s/${"A".repeat(43)}`, `${base}/s/short`, `${base}/s/%5Btoken%5D`]) {
      const answer = await fetch(address);
      expect(answer.status, address).toBe(404);
      bodies.add(await answer.text());
    }
    expect(bodies.size).toBe(1);
  });

  test("the browser had nothing to complain about", () => {
    expect(complaints).toEqual([]);
  });
});
