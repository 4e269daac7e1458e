"use client";
import { useWords } from "@/app/_i18n/words";
import type { FieldSource, ImportField, ImportMapping } from "@/lib/exchange/events/import-mapping";
import { Select } from "./select";

const fields: readonly ImportField[] = [
  ...([
    "occurredOn",
    "untilOn",
    "externalId",
    "latitude",
    "longitude",
    "place",
    "admin1",
    "admin2",
    "country",
  ] as const),
  ...(["kind", "subKind", "sideA", "sideB", "targetsCivilians", "deathsBest", "deathsLow", "deathsHigh"] as const),
  ...(["dayPrecision", "placePrecision", "quality", "source", "notes"] as const),
];

interface Props {
  mapping: ImportMapping;
  sample: readonly (readonly string[])[];
  onMapping: (mapping: ImportMapping) => void;
}

/** Which column, or which word for all rows, fills each field of an event. */
export function MappingForm({ mapping, sample, onMapping }: Props) {
  const { say } = useWords();
  const set = (field: ImportField, source: FieldSource | undefined) => {
    const { [field]: _, ...others } = mapping.fields;
    onMapping({ ...mapping, fields: source === undefined ? others : { ...others, [field]: source } });
  };
  return (
    <div className="form">
      {mapping.format === "columns" && (
        <div className="row3">
          <Select
            label={say("imports.dataset")}
            value={mapping.dataset}
            options={(["other", "acled", "ucdp", "vigie"] as const).map((name) => [
              name,
              say(`imports.datasets.${name}`),
            ])}
            onChange={(dataset) => onMapping({ ...mapping, dataset })}
          />
          <Select
            label={say("imports.decimal")}
            value={mapping.decimal}
            options={[
              [".", say("imports.decimals.point")],
              [",", say("imports.decimals.comma")],
            ]}
            onChange={(decimal) => onMapping({ ...mapping, decimal })}
          />
          <div className="f">
            <label htmlFor="imp-name">{say("imports.mappingName")}</label>
            <input
              id="imp-name"
              type="text"
              maxLength={120}
              value={mapping.name}
              onChange={(event) => onMapping({ ...mapping, name: event.target.value })}
            />
          </div>
        </div>
      )}
      <div className="scroll">
        <table className="impmap">
          <thead>
            <tr>
              <th scope="col">{say("imports.col.field")}</th>
              <th scope="col">{say("imports.col.column")}</th>
              <th scope="col">{say("imports.col.constant")}</th>
              <th scope="col">{say("imports.col.example")}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <FieldRow
                key={field}
                field={field}
                source={mapping.fields[field]}
                columns={mapping.columns}
                sample={sample}
                onChange={(source) => set(field, source)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface RowProps {
  field: ImportField;
  source: FieldSource | undefined;
  columns: readonly string[];
  sample: readonly (readonly string[])[];
  onChange: (source: FieldSource | undefined) => void;
}

function FieldRow({ field, source, columns, sample, onChange }: RowProps) {
  const { say } = useWords();
  const column = source !== undefined && "column" in source ? source.column : null;
  const constant = source !== undefined && "constant" in source ? source.constant : "";
  const name = say(`imports.field.${field}`);
  const example = column === null ? constant : (sample.find((cells) => (cells[column] ?? "") !== "")?.[column] ?? "");
  const columnOf = (text: string): FieldSource | undefined => (text === "" ? undefined : { column: Number(text) });
  return (
    <tr>
      <th scope="row">
        {name}
        {field === "occurredOn" && <span className="s mut"> {say("imports.needed")}</span>}
      </th>
      <td>
        <select
          aria-label={say("imports.columnFor", { field: name })}
          value={column ?? ""}
          onChange={(event) => onChange(columnOf(event.target.value))}
        >
          <option value="">{say("imports.noColumn")}</option>
          {titlesOf(columns).map(([index, title]) => (
            <option key={index} value={index}>
              {title}
            </option>
          ))}
        </select>
      </td>
      <td>
        {field !== "occurredOn" && field !== "externalId" && (
          <input
            type="text"
            aria-label={say("imports.constantFor", { field: name })}
            value={constant}
            onChange={(event) =>
              onChange(event.target.value === "" ? undefined : { constant: event.target.value.slice(0, 500) })
            }
          />
        )}
      </td>
      <td className="mut">{example.slice(0, 60)}</td>
    </tr>
  );
}

/** Columns without a name are called by their number. */
function titlesOf(columns: readonly string[]): [number, string][] {
  return columns.map((title, index) => [index, title === "" ? String(index + 1) : title]);
}
