import { words } from "@/app/_i18n/server";
import type { SnapshotSummary } from "@/db/records/snapshot";

/** By what a snapshot can be recognised, and how a reader checks it. */
export async function SealFacts(props: {
  snapshot: SnapshotSummary;
  fileName: string;
  previousSha256: string | null;
  intact: boolean;
}) {
  const { say } = await words();
  const { snapshot, fileName, previousSha256, intact } = props;
  return (
    <section className="sec">
      <div className="hd">
        <h2>{say("snapshots.seal")}</h2>
        {intact && <p>{say("snapshots.sealGood")}</p>}
      </div>
      {!intact && (
        <div className="notice bad" role="alert">
          {say("snapshots.sealBad")}
        </div>
      )}
      <dl className="ver">
        <dt>{say("snapshots.hash")}</dt>
        <dd className="mono">{snapshot.sha256}</dd>
        <dt>{say("snapshots.key")}</dt>
        <dd className="mono">{snapshot.keyId}</dd>
        <dt>{say("snapshots.previous")}</dt>
        <dd className={previousSha256 === null ? "" : "mono"}>{previousSha256 ?? say("snapshots.noPrevious")}</dd>
        <dt>{say("snapshots.check")}</dt>
        <dd className="mono">{`npm run verify -- ${fileName} --key ${snapshot.keyId}`}</dd>
      </dl>
      <p className="fn">{say("snapshots.keyWhat")}</p>
    </section>
  );
}
