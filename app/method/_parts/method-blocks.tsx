import type { MethodBlock } from "@/lib/view/method/method-block";
import { InlineText } from "./inline-text";
import { MethodTableView } from "./method-table";

/** Paragraphs, formulas, lists, tables and references, one below the other. */
export function MethodBlocks({ blocks }: { blocks: readonly MethodBlock[] }) {
  if (blocks.length === 0) return null;
  return (
    <div className="mbody">
      {blocks.map((block) => (
        <Block key={keyOf(block)} block={block} />
      ))}
    </div>
  );
}

/** No two blocks of a text are the same. */
function keyOf(block: MethodBlock): string {
  return JSON.stringify(block);
}

function Block({ block }: { block: MethodBlock }) {
  switch (block.kind) {
    case "heading":
      return null;
    case "paragraph":
      return (
        <p>
          <InlineText text={block.text} />
        </p>
      );
    case "formula":
      return (
        <div className="fx">
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      );
    case "list": {
      const items = block.items.map((item) => (
        <li key={item}>
          <InlineText text={item} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "table":
      return <MethodTableView table={block} />;
    case "references":
      return (
        <dl className="mrefs">
          {block.groups.map(({ topic, works }) => (
            <div key={topic}>
              <dt>{topic}</dt>
              {works.map((work) => (
                <dd key={work}>{work}</dd>
              ))}
            </div>
          ))}
        </dl>
      );
  }
}
