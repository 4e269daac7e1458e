"use client";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";

interface Props {
  readonly title: string;
  /** Null when it was shown before and cannot be shown again. */
  readonly value: string | null;
  /** What it is good for, and that it is shown this once. */
  readonly what: string;
  readonly whatWhenGone: string;
}

/** A secret that is shown this once, to be copied. */
export function ShownOnce({ title, value, what, whatWhenGone }: Props) {
  const { say } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"not" | "done" | "failed">("not");
  useEffect(() => {
    if (value !== null) field.current?.focus();
  }, [value]);
  if (value === null)
    return (
      <div className="notice" role="alert">
        {whatWhenGone}
      </div>
    );
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied("done");
    } catch {
      setCopied("failed");
    }
  };
  return (
    <div className="notice madelink">
      <label htmlFor={id}>
        <b>{title}</b>
      </label>
      <div className="copy">
        <input id={id} ref={field} type="text" readOnly value={value} onFocus={(event) => event.target.select()} />
        <Button className="btn" onPress={() => void copy()}>
          {say("ui.copy")}
        </Button>
      </div>
      <span role="status">
        {copied === "done" ? say("ui.copied") : copied === "failed" ? say("ui.copyFailed") : ""}
      </span>
      <span className="s mut">{what}</span>
    </div>
  );
}
