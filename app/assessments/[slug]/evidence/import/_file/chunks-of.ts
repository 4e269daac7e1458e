const MOST_ROWS = 2000;
const MOST_CHARACTERS = 4_000_000;

interface Grouped {
  readonly together: string;
}

/** Rows in parts that the API takes; the rows of one finding stay in one part, in the order of the file. */
export function chunksOf<T extends Grouped>(rows: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  rows.forEach((row, at) => {
    const key = row.together === "" ? `row ${at}` : `finding ${row.together}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  });
  const chunks: T[][] = [];
  let length = 0;
  for (const group of groups.values()) {
    const size = JSON.stringify(group).length;
    const last = chunks.at(-1);
    const fits = last !== undefined && last.length + group.length <= MOST_ROWS && length + size <= MOST_CHARACTERS;
    if (fits) last.push(...group);
    else chunks.push([...group]);
    length = fits ? length + size : size;
  }
  return chunks;
}
