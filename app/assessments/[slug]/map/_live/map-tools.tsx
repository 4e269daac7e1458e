"use client";
import { Button } from "react-aria-components/Button";
import { useWords } from "@/app/_i18n/words";
import type { Stage } from "./use-stage";

/** Nearer, further, all of it; and whether near points are grouped. */
export function MapTools(props: { stage: Stage; isGrouped: boolean; onGroup: (isGrouped: boolean) => void }) {
  const { stage } = props;
  const { say } = useWords();
  return (
    <div className="acts">
      <Button className="btn" aria-label={say("map.nearer")} onPress={() => stage.zoomBy(1.6)}>
        +
      </Button>
      <Button className="btn" aria-label={say("map.further")} onPress={() => stage.zoomBy(1 / 1.6)}>
        {"\u2212"}
      </Button>
      <Button className="btn" onPress={stage.whole}>
        {say("map.whole")}
      </Button>
      <Button className="btn" onPress={stage.toRings}>
        {say("map.toCentre")}
      </Button>
      <label className="mapgroup">
        <input type="checkbox" checked={props.isGrouped} onChange={(event) => props.onGroup(event.target.checked)} />
        {say("map.grouped")}
      </label>
    </div>
  );
}
