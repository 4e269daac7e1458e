"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { useUndo, versionOf, versionsIn } from "@/app/_components/undo/use-undo";
import { useWords } from "@/app/_i18n/words";

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
  /** The record's id, and what an undo calls the change. */
  undo?: { readonly id: string; readonly label: string };
}): Revision<Content> {
  const router = useRouter();
  const history = useUndo();
  const { say } = useWords();
  const [draft, setDraft] = useState(args.stored.content);
  const [version, setVersion] = useState(args.stored.version);
  const [reason, setReason] = useState("");
  const [reasonMissing, setReasonMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [theirs, setTheirs] = useState<Versioned<Content> | null>(null);

  const keepStep = (before: Versioned<Content>, expectedVersion: number, body: unknown) => {
    if (args.undo === undefined) return;
    const { id, label } = args.undo;
    const version = versionsIn(body)[id];
    if (version === undefined) return;
    const call = (content: Content, why: string) => ({
      method: "PUT" as const,
      path: args.path,
      body: { expectedVersion: versionOf(id), ...args.bodyOf(content), reason: why },
    });
    history.push({
      label,
      undo: [call(before.content, say("undo.reason"))],
      redo: [call(draft, say("undo.redoReason"))],
      before: { [id]: expectedVersion },
      after: { [id]: version },
    });
  };

  const send = async (expectedVersion: number) => {
    if (busy) return;
    if (reason.trim() === "") return setReasonMissing(true);
    setBusy(true);
    const answer = await sendJson("PUT", args.path, { expectedVersion, ...args.bodyOf(draft), reason: reason.trim() });
    setBusy(false);
    if (answer.ok) {
      keepStep(theirs?.version === expectedVersion ? theirs : args.stored, expectedVersion, answer.body);
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
