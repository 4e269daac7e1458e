import * as z from "zod/mini"; // the small build: no form should carry the large one
import type { FieldSource, ImportField, ImportMapping } from "@/lib/exchange/events/import-mapping";

const KEY = "vigie-event-mappings";
const MOST = 30;

interface Remembered {
  readonly signature: string;
  readonly name: string;
  readonly dataset: ImportMapping["dataset"];
  readonly dateOrder: ImportMapping["dateOrder"];
  readonly decimal: ImportMapping["decimal"];
  readonly fields: Readonly<Partial<Record<ImportField, FieldSource>>>;
}
const Kept = z.array(z.custom<Remembered>((value) => typeof value === "object" && value !== null && "fields" in value));

function all(): readonly Remembered[] {
  try {
    return Kept.safeParse(JSON.parse(localStorage.getItem(KEY) ?? "[]")).data ?? [];
  } catch {
    return [];
  }
}

/** How files with these columns were read last time in this browser. */
export function rememberedMapping(signature: string): Remembered | null {
  return all().find((one) => one.signature === signature) ?? null;
}

export function rememberMapping(signature: string, mapping: ImportMapping): void {
  const { name, dataset, dateOrder, decimal, fields } = mapping;
  const others = all().filter((one) => one.signature !== signature);
  try {
    const kept = [{ signature, name, dataset, dateOrder, decimal, fields }, ...others].slice(0, MOST);
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // a browser that keeps nothing: it is asked again
  }
}
