import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { z } from "zod";
import type { Context } from "@/db/context";
import { DomainError } from "@/lib/domain/errors";
import { requestContext } from "./actor";
import { apiHeaders } from "./api-headers";
import { checkedAddress, type Handler } from "./checked-address";
import type { Operation } from "./operation";
import { problemResponse } from "./problem";

interface KeptFile {
  readonly path: string;
  /** Shown to whoever saves it. */
  readonly name: string;
}

/** A file as it came: to be saved and never to be shown, whatever is in it. */
export function handleFile<P extends z.ZodType, Q extends z.ZodType>(
  operation: Operation<P, Q>,
  find: (input: { context: Context; params: z.output<P>; query: z.output<Q> }) => Promise<KeptFile>,
): Handler {
  return async (request, route) => {
    try {
      const { params, query } = await checkedAddress(operation, request, route);
      const { path, name } = await find({ context: await requestContext(), params, query });
      const { size } = await stat(path).catch(() => {
        throw new DomainError("storage-unavailable", "The file is not in the data folder. Restore it from a backup.");
      });
      const plain = name.replace(/[^A-Za-z0-9._-]/g, "-");
      const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
      return new Response(streamOf(path), {
        headers: {
          ...apiHeaders,
          "content-type": "application/octet-stream",
          "content-length": String(size),
          "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
        },
      });
    } catch (thrown) {
      return problemResponse(thrown, operation.id);
    }
  };
}

function streamOf(path: string): ReadableStream<Uint8Array> {
  const file = createReadStream(path);
  const chunks = file[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    cancel() {
      file.destroy();
    },
  });
}
