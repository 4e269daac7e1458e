"use client";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";

/** What signs the messages to a receiver, which is shown this once. */
export function MadeSecret({ name, secret }: { name: string; secret: string | null }) {
  const { say } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"not" | "done" | "failed">("not");
  useEffect(() => {
    if (secret !== null) field.current?.focus();
  }, [secret]);
  if (secret === null)
    return (
      <div className="notice" role="alert">
        {say("thresholds.secretReplayed")}
      </div>
    );
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(secret);
      setCopied("done");
    } catch {
      setCopied("failed");
    }
  };
  return (
    <div className="notice madelink">
      <label htmlFor={id}>
        <b>{say("thresholds.secretTitle", { name })}</b>
      </label>
      <div className="copy">
        <input id={id} ref={field} type="text" readOnly value={secret} onFocus={(event) => event.target.select()} />
        <Button className="btn" onPress={() => void copy()}>
          {say("thresholds.copy")}
        </Button>
      </div>
      <span role="status">
        {copied === "done" ? say("thresholds.copied") : copied === "failed" ? say("thresholds.copyFailed") : ""}
      </span>
      <span className="s mut">{say("thresholds.secretWhat")}</span>
    </div>
  );
}
