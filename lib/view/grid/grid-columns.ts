import { plainText } from "./plain-text";

/** The columns of the grid, in their order. */
export const gridColumns = [
  "indicator",
  "reading",
  "occurred",
  "reported",
  "source",
  "grade",
  "incident",
  "place",
  "quote",
  "title",
  "note",
  "origin",
  "document",
  "mark",
] as const;
export type GridColumn = (typeof gridColumns)[number];

/** One row as it was typed or pasted; a column that is missing is empty. */
export type GridRow = Readonly<Partial<Record<GridColumn, string>>>;

/** What our own CSV has beside the columns of the grid. */
export const fileColumns = ["finding", ...gridColumns, "status"] as const;
export type FileColumn = (typeof fileColumns)[number];

/** Words that head a column, in English and French, as `plainText` compares them. */
const headers: Readonly<Record<FileColumn, readonly string[]>> = {
  finding: ["finding", "finding id", "constat", "id"],
  indicator: ["indicator", "indicator id", "indicateur", "observable"],
  reading: ["reading", "level", "level or event", "lecture", "niveau", "valeur", "value", "releve"],
  occurred: [
    ...["occurred", "occurred on", "occurred_on", "occurredon", "date", "day", "event date", "event_date"],
    ...["survenu", "survenu le", "jour", "date de l'evenement"],
  ],
  reported: [
    ...["reported", "reported on", "reported_on", "reportedon", "published", "publication date"],
    ...["rapporte", "rapporte le", "publie", "publie le", "date de publication", "signale le"],
  ],
  source: ["source", "publisher", "media", "editeur"],
  grade: ["grade", "admiralty", "admiralty grade", "cote", "cotation", "note admiralty", "fiabilite"],
  incident: ["incident", "attack", "event", "attaque", "evenement"],
  place: ["place", "location", "locality", "lieu", "localite", "endroit"],
  quote: ["quote", "text", "excerpt", "citation", "extrait", "texte"],
  title: ["title", "titre", "headline"],
  note: ["note", "notes", "comment", "comments", "remark", "remarque", "commentaire"],
  origin: ["origin", "repeats", "repeats whom", "origine", "reprend", "reprend qui"],
  document: ["document", "document id", "doc"],
  mark: ["mark", "handling", "handling mark", "tlp", "marquage", "diffusion", "protection"],
  status: ["status", "statut", "etat"],
};

const byHeader: ReadonlyMap<string, FileColumn> = new Map(
  fileColumns.flatMap((column) => headers[column].map((word) => [word, column] as const)),
);

/** The column that a word heads; null when it is none of ours. */
export function columnOfHeader(text: string): FileColumn | null {
  return (
    byHeader.get(
      plainText(text)
        .replace(/[:*]+$/, "")
        .trim(),
    ) ?? null
  );
}

export function isEmptyRow(row: GridRow): boolean {
  return gridColumns.every((column) => (row[column] ?? "").trim() === "");
}
