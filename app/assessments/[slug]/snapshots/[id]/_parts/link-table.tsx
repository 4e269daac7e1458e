import { words } from "@/app/_i18n/server";
import type { StoredShareLink } from "@/db/records/snapshot";
import { dayOf } from "@/lib/domain/instant";
import { RevokeLink } from "./revoke-link";

/** Every link that was ever made, without its address, which nobody has but the reader. */
export async function LinkTable({ links, now }: { links: readonly StoredShareLink[]; now: Date }) {
  const { say, formats } = await words();
  if (links.length === 0) return <p className="mut">{say("snapshots.noLinks")}</p>;
  const stateOf = ({ revokedAt, expiresAt }: StoredShareLink) => {
    if (revokedAt !== null) return say("snapshots.stateRevoked", { day: formats.day(dayOf(new Date(revokedAt))) });
    return say(new Date(expiresAt) <= now ? "snapshots.stateExpired" : "snapshots.stateOpen");
  };
  const isOpen = ({ revokedAt, expiresAt }: StoredShareLink) => revokedAt === null && new Date(expiresAt) > now;
  return (
    <div className="scroll">
      <table className="links">
        <thead>
          <tr>
            <th scope="col">{say("snapshots.colFor")}</th>
            <th scope="col">{say("snapshots.colMade")}</th>
            <th scope="col">{say("snapshots.colExpires")}</th>
            <th scope="col">{say("snapshots.colState")}</th>
            <th scope="col">
              <span className="vh">{say("snapshots.revoke")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={link.id}>
              <th scope="row">{link.name}</th>
              <td className="nw" data-label={say("snapshots.colMade")}>
                {formats.instant(link.createdAt)}
              </td>
              <td className="nw" data-label={say("snapshots.colExpires")}>
                {formats.instant(link.expiresAt)}
              </td>
              <td className={isOpen(link) ? "" : "mut"}>{stateOf(link)}</td>
              <td className="num">{isOpen(link) && <RevokeLink id={link.id} name={link.name} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
