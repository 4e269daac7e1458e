import type { Say } from "@/lib/messages/say";
import type { MethodPage } from "@/lib/view/method/method-block";
import { type MethodSection, methodSections } from "@/lib/view/method/method-sections";
import { InlineText } from "./inline-text";
import { MethodBlocks } from "./method-blocks";

/** The whole text with its table of contents; it needs no script. */
export function MethodText({ page, say }: { page: MethodPage; say: Say }) {
  const sections = methodSections(page.blocks);
  return (
    <>
      <div className="head">
        <h1>{page.title}</h1>
        <p className="mut">
          <InlineText text={page.lede} />
        </p>
      </div>
      <div className="method">
        <Contents sections={sections} say={say} />
        <div className="mtext">
          {sections.map((section) => (
            <section key={section.id} className="sec" id={section.id}>
              <h2>{section.title}</h2>
              <MethodBlocks blocks={section.blocks} />
              {section.parts.map((part) => (
                <section key={part.id} className="mpart" id={part.id}>
                  <h3>{part.title}</h3>
                  <MethodBlocks blocks={part.blocks} />
                </section>
              ))}
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

function Contents({ sections, say }: { sections: readonly MethodSection[]; say: Say }) {
  return (
    <nav className="mtoc" aria-label={say("method.contents")}>
      <h2>{say("method.contents")}</h2>
      <ol className="mtoclist">
        {sections.map(({ id, title, parts }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
            {parts.length > 0 && (
              <ol className="mtocparts">
                {parts.map((part) => (
                  <li key={part.id}>
                    <a href={`#${part.id}`}>{part.title}</a>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
