import { z } from "zod";
import { Slug } from "@/lib/domain/scenario";

export const statusFilters = [
  "counted",
  "standing",
  "draft",
  "later",
  "unreviewed",
  "withdrawn",
  "contradicted",
  "corroborated",
] as const;

const text = z.string().trim().max(200).catch("");

/** What the evidence room shows, kept in the address. What is not understood falls back to "all". */
export const EvidenceQuery = z.object({
  q: text,
  category: text,
  source: text,
  grade: text,
  /** An incident's id, or "none". */
  incident: text,
  status: z.enum(["", ...statusFilters]).catch(""),
  /** The scenario whose contributions are shown; empty: the leading one. */
  for: z.union([z.literal(""), Slug]).catch(""),
  sort: z.enum(["day", "contribution"]).catch("day"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type EvidenceQuery = z.infer<typeof EvidenceQuery>;

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export function parseEvidenceQuery(params: SearchParams): EvidenceQuery {
  const one = (name: keyof EvidenceQuery) => [params[name]].flat()[0];
  return EvidenceQuery.parse({
    q: one("q"),
    category: one("category"),
    source: one("source"),
    grade: one("grade"),
    incident: one("incident"),
    status: one("status"),
    for: one("for"),
    sort: one("sort"),
    page: one("page"),
  });
}

/** The search part of an address; what is at its default is left out. */
export function evidenceSearch(query: EvidenceQuery): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== "" && !(name === "sort" && value === "day") && !(name === "page" && value === 1))
      params.set(name, String(value));
  const search = params.toString();
  return search === "" ? "" : `?${search}`;
}

/** True when findings are left out. */
export function isFiltered({ q, category, source, grade, incident, status }: EvidenceQuery): boolean {
  return [q, category, source, grade, incident, status].some((value) => value !== "");
}
