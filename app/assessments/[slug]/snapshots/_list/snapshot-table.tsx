import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { SnapshotSummary } from "@/db/records/snapshot";

/** What was frozen so far, the newest first. */
export async function SnapshotTable({ snapshots, slug }: { snapshots: readonly SnapshotSummary[]; slug: string }) {
  const { say, formats } = await words();
  if (snapshots.length === 0) return <p className="mut">{say("snapshots.empty")}</p>;
  return (
    <div className="scroll">
      <table className="snaps">
        <thead>
          <tr>
            <th scope="col">{say("snapshots.colTitle")}</th>
            <th scope="col">{say("snapshots.colAsOf")}</th>
            <th scope="col">{say("snapshots.colMark")}</th>
            <th scope="col">{say("snapshots.colFrozen")}</th>
            <th scope="col">{say("snapshots.colHash")}</th>
          </tr>
        </thead>
        <tbody>
          {snapshots.map((snapshot) => (
            <tr key={snapshot.id}>
              <th scope="row">
                <Link href={`/assessments/${slug}/snapshots/${snapshot.id}`} prefetch={false}>
                  {snapshot.title}
                </Link>
              </th>
              <td className="nw" data-label={say("snapshots.colAsOf")}>
                {formats.day(snapshot.asOf)}
              </td>
              <td className="nw">{snapshot.handling}</td>
              <td className="nw" data-label={say("snapshots.colFrozen")}>
                {formats.instant(snapshot.createdAt)}
              </td>
              <td className="mono">{snapshot.sha256.slice(0, 12)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
