"use client";
import { memo } from "react";
import type { Drawing } from "@/lib/view/chart-overlay";
import { FONTS } from "@/lib/view/svg-fonts";
import { FONT_SIZE } from "@/lib/view/trajectory-svg";

/** A drawing of lib/view inside the page, where every text has been escaped; it is set again only when it is another one. */
export const DrawnSvg = memo(function DrawnSvg({ drawing, label }: { drawing: Drawing; label: string }) {
  return (
    <svg
      className="cd"
      width={drawing.width}
      height={drawing.height}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="img"
      aria-label={label}
      fontFamily={FONTS}
      fontSize={FONT_SIZE}
      fill="var(--ink-2)"
      {...markupOf(drawing)}
    />
  );
});

// made by lib/view alone, which escapes every text; the one place where a drawing is set as markup
const markupOf = ({ markup }: Drawing) => ({ dangerouslySetInnerHTML: { __html: markup } });
