import type { ScenarioMark } from "./scenario-mark";

/** Light values of the tokens a drawing uses; a test compares them with public/tokens.css. */
export const surfaceColours = {
  paper: "#ffffff",
  future: "#f6f7f8",
  grid: "#e4e6e8",
  ink: "#14181c",
  "ink-2": "#4b535b",
  for: "#1c7a72",
  against: "#96601f",
} as const;

export type Colour = (what: keyof typeof surfaceColours | ScenarioMark) => string;

/** A colour as an attribute takes it: a token of the page with its light value behind it, or that value alone. */
export function colourIn(colours: "tokens" | "hex"): Colour {
  return (what) => {
    const [token, hex] = typeof what === "string" ? [`--${what}`, surfaceColours[what]] : [what.token, what.light];
    return colours === "hex" ? hex : `var(${token},${hex})`;
  };
}
