import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { Locator } from "@/lib/view/incidents/locator-svg";

/** A small map with one mark; its sentence says the same. */
export async function PlaceLocator(props: { slug: string; drawn: Locator; name: string; distance: string | null }) {
  const { say } = await words();
  const { drawn, name, distance } = props;
  const label =
    distance === null ? say("incidents.locator.at", { name }) : `${say("incidents.locator.at", { name })} ${distance}`;
  const { x, y } = drawn.mark;
  return (
    <figure className="locator">
      <svg viewBox={`0 0 ${drawn.width} ${drawn.height}`} role="img" aria-label={label}>
        <path className="nb" d={drawn.neighbours} />
        {drawn.regions.map((d) => (
          <path className="rg" key={d.slice(0, 60)} d={d} />
        ))}
        {drawn.rings.map((d) => (
          <path className="ri" key={d.slice(0, 60)} d={d} />
        ))}
        {drawn.centre !== null && <circle className="ce" cx={drawn.centre.x} cy={drawn.centre.y} r="7" />}
        <circle className="halo" cx={x} cy={y} r="30" />
        <circle className="mk" cx={x} cy={y} r="12" />
      </svg>
      <figcaption className="s mut">
        {label}{" "}
        <Link href={`/assessments/${props.slug}/map`} prefetch={false}>
          {say("incidents.list.toMap")}
        </Link>
      </figcaption>
    </figure>
  );
}
