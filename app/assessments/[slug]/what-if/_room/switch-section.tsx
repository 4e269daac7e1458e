"use client";
import type { ReactNode } from "react";

/** One kind of switch, that can be folded away; the note beside the title says what is changed. */
export function SwitchSection(props: { title: string; note: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details className="sec swsec" open={props.isOpen}>
      <summary>
        <h2>{props.title}</h2>
        <span className="s mut">{props.note}</span>
      </summary>
      {props.children}
    </details>
  );
}
