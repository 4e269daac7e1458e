import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { answerBands } from "@/lib/view/answer-bands";
import { readBandsWork } from "@/lib/view/read-bands-work";
import { launchBrowser } from "../support/launch-browser";

const base = inject("baseUrl");
/** A replay: what other tests record now is not in it. */
const room = `${base}/assessments/mali-after-kati?asOf=2022-07-29`;
const NOTE = "The band shows where the score lies in 8 of 10 draws";
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

/** Remembers in the page what its workers were asked, what they answered, and how many of them are gone. */
const watchWorkers = `
  globalThis.seen = { asked: [], answers: [], ended: 0 };
  const Real = globalThis.Worker;
  globalThis.Worker = class extends Real {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => globalThis.seen.answers.push(data));
    }
    postMessage(...given) {
      globalThis.seen.asked.push(given[0]);
      super.postMessage(...given);
    }
    terminate() {
      globalThis.seen.ended += 1;
      super.terminate();
    }
  };`;
const Point = z.object({ t: z.number(), quantiles: z.array(z.array(z.number())), mean: z.array(z.number()) });
const Seen = z.object({
  asked: z.array(z.string()),
  answers: z.array(z.object({ ok: z.literal(true), points: z.array(Point) })),
  ended: z.number(),
});
const seen = async () => Seen.parse(await page.evaluate("globalThis.seen"));

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await context?.close();
  complaints.length = 0;
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  await context.addInitScript(watchWorkers);
  page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});

const areas = () => page.locator(".crossbox .bandarea");
const lines = () => page.locator(".crossbox .scoreline");
const openMore = () => page.locator(".moretools > summary").click();
const note = () => page.locator(".bandnote");
const drawn = () => areas().first().waitFor({ state: "attached" });

describe("the bands in the Now room", () => {
  test("are computed by a worker and drawn behind every line, seen and projected", async () => {
    await page.goto(room);
    await drawn();
    expect(await areas().count()).toBe(10);
    expect(await note().innerText()).toContain(
      `${NOTE} of the tables, given how sure you say you are of them (kappa 20)`,
    );
    expect(await page.getByRole("status").getByText("The 80\u00a0% band is drawn.").count()).toBe(1);
    const last = page.locator("table.tw tr.lead td").nth(2);
    expect(await last.textContent()).toMatch(/^52\.6, 80\u00a0% band 1\d–9\d$/);
    expect(await page.locator("table.tw .twinband").count()).toBe(
      5 * (await page.locator("table.tw tbody tr").count()),
    );
    const { asked, ended } = await seen();
    expect([asked.length, ended]).toEqual([1, 1]);
    expect(complaints).toEqual([]);
  });

  test("are the same in the worker and in Node, to the last bit", async () => {
    await page.goto(`${room}&range=all`);
    await drawn();
    const { asked, answers } = await seen();
    const here = answerBands(readBandsWork(asked[0] ?? ""));
    if (!here.ok) throw new Error(here.code);
    const numbers = (points: readonly z.infer<typeof Point>[]) =>
      Float64Array.from(points.flatMap(({ t, quantiles, mean }) => [t, ...quantiles.flat(), ...mean]));
    const there = numbers(answers[0]?.points ?? []);
    const own = numbers(here.points.map((point) => Point.parse(point)));
    // 151 days, moments before the evidence of 9 of them, and 14 days ahead; 1 + 3 x 5 numbers each
    expect(own.length).toBe((151 + 9 + 14) * 16);
    expect(there.length).toBe(own.length);
    const differing = own.filter((value, place) => !Object.is(value, there[place]));
    expect(differing.length, `of ${own.length} numbers, the first ${differing[0]}`).toBe(0);
    expect(Buffer.from(there.buffer).equals(Buffer.from(own.buffer))).toBe(true);
  });

  test("go and come with the switch, and the address holds it", async () => {
    await page.goto(room);
    await drawn();
    await openMore();
    await page.locator(".bandswitch").first().getByRole("link", { name: "hidden" }).click();
    await page.waitForURL(/[?&]bands=off/);
    await areas().first().waitFor({ state: "detached" });
    expect([await note().count(), await page.locator(".twinband").count()]).toEqual([0, 0]);
    await page.reload();
    await lines().first().waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    expect([await areas().count(), (await seen()).asked.length]).toEqual([0, 0]);
    await openMore();
    await page.locator(".bandswitch").first().getByRole("link", { name: "shown" }).click();
    await drawn();
    expect(page.url()).not.toContain("bands=");
  });

  test("follow the range, and a range that was seen before is drawn without computing again", async () => {
    await page.goto(room);
    await drawn();
    const range = (name: string) => page.locator("#chart .seg").getByRole("link", { name }).click();
    await range("7 d");
    await page.waitForURL(/range=7d/);
    await page.waitForFunction(() => Reflect.get(globalThis, "seen").answers.length === 2);
    await drawn();
    await range("1 m");
    await page.waitForURL((url) => !url.search.includes("range"));
    await drawn();
    expect((await seen()).asked.length).toBe(2);
    // the scale moves the drawing and no number
    await openMore();
    await page.locator(".seg").getByRole("link", { name: "log-odds" }).click();
    await page.waitForURL(/scale=log-odds/);
    await drawn();
    const { asked, ended } = await seen();
    expect([asked.length, ended]).toEqual([2, 2]);
    expect(await page.getByRole("status").getByText("The 80\u00a0% band is drawn.").count()).toBe(1);
  });

  test.each([
    ["the server does not answer", "the server did not answer", (url: string) => url],
    ["the case changed meanwhile", "the case has changed since this page was made", null],
  ])("stay away when %s, and the page says so", async (_when, sentence, abort) => {
    await context.route("**/bands.json*", (route) =>
      abort === null ? route.fulfill({ status: 200, headers: { etag: '"other"' }, body: "{}" }) : route.abort(),
    );
    await page.goto(room);
    await note().getByText(sentence).waitFor();
    expect(await lines().count()).toBeGreaterThan(5);
    expect([await areas().count(), await page.locator(".twinband").count()]).toEqual([0, 0]);
    expect(await page.getByRole("status").getByText(sentence).count()).toBe(1);
  });

  test("stay away quietly when the worker cannot be loaded", async () => {
    await context.addInitScript("globalThis.Worker = class { constructor() { throw new Error('none'); } };");
    await page.goto(room);
    await note().getByText("this browser could not work it out").waitFor();
    expect(await lines().count()).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
  });

  test("are drawn and explained on paper, and neither without script", async () => {
    await page.goto(room);
    await drawn();
    await page.emulateMedia({ media: "print" });
    expect(await note().isVisible()).toBe(true);
    expect(await page.locator(".stillfig .bandarea").count()).toBe(10);
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(room);
    expect(await reader.locator(".bandnote").isVisible()).toBe(false);
    expect(await reader.locator(".bandswitch").first().isVisible()).toBe(false);
    expect(await reader.locator("main").innerText()).not.toContain("8 of 10 draws");
    await plain.close();
  });

  test("fit a phone in French and in the dark", async () => {
    const small = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });
    await small.addCookies([{ name: "vigie-language", value: "fr", url: base }]);
    page = await small.newPage();
    await page.goto(room);
    await drawn();
    expect(await note().innerText()).toContain("dans 8 tirages des tables sur 10");
    expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
    await small.close();
  });
});

