import type { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { requestContext } from "./actor";
import { type Answer, answerResponse } from "./answer";
import { checkedAddress, type Handler } from "./checked-address";
import type { Checked } from "./handle";
import type { Operation } from "./operation";
import { problemResponse } from "./problem";
import { readCapped } from "./read-capped";

/** The same as `handle` for a door whose body is a part of a file. */
export function handleBytes<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType>(
  operation: Operation<P, Q, z.ZodType, R>,
  run: (input: Checked<z.output<P>, z.output<Q>, Uint8Array>) => Promise<Answer<z.output<R>>>,
): Handler {
  return async (request, route) => {
    try {
      const { params, query } = await checkedAddress(operation, request, route);
      if (request.headers.get("content-type")?.trim().toLowerCase() !== "application/octet-stream")
        throw new DomainError(
          "unsupported-media-type",
          "Send a part of a file as Content-Type: application/octet-stream.",
        );
      const body = await readCapped(request, operation.maxBytes);
      const context = await requestContext();
      return answerResponse(await run({ context, params, query, body }), operation.status);
    } catch (thrown) {
      return problemResponse(thrown, operation.id);
    }
  };
}
