import type { Say } from "@/lib/messages/say";

/** What the tints of the catalogue mean. */
export function CatalogueScale({ say }: { say: Say }) {
  return (
    <div className="scale catscale">
      <span className="n3">{say("indicators.scale.n3")}</span>
      <span className="n2">{say("indicators.scale.n2")}</span>
      <span className="n1">{say("indicators.scale.n1")}</span>
      <span className="z0">{say("indicators.scale.z0")}</span>
      <span className="p1">{say("indicators.scale.p1")}</span>
      <span className="p2">{say("indicators.scale.p2")}</span>
      <span className="p3">{say("indicators.scale.p3")}</span>
    </div>
  );
}
