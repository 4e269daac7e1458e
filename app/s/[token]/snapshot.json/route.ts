import { findShared } from "../../_page/find-shared";
import { bundleAnswer, noSuchLink } from "../../_page/shared-answer";

/** The signed bundle behind a link, for `npm run verify`. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const snapshot = await findShared(token);
  return snapshot === null ? noSuchLink() : bundleAnswer(snapshot);
}
