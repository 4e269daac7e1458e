"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";

interface Versioned<Content> {
  readonly version: number;
  readonly content: Content;
}

export interface Revision<Content> {
  readonly draft: Content;
  readonly change: (part: Partial<Content>) => void;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly reasonMissing: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** What somebody else stored meanwhile; nothing is sent until one of the two is chosen. */
  readonly theirs: Versioned<Content> | null;
  readonly save: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
  readonly takeTheirs: () => void;
}

/** Edits one stored record. Another's newer version stops the save and stands beside the draft, which stays as it is. */
export function useRevision<Content extends object>(args: {
  stored: Versioned<Content>;
  path: string;
  bodyOf: (content: Content) => Record<string, unknown>;
  parse: (theirs: unknown) => Versioned<Content> | null;
  onSaved: () => void;
}): Revision<Content> {
  const router = useRouter();
  const [draft, setDraft] = useState(args.stored.content);
  const [version, setVersion] = useState(args.stored.version);
  const [reason, setReason] = useState("");
  const [reasonMissing, setReasonMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [theirs, setTheirs] = useState<Versioned<Content> | null>(null);

  const send = async (expectedVersion: number) => {
    if (busy) return;
    if (reason.trim() === "") return setReasonMissing(true);
    setBusy(true);
    const answer = await sendJson("PUT", args.path, { expectedVersion, ...args.bodyOf(draft), reason: reason.trim() });
    setBusy(false);
    if (answer.ok) {
      setTheirs(null);
      setProblem(null);
      router.refresh();
      return args.onSaved();
    }
    const conflict = answer.problem.code === "version-conflict" ? args.parse(answer.problem.theirs) : null;
    setTheirs(conflict);
    setProblem(conflict === null ? answer.problem : null);
  };

  return {
    draft,
    change: (part) => setDraft((old) => ({ ...old, ...part })),
    reason,
    setReason: (text) => {
      setReason(text);
      setReasonMissing(false);
    },
    reasonMissing,
    busy,
    problem,
    theirs,
    save: () => send(version),
    keepMine: async () => {
      if (theirs === null) return;
      setVersion(theirs.version);
      await send(theirs.version);
    },
    takeTheirs: () => {
      if (theirs === null) return;
      setDraft(theirs.content);
      setVersion(theirs.version);
      setTheirs(null);
      router.refresh();
    },
  };
}
