// A value as text in which every bit of every number shows: one line a leaf, `path TAB value`, doubles as 16 hexadecimal digits.
const bits = new DataView(new ArrayBuffer(8));

/** The sixteen hexadecimal digits of a double: -0 and 0 differ, and so do NaNs. */
export function bitsOf(value: number): string {
  bits.setFloat64(0, value);
  return bits.getBigUint64(0).toString(16).padStart(16, "0");
}

/** Keys of objects are sorted, entries of maps and lists stay in their order: the engine promises it. */
export function canonicalText(value: unknown): string {
  const lines: string[] = [];
  addLines(value, "", lines);
  return lines.join("\n");
}

function addLines(value: unknown, path: string, lines: string[]): void {
  if (typeof value === "number") lines.push(`${path}\t${bitsOf(value)}`);
  else if (value instanceof Float64Array || value instanceof Int32Array) addEntries([...value.entries()], path, lines);
  else if (Array.isArray(value)) addEntries([...value.entries()], path, lines);
  else if (value instanceof Map) addEntries([...value], path, lines);
  else if (typeof value === "object" && value !== null) {
    addEntries(
      Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
      path,
      lines,
    );
  } else lines.push(`${path}\t${JSON.stringify(value) ?? typeof value}`);
}

function addEntries(entries: readonly (readonly [unknown, unknown])[], path: string, lines: string[]): void {
  lines.push(`${path}\t#${entries.length}`);
  for (const [key, inner] of entries) addLines(inner, `${path}/${String(key)}`, lines);
}