describe("how sure we are of the tables", () => {
  const slug = "doubted-tables";
  const headers = { "content-type": "application/json", origin: base };
  const send = async (method: string, path: string, body: unknown) => {
    const answer = await fetch(`${base}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
  };
  beforeAll(async () => {
    const scenario = (id: string, label: string) => ({ id, label, shortLabel: label, prior: 0.5 });
    await send("POST", "/assessments", {
      ...{ slug, title: "Doubted tables", shortTitle: "Doubted", question: "How sure are we?", handling: "TLP:CLEAR" },
      ...{ start: "2022-07-01", dynamics: { kind: "half-life", halfLifeDays: 30 }, readUntil: "last-evidence" },
      scenarios: [scenario("up", "Up"), scenario("down", "Down")],
    });
    await send("POST", `/assessments/${slug}/indicators`, {
      expectedVersion: 1,
      indicator: {
        ...{ id: "sign", kind: "categorical", label: "Sign", category: "Signs" },
        levels: [
          { id: "yes", label: "Yes" },
          { id: "no", label: "No" },
        ],
        likelihood: [
          [0.8, 0.2],
          [0.4, 0.6],
        ],
      },
    });
    await send("POST", `/assessments/${slug}/findings`, {
      finding: { indicator: "sign", occurredOn: "2022-07-11", handling: "TLP:CLEAR" },
      report: { level: "yes", source: "Agency", grade: "A1", reportedOn: "2022-07-12" },
    });
  });

  /** The first band of the as-of day, in percent. */
  async function band(): Promise<[low: number, high: number]> {
    await page.goto(`${base}/assessments/${slug}`);
    await drawn();
    const text = await page.locator("table.tw tr.lead .twinband").first().textContent();
    const [low = 0, high = 0] = (/(\d+)–(\d+)$/.exec(text ?? "") ?? []).slice(1).map(Number);
    return [low, high];
  }

  test("is said in the Model room and in an indicator's editor, and widens the band", async () => {
    const [low, high] = await band();
    expect(high).toBeGreaterThan(low);
    await page.goto(`${base}/assessments/${slug}/model#sureness`);
    const field = page.getByRole("textbox", { name: /Observations behind each scenario/ });
    expect(await field.inputValue()).toBe("20");
    await page.waitForLoadState("networkidle");
    await field.fill("0");
    await page
      .getByRole("textbox", { name: /^Reason/ })
      .first()
      .fill("Nobody has counted");
    await page.getByRole("button", { name: "Save the model" }).click();
    await page.getByText("It must be more than 0.").waitFor();
    await page.getByText("5, a first guess").click();
    expect(await field.inputValue()).toBe("5");
    await page.getByRole("button", { name: "Save the model" }).click();
    await page.getByText("How sure the tables are: 20 to 5 observations").waitFor();
    const [wideLow, wideHigh] = await band();
    expect(wideHigh - wideLow).toBeGreaterThan(high - low);
    expect(await note().innerText()).toContain("(kappa 5)");

    await page.goto(`${base}/assessments/${slug}/indicators/sign`);
    await page.waitForLoadState("networkidle");
    await page.getByText("100, counted in many cases").click();
    await page.getByRole("textbox", { name: /^Reason/ }).fill("Counted in the archive");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL(/indicators#sign$/);
    await page.getByText("kappa 100").waitFor();
    const [narrowLow, narrowHigh] = await band();
    expect(narrowHigh - narrowLow).toBeLessThan(high - low);
    expect(await note().innerText()).toContain("(kappa 5, 1 indicator has its own)");
    expect(complaints).toEqual([]);
  });
});
