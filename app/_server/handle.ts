import type { z } from "zod";
import type { Context } from "@/db/context";
import { unstorableText } from "@/lib/domain/unstorable-text";
import { requestContext } from "./actor";
import { type Answer, answerResponse } from "./answer";
import { answerOnce } from "./answer-once";
import { checkedAddress, type Handler } from "./checked-address";
import type { Operation } from "./operation";
import { parseInput, refuseFields } from "./parse-input";
import { placeFields } from "./place-fields";
import { problemResponse } from "./problem";
import { readJson } from "./read-json";

export type { Handler } from "./checked-address";

/** What a door's own code is given: who, when and where, and the request's parts after every check. */
export interface Checked<P, Q, B> {
  readonly context: Context;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
}

/** The one way into the API: checks a request in a fixed order, runs the door's code, and turns what it says or throws into an answer. */
export function handle<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  operation: Operation<P, Q, B, R>,
  run: (input: Checked<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer<z.output<R>>>,
): Handler {
  return async (request, route) => {
    try {
      const { params, query } = await checkedAddress(operation, request, route);
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

function parseBody<B extends z.ZodType>(operation: Operation<z.ZodType, z.ZodType, B>, sent: unknown): z.output<B> {
  const unstorable = unstorableText(sent);
  if (unstorable.length > 0) refuseFields(unstorable);
  return parseInput(operation.body, sent, "");
}
