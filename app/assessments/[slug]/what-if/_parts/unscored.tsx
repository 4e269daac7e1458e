import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { CaseFile } from "@/lib/domain/case-file";
import type { ErrorCode } from "@/lib/domain/errors";
import { findingName } from "@/lib/view/finding-name";

/** The record as it is has no scores; here it can be tried out what would give it some. */
export async function Unscored(props: { file: CaseFile; code: ErrorCode; findings: readonly string[] }) {
  const { file } = props;
  const { say } = await words();
  const named = file.findings.filter((finding) => props.findings.includes(finding.id));
  return (
    <div className="notice bad">
      <span>
        <b>{say(`errors.${props.code}`)}.</b> {say("whatif.unscored")}
      </span>
      <ul className="linklist">
        {named.map((finding) => (
          <li key={finding.id}>
            <Link href={`/assessments/${file.assessment.slug}/evidence/${finding.id}`} prefetch={false}>
              {findingName(finding, file.model)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
