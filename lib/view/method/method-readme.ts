import type { MethodBlock, MethodPage, MethodTable } from "./method-block";

const NOTE =
  "The same text, in English and in French, stands in the application under `/method`. This file is written by " +
  "`node scripts/write-method.mjs` from `lib/messages/en/method.json`, `lib/view/method` and `db/sample/kati.json`: change those.";
const WIDTH = 120;
/** A line must not begin with what Markdown reads as a list, a heading or a quotation. */
const MEANS_SOMETHING = /^([-+*>#=]|\d+[.)]$)/;

/** The text on the method as a Markdown file, which also says where else it stands and what it is written from. */
export function methodReadme(page: MethodPage): string {
  const parts = [`# ${page.title}`, wrap(page.lede), wrap(NOTE), ...page.blocks.map(write)];
  return `${parts.join("\n\n")}\n`;
}

function write(block: MethodBlock): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${block.text}`;
    case "paragraph":
      return wrap(block.text);
    case "formula":
      return ["```text", ...block.lines, "```"].join("\n");
    case "list":
      return block.items
        .map((item, at) => (block.ordered ? `${at + 1}. ${wrap(item, "   ")}` : `- ${wrap(item, "  ")}`))
        .join("\n");
    case "table":
      return writeTable(block);
    case "references":
      return block.groups.map(({ topic, works }) => `- ${wrap(`**${topic}.** ${works.join("; ")}.`, "  ")}`).join("\n");
  }
}

function writeTable({ caption, columns, rows, foot }: MethodTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    wrap(`_${caption}_`),
    "",
    line(columns.map(({ name }) => name)),
    `|${columns.map(({ isNumber }) => (isNumber ? "---:" : "---")).join("|")}|`,
    ...rows.map(line),
    ...(foot === undefined ? [] : [line(foot)]),
  ].join("\n");
}

/** The text in lines of at most 120 characters where it can be cut; later lines begin with `indent`. */
function wrap(text: string, indent = ""): string {
  const lines: string[] = [];
  let current = "";
  for (const word of text.match(/(?:`[^`]*`|[^ ])+/g) ?? []) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (indent.length + longer.length > WIDTH && current !== "" && !MEANS_SOMETHING.test(word)) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current].join(`\n${indent}`);
}
