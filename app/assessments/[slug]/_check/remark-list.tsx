import Link from "next/link";
import type { Say } from "@/lib/messages/say";
import type { ModelRemarkLine } from "@/lib/view/model-remarks";

/** Remarks of the model check, each with what to do; `base` adds the way to the place where it is done. */
export function RemarkList(props: { remarks: readonly ModelRemarkLine[]; say: Say; base?: string }) {
  const { remarks, say, base } = props;
  return (
    <ul className="remarks">
      {remarks.map((remark) => (
        <li key={remark.key}>
          <span className={`tag ${remark.severity}`}>{say(`check.severity.${remark.severity}`)}</span>
          <span>
            {remark.sentence}
            {base !== undefined && (
              <>
                {" "}
                <WayThere remark={remark} base={base} say={say} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function WayThere({ remark, base, say }: { remark: ModelRemarkLine; base: string; say: Say }) {
  if (remark.indicator === undefined)
    return (
      <a className="nw" href="#scenarios">
        {say("check.toScenarios")}
      </a>
    );
  return (
    <Link className="nw" href={`${base}/indicators/${remark.indicator}`} prefetch={false}>
      {say("check.toIndicator")}
    </Link>
  );
}
