import { z } from "zod";
import { Slug } from "@/lib/domain/scenario";
import { StoredDocument, StoredFinding } from "./stored";

/** What a list shows of a document: all but its text. */
export const DocumentHead = StoredDocument.omit({ text: true }).extend({
  slug: Slug,
  /** Length of its text; null when only its name was recorded. */
  characters: z.int().min(0).nullable(),
  /** How many findings quote it, without withdrawn ones. */
  findings: z.int().min(0),
});

export const DocumentWithFindings = z.strictObject({
  document: StoredDocument,
  /** Those of which a report quotes it, withdrawn ones included. */
  findings: z.array(StoredFinding),
});
