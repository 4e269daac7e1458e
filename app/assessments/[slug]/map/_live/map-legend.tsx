"use client";
import { useWords } from "@/app/_i18n/words";

/** What the shapes say, each beside its shape. */
export function MapLegend() {
  const { say } = useWords();
  return (
    <ul className="maplegend">
      <li>
        <span className="no">1</span> {say("map.legendIncident")}
      </li>
      <li>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="mapsym fatal">
          <circle cx="8" cy="8" r="6" />
        </svg>{" "}
        {say("map.legendFatal")}
      </li>
      <li>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="mapsym hollow">
          <circle cx="8" cy="8" r="5" />
        </svg>{" "}
        {say("map.legendHollow")}
      </li>
      <li>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="mapsym open">
          <path d="M8 3l5 5l-5 5l-5 -5Z" />
        </svg>{" "}
        {say("map.legendOpen")}
      </li>
      <li>
        <svg viewBox="0 0 20 16" width="20" height="16" aria-hidden="true" className="mapsym group">
          <circle cx="10" cy="8" r="7" />
        </svg>{" "}
        {say("map.legendGroup")}
      </li>
    </ul>
  );
}
