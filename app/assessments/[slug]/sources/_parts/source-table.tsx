import Link from "next/link";
import { words } from "@/app/_i18n/server";
import type { ShareText, SourceRow } from "@/lib/view/register/source-rows";

/** Every source with what became of its reports. */
export async function SourceTable({ rows, base }: { rows: readonly SourceRow[]; base: string }) {
  const { say } = await words();
  return (
    <div className="scroll">
      <table className="rgtab">
        <thead>
          <tr>
            <th scope="col">{say("register.col.name")}</th>
            <th scope="col">{say("register.col.reliability")}</th>
            <th scope="col">{say("register.col.repeats")}</th>
            <th scope="col" className="num">
              {say("register.col.reports")}
            </th>
            <th scope="col">{say("register.col.grades")}</th>
            <th scope="col">{say("register.col.days")}</th>
            <th scope="col">{say("register.col.confirmed")}</th>
            <th scope="col">{say("register.col.contradicted")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.path}>
              <th scope="row">
                <Link href={`${base}/${row.path}`} prefetch={false}>
                  {row.name}
                </Link>
                {row.registered ? (
                  <span className="s mut">{row.kind}</span>
                ) : (
                  <span className="s mut">{say("register.notRegistered")}</span>
                )}
              </th>
              <td>{row.reliability}</td>
              <td>{row.repeats}</td>
              <td className="num">{row.reports}</td>
              <td>{row.grades}</td>
              <td className="days">{row.days}</td>
              <Share share={row.confirmed} />
              <Share share={row.contradicted} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Share({ share }: { share: ShareText }) {
  if (share.interval === "") return <td className="s mut">{share.count}</td>;
  return (
    <td className="share">
      <b>{share.count}</b>
      <span className="s mut">{share.interval}</span>
    </td>
  );
}
