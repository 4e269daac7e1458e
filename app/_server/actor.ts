import { headers } from "next/headers";
import { getStore } from "@/db/client";
import { type Context, localActor } from "@/db/context";
import { DomainError } from "@/lib/domain/errors";
import { isLoopbackHost } from "@/lib/exchange/loopback-host";

/** Who acts, on what, and when: the only place that reads the clock. */
export async function requestContext(): Promise<Context> {
  return { store: await getStore(), actor: localActor, now: new Date() };
}

/**
 * The same for a door that is no part of the API: a file or a page's own data.
 * @throws foreign-host
 */
export async function doorContext(request: Request): Promise<Context> {
  if (!isLoopbackHost(request.headers.get("host")))
    throw new DomainError("foreign-host", "This address is not served.");
  return requestContext();
}

/**
 * The same for a page. Checks the host once more, should a page ever be reached past the proxy.
 * @throws foreign-host
 */
export async function pageContext(): Promise<Context> {
  const host = (await headers()).get("host");
  if (!isLoopbackHost(host)) throw new DomainError("foreign-host", "This address is not served.");
  return requestContext();
}
