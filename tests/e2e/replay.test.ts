// Replay is bit-identical in Chromium: the bytes that Node computes from a stored input, computed again in a page.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundledReplay } from "../engine/replay/bundled-replay";
import { replay, type Stored, storedText } from "../engine/replay/replay";
import { storedInputs } from "../engine/replay/stored-inputs";
import { launchBrowser } from "../support/launch-browser";

let browser: Browser;
let page: Page;
let stored: Stored[];

beforeAll(async () => {
  stored = await storedInputs();
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: await bundledReplay() });
});
afterAll(() => browser.close());

/** A string that a page evaluates: the page knows the bundle's global, this file does not. */
function inPage(text: string): Promise<string[]> {
  return page.evaluate(`globalThis.replay(${JSON.stringify(text)})`);
}

test("every stored input gives the same bytes in a page as in Node", async () => {
  const differences: string[] = [];
  for (const one of stored) {
    const text = storedText([one]);
    const [here = ""] = replay(text);
    const [there = ""] = await inPage(text);
    if (here === there) continue;
    const [mine, theirs] = [here.split("\n"), there.split("\n")];
    const places = mine.filter((line, l) => line !== theirs[l]);
    differences.push(`${one.name}: ${places.length} of ${mine.length} lines, first ${places[0]}`);
  }
  expect(differences).toEqual([]);
}, 180_000);
