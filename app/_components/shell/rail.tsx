"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useWords } from "@/app/_i18n/words";

export interface Counts {
  documents: number;
  findings: number;
  indicators: number;
  snapshots: number;
}

interface Room {
  readonly href: string;
  readonly label: string;
  readonly note: ReactNode;
  /** Addresses that belong to the room though they do not begin with its own. */
  readonly also?: readonly string[];
}

/** The rooms of one assessment, with how much is in each. */
export function Rail({ slug, counts }: { slug: string; counts: Counts }) {
  const { say } = useWords();
  const path = usePathname();
  const base = `/assessments/${slug}`;
  const rooms: readonly Room[] = [
    { href: base, label: say("ui.now"), note: null },
    { href: `${base}/record`, label: say("ui.record"), note: <kbd>N</kbd> },
    { href: `${base}/documents`, label: say("ui.documents"), note: counts.documents },
    {
      href: `${base}/evidence`,
      label: say("ui.evidence"),
      note: counts.findings,
      also: [`${base}/incidents`, `${base}/events`, `${base}/rules`, `${base}/sources`, `${base}/plan`],
    },
    { href: `${base}/indicators`, label: say("ui.indicators"), note: counts.indicators },
    {
      href: `${base}/matrix`,
      label: say("ui.matrix"),
      note: null,
      also: [`${base}/heat-strip`, `${base}/robustness`, `${base}/sensitivity`],
    },
    { href: `${base}/map`, label: say("ui.map"), note: null },
    { href: `${base}/what-if`, label: say("ui.whatIf"), note: null },
    { href: `${base}/forecasts`, label: say("ui.forecasts"), note: null, also: [`${base}/thresholds`] },
    { href: `${base}/snapshots`, label: say("ui.snapshots"), note: counts.snapshots },
  ];
  return (
    <nav className="rail" aria-label={say("ui.rooms")}>
      {rooms.map((room) => {
        const here =
          room.href === base
            ? path === base
            : [room.href, ...(room.also ?? [])].some((begin) => path.startsWith(begin));
        return (
          <Link key={room.href} href={room.href} aria-current={here ? "page" : undefined} prefetch={false}>
            <span>{room.label}</span>
            <span className="n">{room.note}</span>
          </Link>
        );
      })}
      <hr />
      <Link href="/assessments" prefetch={false}>
        <span>{say("ui.assessments")}</span>
      </Link>
      <Link href="/method" prefetch={false}>
        <span>{say("ui.method")}</span>
      </Link>
    </nav>
  );
}
