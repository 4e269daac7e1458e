import { createElement, type ReactNode } from "react";
import type { SvgNode } from "@/lib/view/svg-tree";

/** A drawing of lib/view as elements of the page. */
export function SvgDrawing({ tree }: { tree: SvgNode }): ReactNode {
  const children = tree.children.map((child) => (typeof child === "string" ? child : SvgDrawing({ tree: child })));
  return createElement(tree.name, propsOf(tree.attributes), ...children);
}

/** React writes attributes of SVG in camel case, but for aria-*. */
function propsOf(attributes: SvgNode["attributes"]): Record<string, string | number | undefined> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      if (name === "class") return ["className", value];
      if (name.startsWith("aria-")) return [name, value];
      return [name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()), value];
    }),
  );
}
