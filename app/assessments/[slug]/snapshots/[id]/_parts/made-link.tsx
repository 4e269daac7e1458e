"use client";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";

/** The address of a link, which is shown this once. */
export function MadeLink({ name, token }: { name: string; token: string | null }) {
  const { say } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"not" | "done" | "failed">("not");
  const address = token === null ? "" : `${window.location.origin}/s/${token}`;
  useEffect(() => {
    if (address !== "") field.current?.focus();
  }, [address]);
  if (token === null)
    return (
      <div className="notice" role="alert">
        {say("snapshots.madeReplayed")}
      </div>
    );
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setCopied("done");
    } catch {
      setCopied("failed");
    }
  };
  return (
    <div className="notice madelink">
      <label htmlFor={id}>
        <b>{say("snapshots.madeTitle", { name })}</b>
      </label>
      <div className="copy">
        <input id={id} ref={field} type="text" readOnly value={address} onFocus={(event) => event.target.select()} />
        <Button className="btn" onPress={() => void copy()}>
          {say("snapshots.copy")}
        </Button>
      </div>
      <span role="status">
        {copied === "done" ? say("snapshots.copied") : copied === "failed" ? say("snapshots.copyFailed") : ""}
      </span>
      <span className="s mut">{say("snapshots.madeWhat")}</span>
    </div>
  );
}
