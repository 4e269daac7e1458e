"use client";
import Link, { useLinkStatus } from "next/link";
import type { ReactNode } from "react";

/** One choice of a segmented control that lives in the address; works as a plain link without script. */
export function SegLink(props: {
  href: string;
  current: boolean /** What a short text stands for; it is said after it. */;
  long?: string;
  children: ReactNode;
}) {
  return (
    <Link href={props.href} replace scroll={false} prefetch={false} aria-current={props.current ? "true" : undefined}>
      {props.children}
      {props.long !== undefined && <i className="vh">: {props.long}</i>}
      <Waiting />
    </Link>
  );
}

function Waiting() {
  const { pending } = useLinkStatus();
  return pending ? <i className="wait" aria-hidden="true" /> : null;
}
