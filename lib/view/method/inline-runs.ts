export interface InlineRun {
  readonly kind: "text" | "code" | "strong";
  /** Where it begins in the text. */
  readonly at: number;
  readonly text: string;
}

/** A text of the method cut at its marks: `code` and **strong**. */
export function inlineRuns(text: string): InlineRun[] {
  const runs: InlineRun[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) runs.push({ kind: "text", at: from, text: text.slice(from, to) });
  };
  for (const mark of text.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*/g)) {
    plain(mark.index);
    const [whole, code, strong = ""] = mark;
    runs.push(
      code === undefined
        ? { kind: "strong", at: mark.index, text: strong }
        : { kind: "code", at: mark.index, text: code },
    );
    from = mark.index + whole.length;
  }
  plain(text.length);
  return runs;
}
