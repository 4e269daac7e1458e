import Link from "next/link";
import type { Say } from "@/lib/messages/say";
import { type ModelRemarkLine, remarkCounts } from "@/lib/view/model-remarks";

/** How much the check of the model has to say, with the way to all of it; nothing when it has nothing to say. */
export function RemarkCount(props: { remarks: readonly ModelRemarkLine[]; base: string; say: Say }) {
  const { remarks, base, say } = props;
  if (remarks.length === 0) return null;
  return (
    <p className="mut">
      <Link href={`${base}/model#check`} prefetch={false}>
        {say("check.title")}
      </Link>
      {`: ${remarkCounts(remarks, say)}`}
    </p>
  );
}
