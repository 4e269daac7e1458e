import type { WhatWouldLead } from "@/lib/engine/explain/what-would-lead";
import type { ComparedDay } from "./compare-lines";
import type { Scratch } from "./scratch";
import { type DeskAnswer, type DeskQuestion, type LeadQuestion, ScratchDesk } from "./scratch-desk";
import type { WhatIfCase } from "./what-if-case";

/** What a page asks of the worker that holds the desk; the case comes first. Every question has a number of its own. */
export type DeskAsked =
  | { readonly kind: "open"; readonly id: number; readonly kase: WhatIfCase }
  | { readonly kind: "answer"; readonly id: number; readonly question: DeskQuestion }
  | { readonly kind: "days"; readonly id: number; readonly scratch: Scratch }
  | { readonly kind: "lead"; readonly id: number; readonly question: LeadQuestion };

export type DeskTold =
  | { readonly kind: "open"; readonly id: number }
  | { readonly kind: "answer"; readonly id: number; readonly answer: DeskAnswer }
  | { readonly kind: "days"; readonly id: number; readonly days: readonly ComparedDay[] }
  | { readonly kind: "lead"; readonly id: number; readonly lead: WhatWouldLead | null }
  | { readonly kind: "failed"; readonly id: number };

/** The answering side: one desk, opened by the first message. */
export function deskAnswerer(): (asked: DeskAsked) => DeskTold {
  let desk: ScratchDesk | null = null;
  return (asked) => {
    const { id } = asked;
    if (asked.kind === "open") {
      desk = new ScratchDesk(asked.kase);
      return { kind: "open", id };
    }
    if (desk === null) return { kind: "failed", id };
    if (asked.kind === "answer") return { kind: "answer", id, answer: desk.answer(asked.question) };
    if (asked.kind === "days") return { kind: "days", id, days: desk.allDays(asked.scratch) };
    return { kind: "lead", id, lead: desk.whatWouldLead(asked.question) };
  };
}
