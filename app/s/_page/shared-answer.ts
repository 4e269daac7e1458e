import { nodeCrypto } from "@/db/node-crypto";
import type { StoredSnapshot } from "@/db/records/snapshot";
import type { SnapshotBundle } from "@/lib/domain/snapshot";
import { shareHeaders } from "@/lib/exchange/share-headers";
import { openSnapshotBundle } from "@/lib/exchange/snapshot-bundle";
import { checkSeal } from "@/lib/exchange/verify-snapshot";
import { Language } from "@/lib/messages/say";
import { plainNoticePage } from "@/lib/view/plain-notice-page";
import { snapshotPage } from "@/lib/view/snapshot-page";

function html(page: string, status: number): Response {
  return new Response(page, { status, headers: { ...shareHeaders, "content-type": "text/html; charset=utf-8" } });
}

/** Unknown, malformed, expired and revoked links: the same bytes, whatever was asked for. */
export function noSuchLink(): Response {
  return html(plainNoticePage("share.goneTitle", "share.goneWhat"), 404);
}

function damaged(): Response {
  return html(plainNoticePage("share.damagedTitle", "share.damagedWhat"), 500);
}

/** The stored bundle when hash and signature still fit it; a row that was changed behind Vigie's back is never shown. */
export function intactBundle(snapshot: StoredSnapshot): SnapshotBundle | null {
  try {
    const bundle = openSnapshotBundle(snapshot.bundle);
    const { hash, signature, keyId } = checkSeal(bundle, nodeCrypto);
    const same = bundle.sha256 === snapshot.sha256 && keyId === snapshot.keyId;
    if (hash === "ok" && signature === "ok" && same) return bundle;
  } catch {
    // Not readable at all: said below like any other damage.
  }
  console.error(JSON.stringify({ level: "error", event: "damaged-snapshot", snapshot: snapshot.id }));
  return null;
}

/** The page of one snapshot; labels in `?lang=`, else in the language in which it was frozen. */
export function snapshotAnswer(snapshot: StoredSnapshot, url: string, downloadHref: string): Response {
  const bundle = intactBundle(snapshot);
  if (bundle === null) return damaged();
  const wanted = Language.safeParse(new URL(url).searchParams.get("lang"));
  const language = wanted.success ? wanted.data : bundle.content.text.language;
  return html(snapshotPage({ bundle, language, downloadHref }), 200);
}

/** The signed bundle, byte for byte as it was frozen. */
export function bundleAnswer(snapshot: StoredSnapshot): Response {
  const name = `vigie-${snapshot.asOf}-${snapshot.sha256.slice(0, 12)}.json`;
  const headers = {
    ...shareHeaders,
    "content-type": "application/json",
    "content-disposition": `attachment; filename="${name}"`,
  };
  return new Response(snapshot.bundle, { headers });
}
