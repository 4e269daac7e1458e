import type { Say } from "@/lib/messages/say";
import { type CheckedModel, modelRemarks, remarkCounts } from "@/lib/view/model-remarks";
import { RemarkList } from "./remark-list";

/** More than this is not read at one go; the rest stands beside the indicators. */
const SHOWN = 30;

/** What there is to say about the stored model, the gravest first. */
export function ModelCheck({ model, base, say }: { model: CheckedModel; base: string; say: Say }) {
  const remarks = modelRemarks(model, say);
  const clean = remarks.length === 0;
  return (
    <section className="sec" id="check">
      <div className="hd">
        <h2>{clean ? say("check.clean") : `${say("check.title")} (${remarkCounts(remarks, say)})`}</h2>
        <p>{say(clean ? "check.cleanWhat" : "check.what")}</p>
      </div>
      {!clean && <RemarkList remarks={remarks.slice(0, SHOWN)} say={say} base={base} />}
      {remarks.length > SHOWN && <p className="fn">{say("check.more", { count: remarks.length - SHOWN })}</p>}
    </section>
  );
}
