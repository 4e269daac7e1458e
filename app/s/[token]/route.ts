import { findShared } from "../_page/find-shared";
import { noSuchLink, snapshotAnswer } from "../_page/shared-answer";

/** A shared snapshot as one HTML document without script. Reads no cookie and sets none. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const snapshot = await findShared(token);
  return snapshot === null ? noSuchLink() : snapshotAnswer(snapshot, request.url, `${token}/snapshot.json`);
}
