import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { actorName } from "@/db/records/actor-name";
import type { CaseFile } from "@/lib/domain/case-file";
import { originChain, registeredOrigin, sourceKey } from "@/lib/domain/origin-chain";
import type { StoredSource } from "@/lib/domain/source-record";
import { linkPreview } from "@/lib/view/register/link-preview";
import { sourceRecords } from "@/lib/view/register/source-records";
import { reliabilityText, shareText } from "@/lib/view/register/source-rows";
import { scoreShift } from "@/lib/view/score-shift";
import { HowCounted } from "../_parts/how-counted";
import { LinkOrigin } from "./link-origin";
import { SourceActions } from "./source-actions";
import { SourceReports } from "./source-reports";

interface RoomProps {
  file: CaseFile;
  register: readonly StoredSource[];
  name: string;
  /** null when reports use the name and the register does not. */
  source: StoredSource | null;
}

/** One source: its entry, whom it repeats, and what became of each of its reports. */
export async function SourceRoom({ file, register, name, source }: RoomProps) {
  const { say } = await words();
  const { slug } = file.assessment;
  const withdrawn = source?.status === "withdrawn";
  return (
    <>
      <div className="head">
        <p className="kick">
          <Link href={`/assessments/${slug}/sources`}>{say("register.back")}</Link>
        </p>
        <h1>{name}</h1>
        {source === null && (
          <>
            <p className="mut">{say("register.notIn")}</p>
            <p className="acts mt noprint">
              <Link className="btn pri" href={`/assessments/${slug}/sources/new?name=${encodeURIComponent(name)}`}>
                {say("register.registerIt")}
              </Link>
            </p>
          </>
        )}
        {withdrawn && <p className="notice">{say("register.withdrawnTag")}</p>}
      </div>
      {source !== null && <Entry source={source} register={register} slug={slug} />}
      {source !== null && !withdrawn && <Unlinked file={file} register={register} source={source} />}
      <Became file={file} register={register} name={name} />
      <SourceReports file={file} name={name} />
      <HowCounted />
    </>
  );
}

async function Entry({
  source,
  register,
  slug,
}: {
  source: StoredSource;
  register: RoomProps["register"];
  slug: string;
}) {
  const { say, formats } = await words();
  const chain = originChain(register, source).map((entry) => entry.name);
  const origin = chain.length > 1 ? chain.at(-1) : undefined;
  const repeatedBy = register.filter(({ repeats, status }) => repeats === source.id && status === "active");
  return (
    <section className="sec" aria-labelledby="entry-title">
      <WordsFor namespaces={["register", "assessments", "standards"]}>
        <SourceActions slug={slug} register={register} source={source} title={say("register.facts")}>
          <dl className="ver">
            <dt>{say("register.field.kind")}</dt>
            <dd>{say(`register.kind.${source.kind}`)}</dd>
            <dt>{say("register.field.reliability")}</dt>
            <dd>{reliabilityText(source, say)}</dd>
            <dt>{say("register.chain")}</dt>
            <dd>
              {origin === undefined ? say("register.chainOwn") : chain.join(" → ")}
              {origin !== undefined && <span className="s mut rgline">{say("register.chainWhat", { origin })}</span>}
            </dd>
            {repeatedBy.length > 0 && (
              <>
                <dt>{say("register.repeatedBy")}</dt>
                <dd>{repeatedBy.map((entry) => entry.name).join(", ")}</dd>
              </>
            )}
            {source.note !== "" && (
              <>
                <dt>{say("register.field.note")}</dt>
                <dd className="rgnote">{source.note}</dd>
              </>
            )}
          </dl>
          <p className="s mut mt">
            {say("register.version", {
              version: source.version,
              at: formats.instant(source.recordedAt),
              name: actorName(source.recordedBy),
            })}
          </p>
        </SourceActions>
      </WordsFor>
    </section>
  );
}

/** Earlier reports that do not say yet whom the source repeats, and what it would do to the scores if they did. */
async function Unlinked({
  file,
  register,
  source,
}: {
  file: CaseFile;
  register: RoomProps["register"];
  source: StoredSource;
}) {
  const origin = registeredOrigin(register, source.name);
  if (origin === null) return null;
  const { reports, before, after } = linkPreview(file, source.name, origin);
  if (reports.length === 0) return null;
  const shift = before === null || after === null ? null : scoreShift(before, after);
  return (
    <WordsFor namespaces={["register", "assessments"]}>
      <LinkOrigin
        path={`/api/v1/assessments/${file.assessment.slug}/sources/${source.id}/link-origin`}
        name={source.name}
        origin={origin}
        reports={reports.map(({ id, version }) => ({ id, version }))}
        scenarios={file.model.scenarios}
        shift={shift}
        moves={before !== null && after !== null && before.some((p, at) => Math.abs(p - (after[at] ?? p)) > 1e-12)}
        requiresReview={file.assessment.requiresReview}
      />
    </WordsFor>
  );
}

async function Became({ file, register, name }: { file: CaseFile; register: RoomProps["register"]; name: string }) {
  const { say, formats } = await words();
  const record = sourceRecords(file.findings, register).find((each) => sourceKey(each.name) === sourceKey(name));
  const voice = { say, formats };
  return (
    <section className="sec" aria-labelledby="became-title">
      <div className="hd">
        <h2 id="became-title">{say("register.record")}</h2>
      </div>
      {record === undefined || record.firstOn === null || record.lastOn === null ? (
        <p className="mut">{say("register.recordNone")}</p>
      ) : (
        <>
          <p>
            {say("register.recordText", {
              reports: record.reports,
              of: record.spokenOf,
              days:
                record.firstOn === record.lastOn
                  ? formats.day(record.firstOn)
                  : say("register.days", { first: formats.day(record.firstOn), last: formats.day(record.lastOn) }),
            })}
          </p>
          {record.spokenOf > 0 && (
            <ul className="rghow">
              <li>
                {say("register.confirmedLine", {
                  count: record.confirmed,
                  of: record.spokenOf,
                  interval: shareText(record.confirmed, record, voice).interval,
                })}
              </li>
              <li>
                {say("register.contradictedLine", {
                  count: record.contradicted,
                  of: record.spokenOf,
                  interval: shareText(record.contradicted, record, voice).interval,
                })}
              </li>
            </ul>
          )}
        </>
      )}
    </section>
  );
}
