import type { Formats } from "@/lib/messages/formats";
import { type HeatShape, heatLayout } from "@/lib/view/heat-strip/heat-layout";
import type { HeatRoom } from "@/lib/view/heat-strip/heat-room";

const widths = [288, 358, 600, 850, 1080] as const;

/** The rows as drawings for the widths there are; the style sheet shows the widest that fits, so no text is ever scaled. */
export function HeatDrawing({ room, formats }: { room: HeatRoom; formats: Formats }) {
  return widths.map((width) => {
    const layout = heatLayout(room, width, formats);
    return (
      <svg
        key={width}
        className={`ch hs w${width}`}
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        role="img"
        aria-label={`${room.title}. ${room.description}`}
      >
        {layout.shapes.map((shape) => (
          <Shape key={shape.key} shape={shape} />
        ))}
      </svg>
    );
  });
}

function Shape({ shape }: { shape: HeatShape }) {
  if (shape.kind === "path") return <path d={shape.d} className={`s-${shape.stroke}`} />;
  if (shape.kind === "area") return <path d={shape.d} className={`f-${shape.fill}`} />;
  if (shape.kind === "text")
    return (
      <text
        x={shape.x}
        y={shape.y}
        textAnchor={shape.anchor}
        className={shape.bold === true ? `t-${shape.fill} b` : `t-${shape.fill}`}
      >
        {shape.text}
      </text>
    );
  const { x, y, width, height, fill, stroke, title } = shape;
  const inset = stroke === undefined ? 0 : 0.5;
  return (
    <rect
      x={x + inset}
      y={y + inset}
      width={Math.max(width - 2 * inset, 1)}
      height={Math.max(height - 2 * inset, 1)}
      className={stroke === undefined ? `f-${fill}` : `f-${fill} s-${stroke}`}
    >
      {title !== undefined && <title>{title}</title>}
    </rect>
  );
}
