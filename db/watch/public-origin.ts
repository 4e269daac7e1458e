import type { Env } from "../env";

/** Scheme, host and port that links in messages and feeds begin with. */
export function publicOrigin({ VIGIE_ORIGIN, HOST, PORT }: Env): string {
  return VIGIE_ORIGIN ?? `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`;
}
