import type { FieldProblem } from "@/lib/domain/errors";

interface Place {
  readonly value: unknown;
  readonly path: string;
}

/**
 * Texts that one of the databases or the canonical JSON of a snapshot could not keep as they are: NUL characters
 * and halves of surrogate pairs. Walks with a stack of its own, so that no nesting can exhaust the call stack.
 */
export function unstorableText(input: unknown): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const places: Place[] = [{ value: input, path: "" }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { value, path } = place;
    if (typeof value === "string") {
      if (isStorable(value)) continue;
      problems.push({ path, rule: "text", message: "contains a character that cannot be stored" });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        const at = path === "" ? key : `${path}.${key}`;
        if (key === "__proto__" || !isStorable(key))
          problems.push({ path, rule: "unknown-field", message: "has a field whose name is not allowed" });
        else places.push({ value: inner, path: at });
      }
    }
    if (problems.length >= 20) break;
  }
  return problems;
}

function isStorable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}
