import { pageContext } from "@/app/_server/actor";
import { noSuchLink, snapshotAnswer } from "@/app/s/_page/shared-answer";
import { getSnapshot } from "@/db/queries/get-snapshot";
import type { StoredSnapshot } from "@/db/records/snapshot";
import { DomainError } from "@/lib/domain/errors";

/** Exactly what the reader of a link would see, for those inside, whatever the mark. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; id: string }> },
): Promise<Response> {
  const { slug, id } = await params;
  const context = await pageContext();
  let snapshot: StoredSnapshot;
  try {
    snapshot = await getSnapshot(context, { id });
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-found") return noSuchLink();
    throw error;
  }
  return snapshot.slug === slug ? snapshotAnswer(snapshot, request.url, `/api/v1/snapshots/${id}`) : noSuchLink();
}
