import type { ReactNode } from "react";
import { Foot } from "@/app/_components/shell/foot";
import { Mark } from "@/app/_components/ui/mark";

/** The frame of a page that belongs to no single assessment. */
export function PlainRoom({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  return (
    <>
      <header className="top">
        <Mark />
        <span className="sp" />
        {actions}
      </header>
      <main className="page plainroom" id="main">
        {children}
      </main>
      <Foot />
    </>
  );
}
