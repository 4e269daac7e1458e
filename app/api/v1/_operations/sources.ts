import { creating, MEGABYTE, operation, plain } from "@/app/_server/operation";
import { Document } from "@/lib/domain/document";
import * as bodies from "../_schemas/bodies";
import { DocumentHead, DocumentWithFindings } from "../_schemas/documents";
import { pageOf } from "../_schemas/page-of";
import { InAssessment, OneInAssessment } from "../_schemas/paths";
import { PageQuery } from "../_schemas/queries";
import { StoredDocument } from "../_schemas/stored";

/** Two million characters of text, each six bytes long at worst when escaped. */
const DOCUMENT_BYTES = 12 * MEGABYTE;

const documents = { ...plain, tag: "documents", params: InAssessment, path: "/assessments/{slug}/documents" };
const document = { ...documents, params: OneInAssessment, path: "/assessments/{slug}/documents/{id}" };

export const listDocuments = operation({
  ...documents,
  id: "listDocuments",
  method: "GET",
  summary: "The documents, without their text",
  query: PageQuery,
  response: pageOf(DocumentHead),
});
export const createDocument = operation({
  ...creating,
  ...{ tag: "documents", params: InAssessment, path: "/assessments/{slug}/documents" },
  id: "createDocument",
  summary: "Keep a source text, or name it without its text",
  body: Document,
  maxBytes: DOCUMENT_BYTES,
  response: StoredDocument,
});
export const readDocument = operation({
  ...document,
  id: "readDocument",
  method: "GET",
  summary: "One document with its text and the findings that quote it",
  response: DocumentWithFindings,
});
export const reviseDocument = operation({
  ...document,
  id: "reviseDocument",
  method: "PUT",
  summary: "Store a new revision of a document",
  body: bodies.ReviseDocument,
  maxBytes: DOCUMENT_BYTES,
  response: StoredDocument,
});
export const withdrawDocument = operation({
  ...document,
  path: "/assessments/{slug}/documents/{id}/withdraw",
  id: "withdrawDocument",
  method: "POST",
  summary: "Take a document out of use, with a reason; nothing is lost",
  body: bodies.Withdraw,
  response: StoredDocument,
});
export const restoreDocument = operation({
  ...document,
  path: "/assessments/{slug}/documents/{id}/restore",
  id: "restoreDocument",
  method: "POST",
  summary: "Bring a withdrawn document back",
  body: bodies.Restore,
  response: StoredDocument,
});

export const sourceOperations = [
  listDocuments,
  createDocument,
  readDocument,
  reviseDocument,
  withdrawDocument,
  restoreDocument,
];
