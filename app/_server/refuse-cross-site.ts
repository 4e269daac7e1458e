import { DomainError } from "@/lib/domain/errors";

/**
 * Only a page of this very origin may write. Fetch Metadata decides first, Origin second, and a request that
 * carries neither is refused: there are no API tokens yet that could vouch for it.
 * @throws cross-site
 */
export function refuseCrossSite(request: Request, host: string): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  if (site === null && origin === null)
    throw new DomainError(
      "cross-site",
      `A write must say where it comes from. Until API tokens exist, a script sends "Origin: http://${host}" or "Sec-Fetch-Site: same-origin".`,
    );
  if (site !== null && site !== "same-origin")
    throw new DomainError("cross-site", "A write must come from a page of this address, not from another site.");
  if (origin !== null && origin.toLowerCase() !== `http://${host.toLowerCase()}`)
    throw new DomainError("cross-site", `A write must come from http://${host}, not from another origin.`);
}
