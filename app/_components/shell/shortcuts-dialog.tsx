"use client";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Checkbox } from "react-aria-components/Checkbox";
import { Dialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { sendJson } from "@/app/_components/forms/send-json";
import { useWords } from "@/app/_i18n/words";
import { useShownKeys } from "./room-keys";

interface ShortcutsDialogProps {
  rows: readonly { readonly key: string; readonly label: string }[];
  enabled: boolean;
  onEnable: (on: boolean) => void;
  onClose: () => void;
}

/** What each key does, and the switch for all of them. */
export function ShortcutsDialog({ rows, enabled, onEnable, onClose }: ShortcutsDialogProps) {
  const { say } = useWords();
  const shown = useShownKeys();
  const [active, setActive] = useState(enabled);
  const change = (on: boolean) => {
    setActive(on);
    onEnable(on);
    void sendJson("PUT", "/api/v1/preferences", { shortcuts: on });
  };
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => open || onClose()} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{say("ui.keyboard")}</Heading>
          {shown.map(({ title, keys }) => (
            <KeyTable key={title} title={title} rows={keys} />
          ))}
          <KeyTable title={say("ui.keysEverywhere")} rows={rows} />
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
  );
}

function KeyTable({ title, rows }: { title: string; rows: ShortcutsDialogProps["rows"] }) {
  return (
    <table className="keys">
      <caption>{title}</caption>
      <tbody>
        {rows.map(({ key, label }) => (
          <tr key={key}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{label}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
