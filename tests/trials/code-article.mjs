// The trial of the reading room: codes every report of the first case from an article, by keys alone, and compares the scores.
//   node tests/trials/code-article.mjs BASE_URL ARTICLE.txt KEYS.json [CHROMIUM] [SLUG/DOCUMENT]
// The store must hold the first case as it was shipped; a picture of a stuck page goes to TRIAL_SHOT.
// The article is not part of this repository, nor is any sentence of it. KEYS.json says for each report, as "finding/nth", by which two or
// three words its quote is looked for and how many words more are selected: {"moura/0": ["two words", 12], ...}.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [base, articleFile, keysFile, executablePath = "/usr/bin/chromium", goOn] = process.argv.slice(2);
const sample = JSON.parse(readFileSync(new URL("../../db/sample/kati.json", import.meta.url), "utf8"));
const keys = JSON.parse(readFileSync(keysFile, "utf8"));
const text = readFileSync(articleFile, "utf8");
// an interrupted trial goes on when a fifth argument names its case and document: "slug/id"
const [slug, begun] = goOn?.split("/") ?? [`trial-${Date.now().toString(36)}`];

async function call(method, path, body) {
  const headers = { "content-type": "application/json", origin: base };
  const answer = await fetch(`${base}/api/v1/assessments${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const value = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(value).slice(0, 500)}`);
  return value;
}

async function makeCase() {
  await call("POST", "", { ...sample.assessment, slug, shortTitle: "Trial" });
  const { version, start, dynamics, scenarios, gradeWeights } = await call("GET", `/${slug}/model`);
  const { indicators, kappa } = sample;
  const model = { start, dynamics, scenarios, gradeWeights, indicators, kappa };
  await call("PUT", `/${slug}/model`, { expectedVersion: version, reason: "Trial", model });
  const document = { title: "Article", publisher: "Press", publishedOn: "2022-07-29", handling: "TLP:CLEAR", text };
  return (await call("POST", `/${slug}/documents`, document)).id;
}

const counted = { select: 0, panel: 0 };
let part = "select";
let page;
const press = async (key, times = 1) => {
  for (let nth = 0; nth < times; nth += 1) await page.keyboard.press(key);
  counted[part] += times;
};
const type = async (typed) => {
  await page.keyboard.type(typed);
  counted[part] += typed.length;
};
const isIn = (selector) =>
  page.waitForFunction((wanted) => document.activeElement?.closest(wanted) !== null, selector, { timeout: 90_000 });
/** Tab until the focus is in a field of the panel. */
async function toField(name) {
  for (let nth = 0; nth < 20; nth += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.closest(`[data-field=${wanted}]`) !== null, name))
      return;
    await press("Tab");
  }
  throw new Error(`The field ${name} was not reached`);
}

async function selectWords([words, more]) {
  part = "select";
  await press("/");
  await isIn(".rdfind");
  await press("Control+a");
  await type(words);
  await page.waitForFunction(() => /\d/.test(document.querySelector(".rdfind [role=status]")?.textContent ?? ""));
  await press("Control+Enter");
  await isIn(".read");
  await press("Shift+ArrowRight", more);
  await press("Enter");
  await page.waitForSelector("form.coding", { timeout: 90_000 });
}

/** Two or three letters that leave one indicator in the lead, or its number where it has one. */
async function pickIndicator(label) {
  await isIn("[data-field=indicator]");
  const at = (await page.locator(".picklist [role=option] span:nth-child(2)").allInnerTexts()).indexOf(label);
  if (at >= 0 && at < 9) return press(String(at + 1));
  await type(label.slice(0, 10));
  await press("Enter");
}

async function fill(finding, report) {
  part = "panel";
  const indicator = sample.indicators.find(({ id }) => id === finding.indicator);
  await pickIndicator(indicator.label);
  await isIn("[data-field=reading]");
  if (indicator.kind === "categorical")
    await press(String(indicator.levels.findIndex(({ id }) => id === report.level) + 1));
  const shownIn = (name) => page.locator(`[data-field=${name}] input:not([type=hidden])`).first().inputValue();
  if ((await shownIn("source")) !== report.source) {
    await toField("source");
    await press("Control+a");
    const known = await page.evaluate(() => globalThis.knownSources ?? []);
    await type(known.includes(report.source) ? report.source.slice(0, 6) : report.source);
    // a name typed in full is taken as it is, without a list
    const hasList = await page
      .waitForSelector("[role=listbox].listbox [role=option]", { timeout: 2000 })
      .catch(() => null);
    if (hasList !== null) await press("Enter");
    await page.evaluate((name) => {
      globalThis.knownSources = [...(globalThis.knownSources ?? []), name];
    }, report.source);
  }
  if ((await shownIn("grade")) !== report.grade) {
    await toField("grade");
    await press("Control+a");
    await type(report.grade.toLowerCase());
  }
  await day("occurredOn", finding.occurredOn);
  await day("reportedOn", report.reportedOn);
  await incident(sample.incidents.find(({ id }) => id === finding.incidentId)?.title ?? "");
}

