"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Checkbox } from "react-aria-components/Checkbox";
import { Dialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";

/** Single keys that lead to the rooms. They are silent while somebody types and can be switched off (WCAG 2.1.4). */
export function Shortcuts({ slug, enabled }: { slug: string; enabled: boolean }) {
  const { say } = useWords();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(enabled);
  const base = `/assessments/${slug}`;
  const rooms: Record<string, string> = {
    n: `${base}/record`,
    w: base,
    e: `${base}/evidence`,
    d: `${base}/documents`,
    i: `${base}/indicators`,
    s: `${base}/snapshots`,
  };
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const room = rooms[event.key.toLowerCase()];
      if (event.key === "?") setOpen(true);
      else if (room !== undefined && !event.shiftKey) router.push(room);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  const change = (on: boolean) => {
    setActive(on);
    void sendJson("PUT", "/api/v1/preferences", { shortcuts: on });
  };
  const rows = [
    ["N", say("ui.keyRecord")],
    ["W", say("ui.keyNow")],
    ["E", say("ui.keyEvidence")],
    ["D", say("ui.keyDocuments")],
    ["I", say("ui.keyIndicators")],
    ["S", say("ui.keySnapshots")],
    ["?", say("ui.keyHelp")],
  ];
  return (
    <>
      <Button className="btn opt" aria-label={say("ui.keyboardHelp")} onPress={() => setOpen(true)}>
        <kbd>?</kbd>
      </Button>
      <ModalOverlay className="overlay" isOpen={open} onOpenChange={setOpen} isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">
            <Heading slot="title">{say("ui.keyboard")}</Heading>
            <table>
              <tbody>
                {rows.map(([key, label]) => (
                  <tr key={key}>
                    <th scope="row">
                      <kbd>{key}</kbd>
                    </th>
                    <td>{label}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <Checkbox className="check" isSelected={active} onChange={change}>
              <span className="box" aria-hidden="true" />
              {say("ui.shortcutsOn")}
            </Checkbox>
            <p className="s mut">{say("ui.shortcutsHint")}</p>
            <div className="acts">
              <Button className="btn pri" slot="close">
                {say("ui.close")}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=slider], [role=listbox]") !== null
  );
}
