import { requestContext } from "@/app/_server/actor";
import { readSharedSnapshot } from "@/db/queries/read-shared-snapshot";
import type { StoredSnapshot } from "@/db/records/snapshot";

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** What a link shows now, or null: one statement, by the hash of the token. What cannot be a token asks nothing. */
export async function findShared(token: string): Promise<StoredSnapshot | null> {
  if (!TOKEN.test(token)) return null;
  const { store, now } = await requestContext();
  return readSharedSnapshot(store, { token, now });
}
