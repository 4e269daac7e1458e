import { z } from "zod";
import { creating, operation, plain } from "@/app/_server/operation";
import { Source } from "@/lib/domain/source";
import * as bodies from "../_schemas/bodies";
import { pageOf } from "../_schemas/page-of";
import { InAssessment, OneInAssessment } from "../_schemas/paths";
import { CutQuery, PageQuery } from "../_schemas/queries";
import { LinkedOrigin, LinkOrigin, ReviseSource, SourceRecord, StoredSource } from "../_schemas/register";

const SOURCES = "/assessments/{slug}/sources";
const SOURCE = `${SOURCES}/{id}`;
const tag = "sources";
const one = { ...plain, tag, params: OneInAssessment, response: StoredSource };

export const listSources = operation({
  ...plain,
  ...{ tag, params: InAssessment, path: SOURCES },
  id: "listSources",
  method: "GET",
  summary: "The register of sources, withdrawn entries too, by name",
  query: PageQuery,
  response: pageOf(StoredSource),
});
export const createSource = operation({
  ...creating,
  ...{ tag, params: InAssessment, path: SOURCES },
  id: "createSource",
  summary: "Enter a source in the register, and whom it usually repeats",
  body: Source,
  response: StoredSource,
});
export const readSource = operation({
  ...one,
  path: SOURCE,
  id: "readSource",
  method: "GET",
  summary: "One source of the register",
});
export const reviseSource = operation({
  ...one,
  path: SOURCE,
  id: "reviseSource",
  method: "PUT",
  summary: "Store a new revision of a source; reports that name it stay as they are",
  body: ReviseSource,
});
export const withdrawSource = operation({
  ...one,
  path: `${SOURCE}/withdraw`,
  id: "withdrawSource",
  method: "POST",
  summary: "Take a source out of the register, with a reason; its reports count as before",
  body: bodies.Withdraw,
});
export const restoreSource = operation({
  ...one,
  path: `${SOURCE}/restore`,
  id: "restoreSource",
  method: "POST",
  summary: "Bring a withdrawn source back into the register",
  body: bodies.Restore,
});
export const linkOrigin = operation({
  ...one,
  path: `${SOURCE}/link-origin`,
  id: "linkOrigin",
  method: "POST",
  summary: "Write into earlier reports of a source whom it repeats, so that both count once; all of them or none",
  body: LinkOrigin,
  response: LinkedOrigin,
});
export const readSourceRecords = operation({
  ...plain,
  ...{ tag, params: InAssessment, path: "/assessments/{slug}/source-records" },
  id: "readSourceRecords",
  method: "GET",
  summary: "Every source that reports name, and how often another origin later said the same or something else",
  query: CutQuery,
  response: z.strictObject({ items: z.array(SourceRecord).readonly() }),
});

export const registerOperations = [
  listSources,
  createSource,
  readSource,
  reviseSource,
  withdrawSource,
  restoreSource,
  linkOrigin,
  readSourceRecords,
];
