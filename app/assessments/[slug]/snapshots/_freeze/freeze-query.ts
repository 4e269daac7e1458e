import { z } from "zod";
import { Day } from "@/lib/domain/instant";
import { Handling } from "@/lib/domain/standards/tlp";

/** Which cut and which cap the form stands at; kept in the address, so that the server can say what will be left out. */
export const FreezeQuery = z.object({
  asOf: Day.nullable().catch(null),
  by: z.enum(["recorded", "reported"]).catch("recorded"),
  cap: Handling.catch("TLP:CLEAR"),
});
export type FreezeQuery = z.infer<typeof FreezeQuery>;

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export function parseFreezeQuery(params: SearchParams): FreezeQuery {
  const one = (name: string) => (typeof params[name] === "string" ? params[name] : null);
  return FreezeQuery.parse({ asOf: one("asOf"), by: one("by"), cap: one("cap") });
}

export function formatFreezeQuery({ asOf, by, cap }: FreezeQuery): string {
  const params = new URLSearchParams();
  if (asOf !== null) params.set("asOf", asOf);
  if (asOf !== null && by !== "recorded") params.set("by", by);
  if (cap !== "TLP:CLEAR") params.set("cap", cap);
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
