import { z } from "zod";
import { Sha256 } from "./sha256";

export const uploadPurposes = ["document", "events", "layer"] as const;
export type UploadPurpose = (typeof uploadPurposes)[number];

/** The largest file of each kind that is taken, in bytes. */
export const mostBytes: Readonly<Record<UploadPurpose, number>> = {
  document: 25_000_000,
  events: 2_000_000_000,
  layer: 20_000_000,
};

/** The largest part in which a file is sent: what stands between browser and server cuts bodies at 13 MB. */
export const PART_BYTES = 4_000_000;

/** What is said of a file before its first part. */
export const NewUpload = z
  .strictObject({
    purpose: z.enum(uploadPurposes),
    /** Shown to people and never used as a path. */
    fileName: z.string().trim().min(1).max(255),
    mediaType: z.string().trim().max(200).default(""),
    bytes: z.int().min(1, "the file is empty: there is nothing to read in it"),
  })
  .check(({ value, issues }) => {
    const most = mostBytes[value.purpose];
    if (value.bytes > most)
      issues.push({
        code: "custom",
        input: value.bytes,
        path: ["bytes"],
        message: `is larger than the ${most / 1_000_000} MB that are taken for this`,
      });
  });
export type NewUpload = z.infer<typeof NewUpload>;

/** A file on its way, or here and belonging to nothing yet. */
export const Upload = z.strictObject({
  id: z.string(),
  purpose: z.enum(uploadPurposes),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int().min(0),
  /** How much of it is here: the next part begins there. */
  received: z.int().min(0),
  state: z.enum(["open", "complete", "dropped"]),
  /** Of the whole file, once it is here. */
  sha256: Sha256.nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type Upload = z.infer<typeof Upload>;
