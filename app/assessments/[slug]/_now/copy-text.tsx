"use client";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";

type Outcome = "firm.copied" | "firm.copyFailed" | null;

/** Puts a text on the clipboard and says so. */
export function CopyText({ text }: { text: string }) {
  const { say } = useWords();
  const [outcome, setOutcome] = useState<Outcome>(null);
  // a page without a secure context has no clipboard at all
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("firm.copied");
    } catch {
      setOutcome("firm.copyFailed");
    }
  };
  return (
    <div className="copytext">
      <Button className="link" onPress={() => void copy()}>
        {say("firm.copy")}
      </Button>{" "}
      <span role="status" className="mut">
        {outcome === null ? "" : say(outcome)}
      </span>
    </div>
  );
}
