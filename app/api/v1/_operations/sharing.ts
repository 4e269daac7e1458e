import { z } from "zod";
import { creating, operation, plain } from "@/app/_server/operation";
import * as bodies from "../_schemas/bodies";
import { pageOf } from "../_schemas/page-of";
import { ById, InAssessment } from "../_schemas/paths";
import { PageQuery } from "../_schemas/queries";
import { SnapshotHead, StoredShareLink } from "../_schemas/snapshots";

const snapshots = { ...plain, tag: "snapshots", params: InAssessment, path: "/assessments/{slug}/snapshots" };
const links = { ...plain, tag: "snapshots", params: ById, path: "/snapshots/{id}/links" };

export const listSnapshots = operation({
  ...snapshots,
  id: "listSnapshots",
  method: "GET",
  summary: "The frozen snapshots of an assessment, newest first",
  query: PageQuery,
  response: pageOf(SnapshotHead),
});
export const freezeSnapshot = operation({
  ...creating,
  ...{ tag: "snapshots", params: InAssessment, path: "/assessments/{slug}/snapshots" },
  id: "freezeSnapshot",
  summary: "Freeze and sign the assessment as of a moment",
  body: bodies.FreezeSnapshot,
  response: SnapshotHead,
});
export const downloadSnapshot = operation({
  ...plain,
  tag: "snapshots",
  id: "downloadSnapshot",
  method: "GET",
  path: "/snapshots/{id}",
  summary: "The signed bundle, byte for byte as it was frozen",
  params: ById,
  response: z.looseObject({}),
});
export const listShareLinks = operation({
  ...links,
  id: "listShareLinks",
  method: "GET",
  summary: "The links of a snapshot; never their tokens",
  query: PageQuery,
  response: pageOf(StoredShareLink),
});
export const createShareLink = operation({
  ...creating,
  ...{ tag: "snapshots", params: ById, path: "/snapshots/{id}/links" },
  id: "createShareLink",
  summary: "Make a link that anyone who has it can read; TLP:CLEAR only",
  body: bodies.CreateShareLink,
  response: z.strictObject({
    link: StoredShareLink,
    /** Said once. Null when the same Idempotency-Key comes again: only a hash of the token is kept. */
    token: z.string().nullable(),
  }),
});
export const revokeShareLink = operation({
  ...plain,
  tag: "snapshots",
  id: "revokeShareLink",
  method: "POST",
  path: "/links/{id}/revoke",
  summary: "End a link at once and for good",
  params: ById,
  response: StoredShareLink,
});

export const sharingOperations = [
  listSnapshots,
  freezeSnapshot,
  downloadSnapshot,
  listShareLinks,
  createShareLink,
  revokeShareLink,
];
