import { creating, operation, plain } from "@/app/_server/operation";
import { NewUpload, PART_BYTES, Upload } from "@/lib/domain/upload";
import { InAssessment, OneInAssessment } from "../_schemas/paths";
import { PartQuery } from "../_schemas/queries";

const UPLOADS = "/assessments/{slug}/uploads";
const tag = "uploads";
const one = { ...plain, tag, params: OneInAssessment };

export const createUpload = operation({
  ...creating,
  ...{ tag, params: InAssessment, path: UPLOADS },
  id: "createUpload",
  summary: "Announce a file that is then sent in parts",
  body: NewUpload,
  response: Upload,
});
export const readUpload = operation({
  ...one,
  path: `${UPLOADS}/{id}`,
  id: "readUpload",
  method: "GET",
  summary: "How much of a file is here",
  response: Upload,
});
export const sendUploadPart = operation({
  ...one,
  path: `${UPLOADS}/{id}/bytes`,
  id: "sendUploadPart",
  method: "PUT",
  summary:
    "Send the next part of a file; a part that begins elsewhere is not taken, and the answer says where to go on",
  query: PartQuery,
  maxBytes: PART_BYTES,
  takesBytes: true as const,
  response: Upload,
});
export const dropUpload = operation({
  ...one,
  path: `${UPLOADS}/{id}/drop`,
  id: "dropUpload",
  method: "POST",
  summary: "Give up a file that was not sent to its end",
  response: Upload,
});

export const uploadOperations = [createUpload, readUpload, sendUploadPart, dropUpload];