/** Days are typed part by part, in the order of the language. */
async function day(name, wanted) {
  const shown = await page.locator(`[data-field=${name}] [role=spinbutton]`).allInnerTexts();
  const [year, month, date] = wanted.split("-");
  if (shown.join("-") === `${date}-${month}-${year}`) return;
  await toField(name);
  await type(`${date}${month}${year}`);
}

const knownIncidents = new Set();
async function incident(title) {
  const shown = await page.locator("[data-field=incident] input").first().inputValue();
  if (shown === title) return;
  await toField("incident");
  await press("Control+a");
  if (title === "") return press("Delete");
  await type(knownIncidents.has(title) ? title.slice(0, 6) : title);
  knownIncidents.add(title);
  const hasList = await page
    .waitForSelector("[role=listbox].listbox [role=option]", { timeout: 2000 })
    .catch(() => null);
  if (hasList !== null) await press("Enter");
}

const document = begun ?? (await makeCase());
const done = (await call("GET", `/${slug}/findings`)).items.flatMap((finding) => finding.reports).length;
const args = ["--no-sandbox", "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
const browser = await chromium.launch({ executablePath, args });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
page = await context.newPage();
page.on("pageerror", (error) => console.log("page error:", error.message));
await page.goto(`${base}/assessments/${slug}/documents/${document}`, { waitUntil: "load", timeout: 180_000 });
// until the page answers keys
for (let nth = 0; nth < 90; nth += 1) {
  await page.keyboard.press("/");
  if (await page.evaluate(() => document.activeElement?.closest(".rdfind") !== null)) break;
  await page.waitForTimeout(1000);
}
await page.keyboard.press("Escape");
const began = performance.now();
const entries = sample.findings
  .flatMap(({ id, finding, reports }) => reports.map((report, nth) => ({ key: `${id}/${nth}`, finding, report })))
  .filter(({ key }) => keys[key] !== undefined)
  .slice(done);
for (const { key, finding, report } of entries) {
  const before = { ...counted };
  const from = performance.now();
  await selectWords(keys[key]);
  await fill(finding, report);
  // a list of choices takes Enter for itself
  const isInList = await page.evaluate(() => document.activeElement?.getAttribute("role") === "combobox");
  await press(isInList ? "Control+Enter" : "Enter");
  try {
    await page.waitForSelector("form.coding", { state: "detached", timeout: 90_000 });
  } catch {
    if (process.env.TRIAL_SHOT !== undefined) await page.screenshot({ path: process.env.TRIAL_SHOT });
    console.log(await page.locator("form.coding").innerText());
    throw new Error(`${key} was not saved`);
  }
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(
    `${key}: ${counted.select - before.select} to select, ${counted.panel - before.panel} to code, ${seconds} s`,
  );
}
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(`${entries.length} reports: ${counted.select} presses to select, ${counted.panel} to code, ${seconds} s`);
await browser.close();

console.log(`${slug}/documents/${document}`);
await check();

/** Everything that the first case holds was coded, each quote stands in the article, and every day has the first case's scores. */
async function check() {
  const statements = (findings) =>
    findings
      .flatMap(({ indicator, occurredOn, reports }) =>
        reports.map((of) => [indicator, occurredOn, of.level, of.source, of.grade, of.reportedOn].join(" | ")),
      )
      .sort();
  const read = async (of) =>
    (await call("GET", `/${of}/findings?limit=1000`)).items.filter(({ status }) => status === "counted");
  const shipped = sample.findings.map(({ finding, reports }) => ({ ...finding, reports }));
  const [mine, theirs] = [await read(slug), await read(sample.assessment.slug)];
  assert.deepEqual(statements(theirs), statements(shipped), "The first case of this store is not as it was shipped");
  assert.deepEqual(statements(mine), statements(shipped));
  assert.equal(mine.length, shipped.length);
  for (const { passage, quote } of mine.flatMap(({ reports }) => reports)) {
    assert.equal(text.slice(passage.start, passage.end), passage.exact);
    assert.equal(quote.replaceAll(/\s+/g, " "), passage.exact.trim().replaceAll(/\s+/g, " "));
  }
  // no words stand for others: each passage begins with the words that were looked for
  const begins = mine.flatMap(({ reports }) => reports).map(({ passage }) => passage.exact.toLowerCase());
  for (const [words] of Object.values(keys)) {
    const at = begins.findIndex((exact) => exact.startsWith(words.toLowerCase()));
    assert.ok(at >= 0, `No passage begins with "${words}"`);
    begins.splice(at, 1);
  }
  const days = async (of) => (await call("GET", `/${of}/trajectory?projectDays=0`)).points;
  const [drawn, wanted] = [await days(slug), await days(sample.assessment.slug)];
  assert.deepEqual(
    drawn.map(({ day }) => day),
    wanted.map(({ day }) => day),
  );
  const apart = drawn.flatMap(({ p }, nth) => p.map((value, state) => Math.abs(value - wanted[nth].p[state])));
  const most = Math.max(...apart);
  assert.ok(most <= 1e-12, `The scores are ${most} apart`);
  const reports = statements(mine).length;
  console.log(`${mine.length} findings, ${reports} reports, every quote stands in the article word for word`);
  console.log(`${drawn.length} days, ${apart.length} scores, at most ${most} apart`);
}
