import type { MethodTable } from "@/lib/view/method/method-block";
import { InlineText } from "./inline-text";

/** A table of the method. One that holds words becomes a list of its rows on a phone, each cell under the name of its column. */
export function MethodTableView({ table }: { table: MethodTable }) {
  const { caption, columns, rows, foot } = table;
  const isWordy = columns.slice(1).some(({ isNumber }) => !isNumber);
  return (
    <table className={isWordy ? "mwordy" : "mnum"}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name, isNumber }) => (
            <th key={name} scope="col" className={isNumber ? "num" : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.join(" ")} cells={row} columns={columns} />
        ))}
      </tbody>
      {foot !== undefined && (
        <tfoot>
          <Row cells={foot} columns={columns} />
        </tfoot>
      )}
    </table>
  );
}

function Row({ cells, columns }: { cells: readonly string[]; columns: MethodTable["columns"] }) {
  const [name = "", ...rest] = cells;
  return (
    <tr>
      <th scope="row">
        <InlineText text={name} />
      </th>
      {rest.map((cell, at) => {
        const column = columns[at + 1];
        return (
          <td key={column?.name ?? ""} className={column?.isNumber ? "num" : undefined} data-label={column?.name}>
            <InlineText text={cell} />
          </td>
        );
      })}
    </tr>
  );
}
