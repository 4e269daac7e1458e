import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { CaseFile, StoredFinding } from "@/lib/domain/case-file";
import type { ErrorCode } from "@/lib/domain/errors";
import { findingName } from "@/lib/view/finding-name";

type Href = (findingId: string) => string;

/** That the page looks back, and the way back to today. */
export async function LookingBack({ file, backHref }: { file: CaseFile; backHref: string }) {
  const { say, formats } = await words();
  if (file.cut.asOf === null) return null;
  return (
    <p className="notice">
      <span>
        {say("now.asOf", { day: formats.longDay(file.cut.until), by: file.cut.by })}{" "}
        <Link href={backHref} scroll={false} prefetch={false}>
          {say("now.toLatest")}
        </Link>
      </span>
    </p>
  );
}

/** Findings that are kept and not counted, by name. */
export async function Drafts({ file, href }: { file: CaseFile; href: Href }) {
  const { say } = await words();
  const drafts = file.findings.filter((finding) => finding.status === "draft");
  if (drafts.length === 0) return null;
  return (
    <div className="notice bad">
      <p>{say("now.drafts", { count: drafts.length })}</p>
      <FindingLinks file={file} findings={drafts} href={href} />
    </div>
  );
}

/** What to do while nothing counts. */
export async function NoEvidence({ file }: { file: CaseFile }) {
  const { say } = await words();
  const base = `/assessments/${file.assessment.slug}`;
  const described = file.model.indicators.length > 0;
  return (
    <div className="notice">
      <p>
        <b>{say("now.emptyTitle")}.</b> {say(described ? "now.emptyWhat" : "now.emptyIndicators")}
      </p>
      <p>
        <Link className="btn" href={described ? `${base}/record` : `${base}/indicators`} prefetch={false}>
          {say(described ? "now.recordFirst" : "now.describeFirst")}
        </Link>
      </p>
    </div>
  );
}

/** The engine refused this cut: which findings are to blame, and what can be done. */
export async function Unscored(props: { file: CaseFile; code: ErrorCode; findings: readonly string[]; href: Href }) {
  const { file } = props;
  const { say } = await words();
  const base = `/assessments/${file.assessment.slug}`;
  const named = file.findings.filter((finding) => props.findings.includes(finding.id));
  return (
    <>
      <div className="head">
        <h1>{file.assessment.title}</h1>
      </div>
      <div className="notice bad" role="alert">
        <p>
          <b>{say("now.unscoredTitle")}.</b>{" "}
          {say(props.code === "impossible-evidence" ? "now.unscoredWhat" : "now.unscoredOther")}
        </p>
        <FindingLinks file={file} findings={named} href={props.href} />
        <p className="linklist">
          <Link href={`${base}/indicators`}>{say("now.toIndicators")}</Link>
          <Link href={`${base}/evidence`}>{say("now.toEvidence")}</Link>
        </p>
      </div>
    </>
  );
}

function FindingLinks({ file, findings, href }: { file: CaseFile; findings: readonly StoredFinding[]; href: Href }) {
  return (
    <ul className="linklist">
      {findings.map((finding) => (
        <li key={finding.id}>
          <Link href={href(finding.id)} prefetch={false}>
            {findingName(finding, file.model)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
