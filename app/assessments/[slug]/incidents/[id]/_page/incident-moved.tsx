import { Key } from "@/app/_components/ui/key";
import { words } from "@/app/_i18n/server";
import { toPermille } from "@/lib/view/permille";
import type { ViewCase } from "@/lib/view/view-case";

/** The scores without the incident, those with it, and the difference; each column adds up. */
export async function IncidentMoved(props: {
  view: ViewCase;
  without: readonly number[] | null;
  now: readonly number[];
}) {
  const { say, formats } = await words();
  const { file } = props.view;
  const then = toPermille(props.now);
  const without = props.without === null ? null : toPermille(props.without);
  return (
    <section className="sec" aria-labelledby="incident-moved">
      <h2 id="incident-moved">{say("incidents.moved.title")}</h2>
      {without === null ? (
        <p className="mut">{say("incidents.moved.none")}</p>
      ) : (
        <>
          <p className="mut">{say("incidents.moved.what", { day: formats.day(file.cut.until) })}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{say("record.column.scenario")}</th>
                <th scope="col" className="num">
                  {say("incidents.moved.without")}
                </th>
                <th scope="col" className="num">
                  {say("incidents.moved.with")}
                </th>
                <th scope="col" className="num">
                  {say("record.column.change")}
                </th>
              </tr>
            </thead>
            <tbody>
              {file.model.scenarios.map((scenario, index) => (
                <tr key={scenario.id}>
                  <th scope="row">
                    <Key scenario={index} />
                    {scenario.shortLabel}
                  </th>
                  <td className="num">{formats.number((without[index] ?? 0) / 10)}</td>
                  <td className="num">{formats.number((then[index] ?? 0) / 10)}</td>
                  <td className="num">{formats.signed(((then[index] ?? 0) - (without[index] ?? 0)) / 10)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
