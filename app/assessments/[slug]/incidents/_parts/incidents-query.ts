import { z } from "zod";
import { incidentSorts } from "@/lib/view/incidents/incident-rows";

/** What the list of incidents shows, kept in the address; what is not understood falls back to the default. */
export const IncidentsQuery = z.object({
  q: z.string().trim().max(200).catch(""),
  sort: z.enum(incidentSorts).catch("day"),
  withdrawn: z.enum(["", "1"]).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type IncidentsQuery = z.infer<typeof IncidentsQuery>;

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The first value of a parameter that may come several times. */
export function oneOf(params: SearchParams, name: string): string | undefined {
  return [params[name]].flat()[0];
}

export function parseIncidentsQuery(params: SearchParams): IncidentsQuery {
  const of = (name: keyof IncidentsQuery) => oneOf(params, name);
  return IncidentsQuery.parse({ q: of("q"), sort: of("sort"), withdrawn: of("withdrawn"), page: of("page") });
}

/** The search part of an address; what is at its default is left out. */
export function incidentsSearch({ q, sort, withdrawn, page }: IncidentsQuery): string {
  const params = new URLSearchParams();
  if (q !== "") params.set("q", q);
  if (sort !== "day") params.set("sort", sort);
  if (withdrawn !== "") params.set("withdrawn", withdrawn);
  if (page !== 1) params.set("page", String(page));
  const search = params.toString();
  return search === "" ? "" : `?${search}`;
}
