"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useWords } from "@/app/_i18n/words";

const ShortcutsDialog = dynamic(() => import("./shortcuts-dialog").then((module) => module.ShortcutsDialog), {
  ssr: false,
});

/** Single keys that lead to the rooms. They are silent while somebody types and can be switched off (WCAG 2.1.4). */
export function Shortcuts({ slug, enabled }: { slug: string; enabled: boolean }) {
  const { say } = useWords();
  const router = useRouter();
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(enabled);
  const base = `/assessments/${slug}`;
  const rooms = [
    { key: "N", label: say("ui.keyRecord"), href: `${base}/record` },
    { key: "G", label: say("ui.keyGrid"), href: `${base}/record/grid` },
    { key: "W", label: say("ui.keyNow"), href: base },
    { key: "E", label: say("ui.keyEvidence"), href: `${base}/evidence` },
    { key: "D", label: say("ui.keyDocuments"), href: `${base}/documents` },
    { key: "I", label: say("ui.keyIndicators"), href: `${base}/indicators` },
    { key: "M", label: say("ui.keyMatrix"), href: `${base}/matrix` },
    { key: "P", label: say("ui.keyMap"), href: `${base}/map` },
    { key: "H", label: say("ui.keyWhatIf"), href: `${base}/what-if` },
    { key: "F", label: say("ui.keyForecasts"), href: `${base}/forecasts` },
    { key: "S", label: say("ui.keySnapshots"), href: `${base}/snapshots` },
  ];
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const room = rooms.find(({ key }) => key === event.key.toUpperCase());
      if (event.key === "?") setOpen(true);
      else if (room !== undefined && !event.shiftKey) router.push(room.href);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  return (
    <>
      <button
        type="button"
        className="btn opt"
        ref={opener}
        aria-label={say("ui.keyboardHelp")}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <kbd>?</kbd>
      </button>
      {open && (
        <ShortcutsDialog
          rows={[
            ...rooms,
            { key: "?", label: say("ui.keyHelp") },
            { key: "Ctrl Z", label: say("undo.undo") },
            { key: "Ctrl Shift Z", label: say("undo.redo") },
          ]}
          enabled={active}
          onEnable={setActive}
          onClose={() => {
            setOpen(false);
            opener.current?.focus();
          }}
        />
      )}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=slider], [role=listbox]") !== null
  );
}
