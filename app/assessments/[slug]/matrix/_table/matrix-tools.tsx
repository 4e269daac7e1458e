import { SegLink } from "@/app/_components/charts/seg-link";
import { words } from "@/app/_i18n/server";
import type { MatrixRoom } from "@/lib/view/matrix/matrix-room";
import {
  columnOfSort,
  formatMatrixState,
  type MatrixState,
  matrixCellChoices,
  matrixGroupings,
  matrixRowChoices,
  matrixSorts,
} from "@/lib/view/matrix/matrix-state";

/** What steers the matrix: rows, order, grouping and how its cells are written, each a link with the state in it. */
export async function MatrixTools({ room, state, path }: { room: MatrixRoom; state: MatrixState; path: string }) {
  const { say } = await words();
  const href = (change: Partial<MatrixState>) => `${path}${formatMatrixState({ ...state, page: 1, ...change })}`;
  const column = room.columns.find(({ id }) => id === columnOfSort(state.sort));
  return (
    <fieldset className="tools mxact">
      <legend className="vh">{say("matrix.settings")}</legend>
      <span className="grp">
        <span className="lb">{say("matrix.rows")}</span>
        <span className="seg">
          {matrixRowChoices.map((rows) => (
            <SegLink key={rows} href={href({ rows })} current={state.rows === rows}>
              {say(`matrix.row.${rows}`)}
            </SegLink>
          ))}
        </span>
      </span>
      <span className="grp">
        <span className="lb">{say("matrix.sort")}</span>
        <span className="seg">
          {matrixSorts.map((sort) => (
            <SegLink key={sort} href={href({ sort })} current={state.sort === sort}>
              {say(`matrix.sortBy.${sort}`)}
            </SegLink>
          ))}
          {column !== undefined && (
            <SegLink href={href({})} current>
              {column.shortLabel}
            </SegLink>
          )}
        </span>
      </span>
      <span className="grp">
        <span className="lb">{say("matrix.group")}</span>
        <span className="seg">
          {matrixGroupings.map((group) => (
            <SegLink key={group} href={href({ group })} current={state.group === group}>
              {say(`matrix.grouping.${group}`)}
            </SegLink>
          ))}
        </span>
      </span>
      <span className="grp">
        <span className="lb">{say("matrix.cells")}</span>
        <span className="seg">
          {matrixCellChoices.map((cells) => (
            <SegLink key={cells} href={href({ cells, page: state.page })} current={state.cells === cells}>
              {say(`matrix.cell.${cells}`)}
            </SegLink>
          ))}
        </span>
      </span>
    </fieldset>
  );
}
