"use client";
import Link from "next/link";
import { useWords } from "@/app/_i18n/words";
import { kappaText } from "@/lib/view/kappa-text";
import { useBands } from "./bands-provider";

/** What the band means, or why there is none. */
export function BandNote(props: {
  kappa: number;
  ownCount: number;
  /** The scenario whose band is filled; null when each has a plot of its own. */
  filledName: string | null;
  modelHref: string;
}) {
  const { say, formats } = useWords();
  const { state } = useBands();
  if (state.kind === "off") return null;
  const kappa = kappaText(props.kappa, formats);
  const sure =
    props.ownCount === 0 ? say("bands.sure", { kappa }) : say("bands.sureOwn", { kappa, count: props.ownCount });
  return (
    <p className="bandnote">
      {state.kind === "failed"
        ? say(`bands.failed.${state.why}`)
        : `${say("bands.meaning", { sure })}${props.filledName === null ? "" : ` ${say("bands.filled", { name: props.filledName })}`}`}{" "}
      {state.kind === "working" ? (
        <span className="mut">{say("bands.working")}</span>
      ) : (
        <Link href={props.modelHref} prefetch={false}>
          {say("bands.change")}
        </Link>
      )}
    </p>
  );
}
