"use client";
import Link from "next/link";
import { useWords } from "@/app/_i18n/words";
import type { Room } from "@/lib/view/map/map-lens";
import type { MapMark } from "@/lib/view/map/map-marks";
import { kmText } from "@/lib/view/map/map-nodes";

const WIDE = 260;
const MOST = 5;

/** What a mark is, with the way to it. Follows the pointer, and stays at the mark that was chosen. */
export function MapCard(props: { mark: MapMark; room: Room; base: string; isChosen: boolean; onClose: () => void }) {
  const { mark, room, base } = props;
  const { say, formats } = useWords();
  const left = Math.min(Math.max(mark.x - WIDE / 2, 4), Math.max(room.width - WIDE - 4, 4));
  const below = mark.y < room.height / 2;
  const place = below ? { top: mark.y + mark.radius + 10 } : { bottom: room.height - mark.y + mark.radius + 10 };
  const count = mark.kind === "group" ? Number(mark.text) : mark.points.length;
  return (
    <div className="mapcard" style={{ left, width: WIDE, ...place }} role={props.isChosen ? "status" : undefined}>
      {mark.kind === "group" && <b>{say("map.group", { count })}</b>}
      <ul>
        {mark.points.slice(0, MOST).map((point) => (
          <li key={point.id}>
            {point.findings[0] === undefined ? (
              <b>{point.title}</b>
            ) : (
              <Link href={`${base}/evidence/${point.findings[0].id}`} prefetch={false}>
                {point.number}. {point.title}
              </Link>
            )}
            <span className="mut s">
              {[
                formats.day(point.day),
                point.place,
                point.km === null ? "" : kmText(Math.round(point.km), formats),
                point.kind === "incident" ? say("map.findings", { count: point.findings.length }) : "",
                point.kind === "event" && point.deaths !== null && !point.isDoubtful
                  ? say("map.deaths", { count: point.deaths })
                  : "",
                point.kind === "event" && point.deaths === null ? say("map.deathsUnknown") : "",
                point.isDoubtful ? say("map.deathsDoubtful") : "",
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      {count > MOST && <span className="mut s">{say("map.andMore", { count: count - MOST })}</span>}
      {props.isChosen && (
        <button type="button" className="link s" onClick={props.onClose}>
          {say("map.close")}
        </button>
      )}
    </div>
  );
}
