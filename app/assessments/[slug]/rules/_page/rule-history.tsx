import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import type { RuleRecord } from "@/db/queries/get-rule";
import { actorName } from "@/db/records/actor-name";
import { changedFields } from "@/db/records/changed-fields";
import { ruleContent } from "@/db/records/rule";
import { TakeBack } from "./take-back";

/** When the rule was applied and what that did, and every version of it. */
export async function RuleHistory({ slug, record, mayEdit }: { slug: string; record: RuleRecord; mayEdit: boolean }) {
  const { say, formats } = await words();
  const { applications, revisions } = record;
  return (
    <>
      <section className="sec" id="applications">
        <div className="hd">
          <h2>{say("rules.history.applications")}</h2>
        </div>
        {applications.length === 0 ? (
          <p className="mut">{say("rules.history.never")}</p>
        ) : (
          <div className="scroll">
            <table className="rhist">
              <thead>
                <tr>
                  <th scope="col">{say("rules.history.when")}</th>
                  <th scope="col">{say("rules.history.days")}</th>
                  <th scope="col">{say("rules.history.did")}</th>
                  <th scope="col">
                    <span className="vh">{say("rules.history.takeBack")}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {applications.map((one) => (
                  <tr key={one.id} className={one.takenBack ? "wd" : undefined}>
                    <th scope="row">
                      {formats.instant(one.at)}
                      <span className="s mut note">{one.by}</span>
                    </th>
                    <td>
                      {formats.day(one.from)} – {formats.day(one.to)}
                    </td>
                    <td>{say("rules.history.counts", { ...countsOf(one) })}</td>
                    <td className="num noprint">
                      {one.takenBack ? (
                        <span className="tag">{say("rules.history.takenBack")}</span>
                      ) : (
                        mayEdit && (
                          <WordsFor namespaces={["rules"]}>
                            <TakeBack slug={slug} id={one.id} when={formats.instant(one.at)} />
                          </WordsFor>
                        )
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <section className="sec" id="history">
        <div className="hd">
          <h2>{say("rules.history.versions")}</h2>
        </div>
        <div className="scroll">
          <table className="rhist">
            <thead>
              <tr>
                <th scope="col">{say("rules.history.version")}</th>
                <th scope="col">{say("rules.history.when")}</th>
                <th scope="col">{say("rules.history.changed")}</th>
                <th scope="col">{say("rules.history.why")}</th>
              </tr>
            </thead>
            <tbody>
              {revisions.map((revision, place) => {
                const before = revisions[place + 1];
                const changed = before === undefined ? [] : changedFields(ruleContent(before), ruleContent(revision));
                return (
                  <tr key={revision.version}>
                    <th scope="row">{revision.version}</th>
                    <td>
                      {formats.instant(revision.recordedAt)}
                      <span className="s mut note">{actorName(revision.recordedBy)}</span>
                    </td>
                    <td>
                      {before === undefined
                        ? say("rules.history.first")
                        : revision.status !== before.status
                          ? say(revision.status === "withdrawn" ? "rules.withdrawn" : "rules.history.restored")
                          : changed.join(", ")}
                    </td>
                    <td>{revision.reason}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

function countsOf({ made, revised, restored, withdrawn }: RuleRecord["applications"][number]) {
  return { made: made + restored, revised, withdrawn };
}
