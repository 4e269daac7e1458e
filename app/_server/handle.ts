import type { z } from "zod";
import type { Context } from "@/db/context";
import { DomainError } from "@/lib/domain/errors";
import { unstorableText } from "@/lib/domain/unstorable-text";
import { isLoopbackHost } from "@/lib/exchange/loopback-host";
import { requestContext } from "./actor";
import { type Answer, answerResponse } from "./answer";
import { answerOnce } from "./answer-once";
import type { Operation } from "./operation";
import { parseInput, refuseFields } from "./parse-input";
import { placeFields } from "./place-fields";
import { problemResponse } from "./problem";
import { readJson } from "./read-json";
import { refuseCrossSite } from "./refuse-cross-site";

/** What a door's own code is given: who, when and where, and the request's parts after every check. */
export interface Checked<P, Q, B> {
  readonly context: Context;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
}

/** Next gives a route without parameters undefined, whatever its types say. */
type Params = Record<string, string | string[] | undefined> | undefined;
export type Handler = (request: Request, route: { params: Promise<Params> }) => Promise<Response>;

/** The one way into the API: checks a request in a fixed order, runs the door's code, and turns what it says or throws into an answer. */
export function handle<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  operation: Operation<P, Q, B, R>,
  run: (input: Checked<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer<z.output<R>>>,
): Handler {
  return async (request, route) => {
    try {
      const host = request.headers.get("host");
      if (host === null || !isLoopbackHost(host))
        throw new DomainError("foreign-host", "Vigie answers only under this machine's own name until accounts exist.");
      if (operation.method !== "GET") refuseCrossSite(request, host);
      const params = parseParams(operation, (await route.params) ?? {});
      const query = parseInput(operation.query, queryOf(request), "query");
      const sent = operation.method === "GET" ? {} : await readJson(request, operation.maxBytes);
      const body = parseBody(operation, sent);
      const context = await requestContext();
      const work = (acting: Context) =>
        run({ context: acting, params, query, body }).catch((thrown: unknown) => {
          throw placeFields(thrown, operation.body);
        });
      if (operation.takesIdempotencyKey) return await answerOnce({ context, request, sent }, work);
      return answerResponse(await work(context), operation.status);
    } catch (thrown) {
      return problemResponse(thrown, operation.id);
    }
  };
}

/** An address that cannot name anything is an address where nothing is. */
function parseParams<P extends z.ZodType>(operation: Operation<P>, params: object): z.output<P> {
  const result = operation.params.safeParse(params);
  if (!result.success) throw new DomainError("not-found", "There is nothing at this address.");
  return result.data;
}

function parseBody<B extends z.ZodType>(operation: Operation<z.ZodType, z.ZodType, B>, sent: unknown): z.output<B> {
  const unstorable = unstorableText(sent);
  if (unstorable.length > 0) refuseFields(unstorable);
  return parseInput(operation.body, sent, "");
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
