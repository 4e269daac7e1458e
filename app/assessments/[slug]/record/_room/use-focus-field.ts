"use client";
import { type RefObject, useCallback, useEffect, useState } from "react";
import type { FieldName } from "./entry";

const focusable = "input, textarea, select, [role=spinbutton]";

/** Puts the cursor into a field of the form once the page has drawn it. */
export function useFocusField(form: RefObject<HTMLElement | null>): (field: FieldName) => void {
  const [wanted, setWanted] = useState<{ field: FieldName } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const field = form.current?.querySelector(`[data-field="${wanted.field}"]`);
    const details = field?.closest("details");
    if (details) details.open = true;
    const checked = field?.querySelector<HTMLElement>("input:checked");
    (checked ?? field?.querySelector<HTMLElement>(focusable))?.focus();
  }, [wanted, form]);
  return useCallback((field: FieldName) => setWanted({ field }), []);
}
