import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { ShareRow } from "@/lib/view/sensitivity/sensitivity-room";

/** Which indicators the score answers to most. */
export async function ShareTable({ shares, base }: { shares: readonly ShareRow[]; base: string }) {
  const { say, formats } = await words();
  const most = Math.max(1, ...shares.map(({ permille }) => permille));
  const sum = shares.reduce((total, { permille }) => total + permille, 0);
  return (
    <table className="chg shr">
      <thead>
        <tr>
          <th scope="col">{say("sensitivity.indicator")}</th>
          <td className="bc" />
          <th scope="col" className="num">
            {say("sensitivity.share")}
          </th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ indicator, label, permille, text }) => (
          <tr key={label}>
            <th scope="row">
              {indicator === null ? (
                label
              ) : (
                <Link href={`${base}/indicators/${indicator}`} prefetch={false}>
                  {label}
                </Link>
              )}
            </th>
            <td className="bc">
              <svg className="dumb" width="100%" height="12" aria-hidden="true">
                <rect className="stay" x="0" y="1" width={`${Math.max(0.4, (100 * permille) / most)}%`} height="10" />
              </svg>
            </td>
            <td className="num">{text}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say("sensitivity.sum")}</th>
          <td className="bc" />
          <td className="num">{formats.number(sum / 10)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
