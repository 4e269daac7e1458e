"use client";
import { useEffect, useRef } from "react";
import type { Room } from "@/lib/view/map/map-lens";
import type { MapMark } from "@/lib/view/map/map-marks";

/** Very many events: pictures of the few sorts of marks, laid down one by one. */
export function EventCanvas({ marks, room }: { marks: readonly MapMark[]; room: Room }) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext("2d");
    if (canvas === null || context === null || context === undefined) return;
    const fine = Math.min(window.devicePixelRatio, 2);
    if (canvas.width !== Math.round(room.width * fine)) canvas.width = Math.round(room.width * fine);
    if (canvas.height !== Math.round(room.height * fine)) canvas.height = Math.round(room.height * fine);
    context.setTransform(fine, 0, 0, fine, 0, 0);
    context.clearRect(0, 0, room.width, room.height);
    const style = getComputedStyle(canvas);
    const [ink, paper] = [style.getPropertyValue("--ink-2"), style.getPropertyValue("--paper")];
    const pictures = new Map<string, HTMLCanvasElement>();
    const write = writer(context, style);
    for (const mark of marks) {
      const radius = Math.round(mark.radius * 2) / 2;
      const key = `${mark.kind} ${mark.look} ${radius}`;
      let picture = pictures.get(key);
      if (picture === undefined) {
        picture = pictureOf(mark, radius, fine, ink, paper);
        pictures.set(key, picture);
      }
      const half = radius + 2;
      context.drawImage(picture, mark.x - half, mark.y - half, 2 * half, 2 * half);
      if (mark.kind === "group") write(mark);
    }
  }, [marks, room]);
  return <canvas ref={ref} className="mapcanvas" />;
}

/** How many a group has. */
function writer(context: CanvasRenderingContext2D, style: CSSStyleDeclaration): (mark: MapMark) => void {
  const [ink, font] = [style.getPropertyValue("--ink"), style.getPropertyValue("--font")];
  return ({ x, y, text }) => {
    context.font = `650 12.5px ${font}`;
    context.textAlign = "center";
    context.fillStyle = ink;
    context.fillText(text, x, y + 4.2);
  };
}

function pictureOf({ look, kind }: MapMark, radius: number, fine: number, ink: string, paper: string) {
  const half = radius + 2;
  const picture = document.createElement("canvas");
  picture.width = Math.ceil(2 * half * fine);
  picture.height = picture.width;
  const context = picture.getContext("2d");
  if (context === null) return picture;
  context.scale(fine, fine);
  context.beginPath();
  if (look === "open") {
    context.moveTo(half, half - 4.5);
    context.lineTo(half + 4.5, half);
    context.lineTo(half, half + 4.5);
    context.lineTo(half - 4.5, half);
    context.closePath();
  } else context.arc(half, half, radius, 0, 2 * Math.PI);
  const isFull = look === "fatal" && kind !== "group";
  context.fillStyle = isFull ? ink : paper;
  context.globalAlpha = isFull ? 0.55 : 1;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = ink;
  context.lineWidth = kind === "group" && look === "fatal" ? 2.5 : 1.2;
  context.stroke();
  return picture;
}
