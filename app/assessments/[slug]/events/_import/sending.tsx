"use client";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";

interface Props {
  sent: { readonly done: number; readonly bytes: number };
  onStop: () => void;
}

/** How much of the file has been sent, and a way out. */
export function Sending({ sent, onStop }: Props) {
  const { say, formats } = useWords();
  const text = say("imports.sending", { percent: formats.percent(sent.bytes === 0 ? 1 : sent.done / sent.bytes, 0) });
  return (
    <div className="form">
      <progress className="impbar" max={Math.max(sent.bytes, 1)} value={sent.done} aria-label={text} />
      <p className="acts">
        <span role="status">{text}</span>
        <Button className="btn" onPress={onStop}>
          {say("imports.stop")}
        </Button>
      </p>
    </div>
  );
}
