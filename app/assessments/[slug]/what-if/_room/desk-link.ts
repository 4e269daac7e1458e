import type { WhatWouldLead } from "@/lib/engine/explain/what-would-lead";
import type { ComparedDay } from "@/lib/view/what-if/compare-lines";
import type { DeskAsked, DeskTold } from "@/lib/view/what-if/desk-talk";
import type { Scratch } from "@/lib/view/what-if/scratch";
import type { DeskAnswer, DeskQuestion, LeadQuestion } from "@/lib/view/what-if/scratch-desk";
import type { WhatIfCase } from "@/lib/view/what-if/what-if-case";

/** The way to the worker that holds the desk of one case. Its questions are answered in turn; a worker that fails fails them all. */
export class DeskLink {
  private readonly worker = new Worker(new URL("../../../../_workers/what-if.worker.ts", import.meta.url), {
    type: "module",
  });
  private readonly waiting = new Map<number, (told: DeskTold | null) => void>();
  private count = 0;
  private hasFailed = false;

  constructor(kase: WhatIfCase) {
    this.worker.addEventListener("message", ({ data }: MessageEvent<DeskTold>) => {
      this.waiting.get(data.id)?.(data);
      this.waiting.delete(data.id);
    });
    const fail = (event: Event) => {
      event.preventDefault();
      this.end();
    };
    this.worker.addEventListener("error", fail);
    this.worker.addEventListener("messageerror", fail);
    void this.ask((id) => ({ kind: "open", id, kase }));
  }

  /** null: the worker failed. */
  async answer(question: DeskQuestion): Promise<DeskAnswer | null> {
    const told = await this.ask((id) => ({ kind: "answer", id, question }));
    return told?.kind === "answer" ? told.answer : null;
  }

  async allDays(scratch: Scratch): Promise<readonly ComparedDay[] | null> {
    const told = await this.ask((id) => ({ kind: "days", id, scratch }));
    return told?.kind === "days" ? told.days : null;
  }

  /** undefined: the worker failed; null: the scratch copy has no scores. */
  async whatWouldLead(question: LeadQuestion): Promise<WhatWouldLead | null | undefined> {
    const told = await this.ask((id) => ({ kind: "lead", id, question }));
    return told?.kind === "lead" ? told.lead : undefined;
  }

  end(): void {
    this.hasFailed = true;
    this.worker.terminate();
    for (const tell of this.waiting.values()) tell(null);
    this.waiting.clear();
  }

  private ask(question: (id: number) => DeskAsked): Promise<DeskTold | null> {
    if (this.hasFailed) return Promise.resolve(null);
    this.count += 1;
    const asked = question(this.count);
    return new Promise((resolve) => {
      this.waiting.set(asked.id, resolve);
      this.worker.postMessage(asked);
    });
  }
}
