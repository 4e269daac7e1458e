/** How one scenario is drawn, always colour and dash together; the order is the order in the assessment. */
export interface ScenarioMark {
  readonly token: string;
  readonly light: string;
  readonly dark: string;
  /** An SVG dash array; null for a solid line. */
  readonly dash: string | null;
}

/** The same values as in public/tokens.css (a test compares them), for drawings that leave the page. */
export const scenarioMarks: readonly ScenarioMark[] = [
  { token: "--s1", light: "#232f70", dark: "#5373de", dash: null },
  { token: "--s2", light: "#631627", dark: "#cb5b58", dash: "2 3" },
  { token: "--s3", light: "#c17b13", dark: "#fabb1a", dash: "11 3" },
  { token: "--s4", light: "#a475ed", dark: "#d4befe", dash: "5 3" },
  { token: "--s5", light: "#329e89", dark: "#60e8c2", dash: "10 3 2 3" },
  { token: "--s6", light: "#695c00", dark: "#a4c37e", dash: "7 2 2 2 2 2" },
  { token: "--s7", light: "#166b9b", dark: "#4ea1bd", dash: "14 3 5 3" },
  { token: "--s8", light: "#a83f5b", dark: "#9e6b8a", dash: "1 5" },
  // from here on a colour comes again, with a dash of its own: more than eight colours cannot be told apart by everybody
  { token: "--s9", light: "#232f70", dark: "#5373de", dash: "4 4" },
  { token: "--s10", light: "#631627", dark: "#cb5b58", dash: "16 4" },
  { token: "--s11", light: "#c17b13", dark: "#fabb1a", dash: "3 2 1 2" },
  { token: "--s12", light: "#329e89", dark: "#60e8c2", dash: "2 6" },
];

/** The mark of the scenario at `index`; a model holds at most twelve. */
export function scenarioMark(index: number): ScenarioMark {
  const mark = scenarioMarks[index];
  if (mark === undefined) throw new RangeError(`no mark for scenario ${index}: there are ${scenarioMarks.length}`);
  return mark;
}
