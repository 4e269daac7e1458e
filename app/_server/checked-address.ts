import type { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { isLoopbackHost } from "@/lib/exchange/loopback-host";
import type { Operation } from "./operation";
import { parseInput, refuseFields } from "./parse-input";
import { refuseCrossSite } from "./refuse-cross-site";

/** Next gives a route without parameters undefined, whatever its types say. */
type Params = Record<string, string | string[] | undefined> | undefined;
export type Handler = (request: Request, route: { params: Promise<Params> }) => Promise<Response>;

/** What every door checks of a request before it reads its body: the host, the site it comes from, the path and the query. */
export async function checkedAddress<P extends z.ZodType, Q extends z.ZodType>(
  operation: Operation<P, Q>,
  request: Request,
  route: { params: Promise<Params> },
): Promise<{ params: z.output<P>; query: z.output<Q> }> {
  const host = request.headers.get("host");
  if (host === null || !isLoopbackHost(host))
    throw new DomainError("foreign-host", "Vigie answers only under this machine's own name until accounts exist.");
  if (operation.method !== "GET") refuseCrossSite(request, host);
  const params = parseParams(operation, (await route.params) ?? {});
  return { params, query: parseInput(operation.query, queryOf(request), "query") };
}

/** An address that cannot name anything is an address where nothing is. */
function parseParams<P extends z.ZodType>(operation: Operation<P>, params: object): z.output<P> {
  const result = operation.params.safeParse(params);
  if (!result.success) throw new DomainError("not-found", "There is nothing at this address.");
  return result.data;
}

function queryOf(request: Request): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URL(request.url).searchParams) {
    if (Object.hasOwn(query, name))
      refuseFields([{ path: `query.${name}`, rule: "repeated", message: "must be given once" }]);
    Object.defineProperty(query, name, { value, enumerable: true, configurable: true });
  }
  return query;
}
