"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useTransition } from "react";
import { useWords } from "@/app/_i18n/words";
import { forgetNotice } from "./undo-store";
import { type Undo, useUndo } from "./use-undo";

const SHOWN_MS = 8000;

/** Undo and redo for every room: two buttons, their keys, and a quiet word on what was done. */
export function UndoBar({ slug }: { slug: string }) {
  const { say } = useWords();
  const undo = useUndo(slug);
  const router = useRouter();
  const [, start] = useTransition();
  const { undo: back, redo: again, last } = undo;
  const run = useCallback(
    async (direction: "undo" | "redo") => {
      const result = await (direction === "undo" ? back() : again());
      if (result.kind !== "nothing") start(() => router.refresh());
    },
    [back, again, router],
  );
  useUndoKeys(run);
  useEffect(() => {
    if (last.kind !== "done") return;
    const timer = setTimeout(() => forgetNotice(slug), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [last, slug]);
  return (
    <span className="undobar noprint">
      {(undo.canUndo || undo.canRedo) && (
        <>
          <ArrowButton
            label={undo.nextUndo === undefined ? say("undo.undo") : say("undo.undoThis", { what: undo.nextUndo.label })}
            disabled={!undo.canUndo || undo.busy}
            d="M6 2 2 6l4 4M2 6h7a4 4 0 0 1 0 8H7"
            onPress={() => void run("undo")}
          />
          <ArrowButton
            label={undo.nextRedo === undefined ? say("undo.redo") : say("undo.redoThis", { what: undo.nextRedo.label })}
            disabled={!undo.canRedo || undo.busy}
            d="m10 2 4 4-4 4M14 6H7a4 4 0 0 0 0 8h2"
            onPress={() => void run("redo")}
          />
        </>
      )}
      <span role="status" className="undosay">
        <UndoNotice undo={undo} slug={slug} onTurn={(direction) => void run(direction)} />
      </span>
    </span>
  );
}

function UndoNotice(props: { undo: Undo; slug: string; onTurn: (direction: "undo" | "redo") => void }) {
  const { say } = useWords();
  const { undo, slug, onTurn } = props;
  const { last } = undo;
  if (undo.busy) return <span className="notice">{say("undo.working")}</span>;
  if (last.kind === "nothing") return null;
  const what = last.step.label;
  const close = (
    <button type="button" className="btn quiet" onClick={() => forgetNotice(slug)}>
      {say("ui.close")}
    </button>
  );
  if (last.kind === "refused")
    return (
      <span className="notice bad">
        <span>
          {last.problem.code === "offline"
            ? say("ui.offline")
            : say(last.direction === "undo" ? "undo.cannotUndo" : "undo.cannotRedo", { what })}
        </span>
        {last.problem.code !== "offline" && (
          <span className="s">{say(last.problem.code === "version-conflict" ? "undo.changed" : "undo.restStays")}</span>
        )}
        {close}
      </span>
    );
  const wasUndo = last.direction === "undo";
  return (
    <span className="notice">
      <span>{say(wasUndo ? "undo.undone" : "undo.redone", { what })}</span>
      <button type="button" className="btn quiet" onClick={() => onTurn(wasUndo ? "redo" : "undo")}>
        {say(wasUndo ? "undo.redo" : "undo.undo")}
      </button>
      {close}
    </span>
  );
}

function ArrowButton(props: { label: string; disabled: boolean; d: string; onPress: () => void }) {
  return (
    <button
      type="button"
      className="btn quiet"
      aria-label={props.label}
      title={props.label}
      disabled={props.disabled}
      onClick={props.onPress}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={props.d} fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    </button>
  );
}

/** Ctrl Z, Ctrl Shift Z and Ctrl Y, unless the focus is in a text that undoes by itself or a room has answered the key. */
function useUndoKeys(run: (direction: "undo" | "redo") => Promise<void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || event.repeat) return;
      const key = event.key.toLowerCase();
      if ((key !== "z" && key !== "y") || undoesItself(event.target)) return;
      // Rooms with steps of their own (What if) answer after this: they come first.
      setTimeout(() => {
        if (!event.defaultPrevented) void run(key === "y" || event.shiftKey ? "redo" : "undo");
      });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [run]);
}

function undoesItself(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("[role=dialog]") !== null || target.isContentEditable) return true;
  return target.matches(
    "textarea, input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=range])",
  );
}
