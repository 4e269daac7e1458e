import { element, escapeXml } from "./svg-text";

/** One element of a drawing that is both written into a file and drawn by React: the same shapes in both. */
export interface SvgNode {
  readonly name: "svg" | "g" | "path" | "rect" | "circle" | "line" | "text" | "title" | "desc";
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (SvgNode | string)[];
}

export function node(
  name: SvgNode["name"],
  attributes: SvgNode["attributes"],
  ...children: readonly (SvgNode | string)[]
): SvgNode {
  return { name, attributes, children };
}

/** The drawing as text; every text and attribute is escaped. */
export function svgMarkup(tree: SvgNode): string {
  const children = tree.children.map((child) => (typeof child === "string" ? escapeXml(child) : svgMarkup(child)));
  return element(tree.name, tree.attributes, ...children);
}
