import type { ContributionScale } from "./contribution-scale";

/** For (right) or against (left) a scenario; the number stands beside it. */
export function ContributionBar({ permille, scale }: { permille: number; scale: ContributionScale }) {
  const at = (value: number) => Math.round(500 + (value / scale.half) * 500);
  const width = Math.max(Math.abs(at(permille) - 500), 3);
  const lines = [-2, -1, 1, 2].map((place) => `M${at(place * scale.step)} -60V240`).join("");
  return (
    <svg className="bar" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
      <path className="gl" d={lines} />
      {permille !== 0 && (
        <rect
          className={permille > 0 ? "pos" : "neg"}
          x={permille > 0 ? 500 : 500 - width}
          width={width}
          y="2"
          height="12"
        />
      )}
      <path className="zero" d="M500 -60V240" />
    </svg>
  );
}
