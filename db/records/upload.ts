import { and, eq } from "drizzle-orm";
import type { Upload } from "@/lib/domain/upload";
import { refuseMissing } from "../checks/refuse";
import { rows, type Steps } from "../store";
import type { Work } from "../work";

type UploadRow = Omit<Upload, "createdAt"> & { readonly assessmentId: string; readonly createdAt: Date };

export function uploadOf({ assessmentId: _, createdAt, ...row }: UploadRow): Upload {
  return { ...row, createdAt: createdAt.toISOString() };
}

/** @throws DomainError "not-found", also for an upload of another assessment */
export function* findUpload({ tx, t }: Work, assessmentId: string, id: string): Steps<UploadRow> {
  const [found] = yield* rows(
    tx
      .select()
      .from(t.upload)
      .where(and(eq(t.upload.assessmentId, assessmentId), eq(t.upload.id, id))),
  );
  return found === undefined ? refuseMissing("upload", id) : found;
}
