"use client";
import { useWords } from "@/app/_i18n/words";
import type { Dialect, ImportMapping } from "@/lib/exchange/events/import-mapping";
import type { Look } from "./import-answers";
import { Select } from "./select";

const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
const delimiters = [",", ";", "\t", "|"] as const;
const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

interface Props {
  look: Look;
  mapping: ImportMapping;
  /** Looks at the file again with what was set right. */
  onDialect: (chosen: Partial<Dialect>) => void;
  onMapping: (mapping: ImportMapping) => void;
}

/** What was found out about the file, each answer open to be changed. */
export function DialectForm({ look, mapping, onDialect, onMapping }: Props) {
  const { say } = useWords();
  const { dialect } = mapping;
  return (
    <div className="form">
      <p className="mut">
        {say(`imports.found.${mapping.format}`, { columns: mapping.columns.length })}{" "}
        {say(`imports.because.${look.encoding.because}`)}
      </p>
      <div className="row3">
        <Select
          label={say("imports.encoding")}
          value={dialect.encoding}
          options={encodings.map((name) => [name, say(`imports.encodings.${name}`)])}
          onChange={(encoding) => onDialect({ ...chosenOf(dialect), encoding })}
        />
        <Select
          label={say("imports.delimiter")}
          value={dialect.delimiter}
          options={delimiters.map((mark) => [mark, say(`imports.delimiters.${delimiterNames[mark]}`)])}
          onChange={(delimiter) => onDialect({ ...chosenOf(dialect), delimiter })}
        />
        <Select
          label={say("imports.header")}
          value={dialect.header ? (dialect.tagRow ? "tags" : "yes") : "no"}
          options={(["yes", "tags", "no"] as const).map((which) => [which, say(`imports.headers.${which}`)])}
          onChange={(which) => onDialect({ ...chosenOf(dialect), header: which !== "no", tagRow: which === "tags" })}
        />
      </div>
      <DateOrder look={look} mapping={mapping} onMapping={onMapping} />
    </div>
  );
}

function chosenOf({ encoding, delimiter, header, tagRow }: Dialect): Partial<Dialect> {
  return { encoding, delimiter, header, tagRow };
}

function DateOrder({ look, mapping, onMapping }: Pick<Props, "look" | "mapping" | "onMapping">) {
  const { say } = useWords();
  const { dates } = look;
  return (
    <>
      {dates.form === "numbers" && (
        <fieldset>
          <legend>{say("imports.dateOrder")}</legend>
          <p className="s mut">
            {dates.evidence !== null
              ? say(`imports.dateEvidence.${dates.order ?? "dmy"}`, {
                  value: dates.evidence.value,
                  row: dates.evidence.row,
                })
              : say("imports.dateUnknown")}{" "}
            {dates.against !== null &&
              say("imports.dateAgainst", { value: dates.against.value, row: dates.against.row })}
          </p>
          <div className="opts">
            {(["dmy", "mdy"] as const).map((order) => (
              <label key={order}>
                <input
                  type="radio"
                  name="date-order"
                  checked={mapping.dateOrder === order}
                  onChange={() => onMapping({ ...mapping, dateOrder: order })}
                />
                <span>{say(`imports.dateOrders.${order}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {dates.others.length > 0 && (
        <p className="notice">
          {say("imports.datesMixed", {
            rows: dates.others
              .slice(0, 5)
              .map(({ row, value }) => say("imports.rowValue", { row, value }))
              .join("; "),
          })}
        </p>
      )}
    </>
  );
}
