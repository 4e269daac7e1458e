"use client";
import { useCallback } from "react";
import { useWords } from "@/app/_i18n/words";
import type { WhatIfCase } from "@/lib/view/what-if/what-if-case";

/** What a reading is called: "Localities struck on one day: 6 or more". */
export function useReading({ indicators }: WhatIfCase): (indicator: string, level: string | null) => string {
  const { say } = useWords();
  return useCallback(
    (id, level) => {
      const indicator = indicators.find((one) => one.id === id);
      const label = indicator?.label ?? id;
      const read = level === null ? say("whatif.event") : indicator?.levels.find((one) => one.id === level)?.label;
      return say("whatif.readingOf", { indicator: label, level: read ?? level ?? "" });
    },
    [indicators, say],
  );
}
