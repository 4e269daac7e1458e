"use client";
import { useEffect, useState } from "react";
import type { RuleEvent } from "@/lib/rules/match-events";
import { PackedEvents, unpackEvents } from "@/lib/view/rules/packed-events";

/** The events of an assessment, fetched once; null until they are here, "failed" when they do not come. */
export function useRuleEvents(slug: string, isWanted: boolean): readonly RuleEvent[] | null | "failed" {
  const [events, setEvents] = useState<readonly RuleEvent[] | null | "failed">(null);
  useEffect(() => {
    if (!isWanted) return;
    const abort = new AbortController();
    fetch(`/assessments/${slug}/rules/events.json`, { signal: abort.signal })
      .then(async (response) => setEvents(unpackEvents(PackedEvents.parse(await response.json()))))
      .catch(() => {
        if (!abort.signal.aborted) setEvents("failed");
      });
    return () => abort.abort();
  }, [slug, isWanted]);
  return events;
}
