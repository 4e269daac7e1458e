/** Light values of the tokens that the map uses; a test compares them with public/tokens.css. */
export const mapColours = {
  paper: "#ffffff",
  alt: "#f5f6f7",
  line: "#dde0e3",
  edge: "#868e96",
  ink: "#14181c",
  "ink-2": "#4b535b",
  "ink-3": "#646c74",
} as const;

export type MapColour = (what: keyof typeof mapColours) => string;

/** In the page its tokens, so that the map follows the theme; in a file the light values. */
export function mapColourIn(colours: "tokens" | "hex"): MapColour {
  return (what) => (colours === "hex" ? mapColours[what] : `var(--${what})`);
}
