"use client";
import { Key } from "@/app/_components/ui/key";
import { useWords } from "@/app/_i18n/words";
import type { ScenarioName } from "./room-data";
import type { ReadingPreview } from "./use-preview";

/** Every reading of the indicator with the scores it would give; the highest of each row is bold. */
export function ReadingsTable(props: { scenarios: readonly ScenarioName[]; readings: readonly ReadingPreview[] }) {
  const { scenarios, readings } = props;
  const { say, formats } = useWords();
  return (
    <>
      <h3 className="gap" id="each-reading">
        {say("record.eachReading")}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: eight scenarios scroll on a phone, and keys must reach what scrolls */}
      <section className="scroll" aria-labelledby="each-reading" tabIndex={0}>
        <table className="er">
          <thead>
            <tr>
              <th scope="col">{say("record.column.reading")}</th>
              {scenarios.map((scenario, index) => (
                <th scope="col" className="num" key={scenario.id}>
                  <Key scenario={index} />
                  {scenario.shortLabel}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {readings.map(({ level, label, chosen, preview }) => (
              <tr key={level ?? ""} className={chosen ? "cur" : undefined}>
                <th scope="row">{label}</th>
                {preview.kind === "scores" ? (
                  preview.permille.map((score, index) => (
                    <td className="num" key={scenarios[index]?.id}>
                      {index === preview.lead ? <b>{formats.number(score / 10)}</b> : formats.number(score / 10)}
                    </td>
                  ))
                ) : (
                  <td className="num mut" colSpan={scenarios.length}>
                    {preview.code === "impossible-evidence"
                      ? say("record.impossibleCell")
                      : say(`errors.${preview.code}`)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
