import { z } from "zod";
import type { Handler } from "@/app/_server/handle";
import { allOperations } from "@/app/api/v1/_operations/all-operations";
import { Problem } from "@/app/api/v1/_schemas/problem";
import { matchRoute, routeFile } from "./route-files";

export const HOST = "127.0.0.1:3000";

export interface Call {
  readonly body?: unknown;
  /** Sent instead of `body`, byte for byte. */
  readonly raw?: BodyInit;
  /** Over the usual ones; null takes one away. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** One request to the handler that the file system says serves it; every answer must fit what its operation declares. */
export async function call(method: string, address: string, { body, raw, headers = {} }: Call = {}): Promise<Reply> {
  const url = new URL(`http://${HOST}/api/v1${address}`);
  const { path, params } = matchRoute(url.pathname.slice("/api/v1".length));
  const sent = new Headers({ host: HOST });
  if (method !== "GET") {
    sent.set("content-type", "application/json");
    sent.set("sec-fetch-site", "same-origin");
  }
  for (const [name, value] of Object.entries(headers)) value === null ? sent.delete(name) : sent.set(name, value);
  const payload = raw ?? (method === "GET" ? undefined : JSON.stringify(body ?? {}));
  const request = new Request(url, {
    method,
    headers: sent,
    ...(payload === undefined ? {} : { body: payload, duplex: "half" }),
  });
  const handler = await handlerOf(path, method);
  const given = Object.keys(params).length === 0 ? undefined : params;
  const response = await handler(request, { params: Promise.resolve(given) });
  const reply = { status: response.status, headers: response.headers, text: await response.text() };
  checkDeclared(method, path, reply);
  return reply;
}

async function handlerOf(path: string, method: string): Promise<Handler> {
  const module: Record<string, unknown> = await import(routeFile(path));
  const handler = module[method];
  if (!isHandler(handler)) throw new Error(`${path} has no ${method}`);
  return handler;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}

function checkDeclared(method: string, path: string, { status, text }: Reply): void {
  const declared = allOperations.find((operation) => operation.method === method && operation.path === path);
  if (declared === undefined) throw new Error(`${method} ${path} is not declared`);
  const schema = status < 400 ? declared.response : Problem;
  if (status < 400 && status !== declared.status) throw new Error(`${method} ${path} declares ${declared.status}`);
  const result = schema.safeParse(JSON.parse(text));
  if (!result.success) throw new Error(`${method} ${path} ${status}: ${z.prettifyError(result.error)}\n${text}`);
}

/** The answer read by a schema; fails when the call was refused. */
export async function read<S extends z.ZodType>(schema: S, answer: Promise<Reply>): Promise<z.output<S>> {
  const { status, text } = await answer;
  if (status >= 400) throw new Error(`${status}: ${text}`);
  return schema.parse(JSON.parse(text));
}

/** The refusal; fails when the call succeeded. */
export async function refusal(answer: Promise<Reply>): Promise<z.output<typeof Problem>> {
  const { status, headers, text } = await answer;
  if (status < 400) throw new Error(`not refused: ${status} ${text}`);
  if (headers.get("content-type") !== "application/problem+json") throw new Error("not a problem document");
  return Problem.parse(JSON.parse(text));
}
