"use client";
import { useBandRows } from "@/app/_components/charts/bands-provider";
import { useWords } from "@/app/_i18n/words";
import { bandText } from "@/lib/view/band-rows";

/** The band beside a score of the table, once there are bands. */
export function TwinBand({ t, scenario }: { t: number; scenario: number }) {
  const { say, formats } = useWords();
  const rows = useBandRows();
  if (rows === null) return null;
  const band = rows.get(t)?.[scenario];
  return (
    <span className="twinband">
      {band !== undefined && (
        <>
          <span className="vh">, {say("bands.switch")} </span>
          {bandText(band, formats)}
        </>
      )}
    </span>
  );
}

/** What the smaller numbers are. */
export function TwinBandCaption() {
  const { say } = useWords();
  return useBandRows() === null ? null : <>{say("bands.inTable")} </>;
}
