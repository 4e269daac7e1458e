import { words } from "@/app/_i18n/server";
import type { MatrixState } from "@/lib/view/matrix/matrix-state";

const steps = ["n3", "n2", "n1", "z0", "p1", "p2", "p3"] as const;
const codes = [
  ["II", "n3"],
  ["I", "n2"],
  ["N", "z0"],
  ["C", "p2"],
  ["CC", "p3"],
] as const;

/** What the tints, the signs and the codes stand for. */
export async function MatrixScale({ cells }: { cells: MatrixState["cells"] }) {
  const { say } = await words();
  return (
    <ul className="scale" aria-label={say("matrix.scale")}>
      {cells === "ach"
        ? codes.map(([code, tint]) => (
            <li key={code} className={tint}>
              {say(`matrix.ach.${code}`)}
            </li>
          ))
        : steps.map((step) => (
            <li key={step} className={step}>
              {say(`indicators.scale.${step}`)}
            </li>
          ))}
    </ul>
  );
}
