"use client";
import { useEffect, useRef, useState } from "react";
import type { ReplayAnswer, ReplayQuestion } from "@/lib/view/replay-desk";
import { openReplay, type ReplayLine } from "./replay-line";

export type ReplayState = "off" | "opening" | "open" | "failed";

interface Replay {
  readonly state: ReplayState;
  /** Gets the past when it is not there yet; nothing is loaded before. */
  readonly open: () => void;
  /** Asks as soon as the past is there; of several questions the last counts. */
  readonly ask: (question: ReplayQuestion, hear: (answer: ReplayAnswer) => void) => void;
  /** No answer is wanted any more. */
  readonly hush: () => void;
}

/**
 * The past of a case, held by a worker that begins when it is first wanted.
 * @param of what the server drew: when it is another value, the past is asked for again (and seldom sent again)
 */
export function useReplay(href: string, of: unknown): Replay {
  const [state, setState] = useState<ReplayState>("off");
  const opened = useRef<{ of: unknown; href: string; line: ReplayLine | null } | null>(null);
  const wanted = useRef<Parameters<Replay["ask"]> | null>(null);
  const tell = () => {
    const line = opened.current?.line;
    if (line === undefined || line === null || wanted.current === null) return;
    line.ask(...wanted.current);
    wanted.current = null;
  };
  const open = () => {
    const last = opened.current;
    if (last !== null && last.of === of && last.href === href) return;
    const opening = { of, href, line: last?.href === href ? last.line : null };
    opened.current = opening;
    if (opening.line === null) setState("opening");
    void openReplay(href).then((line) => {
      if (opened.current !== opening) return;
      opening.line = line;
      setState(line === null ? "failed" : "open");
      tell();
    });
  };
  useEffect(
    () => () => {
      opened.current?.line?.hush();
    },
    [],
  );
  return {
    state,
    open,
    ask: (question, hear) => {
      wanted.current = [question, hear];
      open();
      tell();
    },
    hush: () => {
      wanted.current = null;
      opened.current?.line?.hush();
    },
  };
}
