import { DomainError } from "@/lib/domain/errors";

/** U+0000, which PostgreSQL cannot store, and halves of a surrogate pair, which no UTF-8 can carry. */
const unstorable = /\0|\p{Surrogate}/u;

/**
 * Refuses text that would come back other than it went in.
 * @throws DomainError "invalid-input" that names every such field
 */
export function refuseUnstorableText(input: unknown): void {
  const paths = [...unstorablePaths(input, "")];
  if (paths.length === 0) return;
  throw new DomainError("invalid-input", "A text contains a character that cannot be stored.", {
    fields: paths.map((path) => ({
      path,
      rule: "text",
      message: "contains a null character or half of a character pair; remove it",
    })),
  });
}

function* unstorablePaths(value: unknown, path: string): Generator<string> {
  if (typeof value === "string") {
    if (unstorable.test(value)) yield path;
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) yield* unstorablePaths(each, path === "" ? key : `${path}.${key}`);
}
