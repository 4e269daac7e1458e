import { afterEach, describe, expect, test, vi } from "vitest";
import { computeBands } from "@/app/_components/charts/compute-bands";
import type { BandsAnswer } from "@/lib/view/answer-bands";

const MARK = "2022-03-31/1/3";
const point = {
  t: 4,
  quantiles: [
    [0.1, 0.2],
    [0.3, 0.9],
  ],
  mean: [0.2, 0.5],
};

/** A worker that does what a test wants once it is asked. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  static onAsked: (worker: FakeWorker) => void = () => undefined;
  asked: string[] = [];
  isEnded = false;
  constructor(readonly url: URL) {
    super();
    FakeWorker.made.push(this);
  }
  postMessage(text: string) {
    this.asked.push(text);
    FakeWorker.onAsked(this);
  }
  answer(data: BandsAnswer) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
  terminate() {
    this.isEnded = true;
  }
}

function stub(response: () => Response | Promise<Response>, onAsked: (worker: FakeWorker) => void = () => undefined) {
  FakeWorker.made = [];
  FakeWorker.onAsked = onAsked;
  vi.stubGlobal("fetch", async () => response());
  vi.stubGlobal("Worker", FakeWorker);
}
const fresh = () => new Response("the request", { headers: { etag: `"${MARK}"` } });
const ask = (signal = new AbortController().signal) => computeBands("/bands.json", MARK, signal);
afterEach(() => vi.unstubAllGlobals());

describe("computing the bands", () => {
  test("hands the worker what the server said, and ends it with its answer", async () => {
    stub(fresh, (worker) => worker.answer({ ok: true, points: [point] }));
    expect(await ask()).toEqual({
      kind: "done",
      rows: new Map([
        [
          4,
          [
            [0.1, 0.3],
            [0.2, 0.9],
          ],
        ],
      ]),
    });
    expect(FakeWorker.made.map(({ asked, isEnded }) => ({ asked, isEnded }))).toEqual([
      { asked: ["the request"], isEnded: true },
    ]);
    expect(FakeWorker.made[0]?.url.pathname).toMatch(/\/app\/_workers\/bands\.worker\.ts$/);
  });
  test("a weak mark is the same mark, since a server that compresses may weaken it", async () => {
    stub(
      () => new Response("", { headers: { etag: `W/"${MARK}"` } }),
      (worker) => worker.answer({ ok: true, points: [] }),
    );
    expect(await ask()).toMatchObject({ kind: "done" });
  });
  test.each([
    ["changed", () => new Response("", { headers: { etag: '"another"' } })],
    ["unreachable", () => new Response("", { status: 422, headers: { etag: `"${MARK}"` } })],
    ["unreachable", () => Promise.reject(new TypeError("offline"))],
    ["unreachable", () => new Response("no mark")],
  ])("without a worker when it cannot be right: %s", async (why, response) => {
    stub(response);
    expect(await ask()).toEqual({ kind: "failed", why });
    expect(FakeWorker.made).toEqual([]);
  });
  test.each([
    ["impossible", { ok: false, code: "impossible-evidence" }],
    ["refused", { ok: false, code: "invalid-model" }],
  ] as const)("a refusal of the engine is told: %s", async (why, answer) => {
    stub(fresh, (worker) => worker.answer(answer));
    expect(await ask()).toEqual({ kind: "failed", why });
  });
  test("a worker that breaks, or cannot be made, ends quietly", async () => {
    const broken = new Event("error", { cancelable: true });
    stub(fresh, (worker) => worker.dispatchEvent(broken));
    expect(await ask()).toEqual({ kind: "failed", why: "browser" });
    expect([broken.defaultPrevented, FakeWorker.made[0]?.isEnded]).toEqual([true, true]);
    vi.stubGlobal("Worker", undefined);
    expect(await ask()).toEqual({ kind: "failed", why: "browser" });
  });
  test("is given up when something else is asked for: the worker ends", async () => {
    const giveUp = new AbortController();
    stub(fresh, () => giveUp.abort());
    await ask(giveUp.signal);
    expect(FakeWorker.made[0]?.isEnded).toBe(true);
    stub(fresh);
    await ask(giveUp.signal);
    expect(FakeWorker.made).toEqual([]);
  });
});
